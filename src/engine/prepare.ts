import { clean } from "./clean.ts";
import type { CleanArticle } from "./clean.ts";
import type { Kinds } from "./kinds.ts";
import type { Sentence } from "./match.ts";
import type { Article, Block } from "./model.ts";
import { partsOf, quotationsIn } from "./quotation.ts";
import type { Span } from "./span.ts";
import { zoneOf } from "./zone.ts";

/** An article cleaned and cut into sentences, each with its kind. `sentences` were made for `index`. */
export type Prepared = {
  readonly article: Article;
  readonly cleaned: CleanArticle;
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly kinds: readonly number[];
};

/** Cleans an article and lists its sentences. */
export function prepare(article: Article, index: number, kinds: Kinds): Prepared {
  const cleaned = clean(article);
  return { article, cleaned, index, ...sentencesOf(article.text, cleaned, { index, kinds }) };
}

/** The same article at another place among the articles. */
export function movedTo(prepared: Prepared, index: number): Prepared {
  if (prepared.index === index) return prepared;
  // Field by field: to take one out moves all that follow, and to spread an object is slow.
  const sentences = prepared.sentences.map(
    ({ start, end, reach, block, zone, words }): Sentence => ({
      start,
      end,
      reach,
      article: index,
      block,
      zone,
      words,
    }),
  );
  return { ...prepared, index, sentences };
}

/** Whether what was prepared of one article is what would be of another: the same text, set right alike. */
export function isPreparedAs(one: Article, two: Article): boolean {
  const [first, second] = [one.corrections ?? [], two.corrections ?? []];
  return (
    one.text === two.text &&
    first.length === second.length &&
    first.every(({ start, role }, i) => second[i]?.start === start && second[i]?.role === role)
  );
}

function sentencesOf(
  text: string,
  cleaned: CleanArticle,
  { index, kinds }: { readonly index: number; readonly kinds: Kinds },
): Pick<Prepared, "sentences" | "kinds"> {
  const sentences: Sentence[] = [];
  const kindOf: number[] = [];
  cleaned.blocks.forEach((block, b) => {
    if (block.role === "boilerplate") return;
    const [tokens = [], forms = []] = [cleaned.tokens[b], cleaned.words[b]];
    const ids = forms.map(({ form }) => kinds.vocabulary.of(form));
    const quoted = partsOf(tokens, quotationsIn(text, block));
    const zone = zoneOf(block.role);
    let next = 0;
    for (const { start, end, reach } of withCredits(block, text)) {
      while ((tokens[next]?.start ?? end) < start) next += 1;
      const from = next;
      while ((tokens[next]?.start ?? end) < end) next += 1;
      // A word that runs on into the next sentence is in neither.
      const cut = next > from && (tokens[next - 1]?.end ?? end) > end;
      const words = tokens.slice(from, cut ? next - 1 : next);
      sentences.push({ start, end, reach, article: index, block: b, zone, words });
      kindOf.push(kinds.of(words, ids, quoted, from));
    }
  });
  return { sentences, kinds: kindOf };
}

const CREDIT = /^[([][^()]*[)\]]\.?$/u;

type Reaching = Span & { readonly reach: number };

/** A caption's credit in brackets is no statement: it belongs to the sentence before it. */
function withCredits({ role, sentences }: Block, text: string): readonly Reaching[] {
  const kept: (Span & { reach: number })[] = [];
  for (const { start, end } of sentences) {
    const last = kept.at(-1);
    if (role === "caption" && last !== undefined && CREDIT.test(text.slice(start, end)))
      last.reach = end;
    else kept.push({ start, end, reach: end });
  }
  return kept;
}
