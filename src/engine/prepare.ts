import { clean } from "./clean.ts";
import type { CleanArticle } from "./clean.ts";
import type { Kinds } from "./kinds.ts";
import type { Article, Block } from "./model.ts";
import { Placed } from "./placed.ts";
import type { Repeated } from "./placed.ts";
import { partsOf, quotationsIn } from "./quotation.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokenize.ts";
import { zoneOf } from "./zone.ts";

/** An article cleaned and cut into sentences, each with its kind. `sentences` were made for `index`. */
export type Prepared = {
  readonly article: Article;
  readonly cleaned: Pick<CleanArticle, "blocks" | "credits" | "headline">;
  readonly index: number;
  readonly sentences: readonly Placed[];
  readonly kinds: readonly number[];
};

/** Cleans an article and lists its sentences. */
export function prepare(article: Article, index: number, kinds: Kinds): Prepared {
  const found = clean(article);
  const { blocks, credits, headline } = found;
  const listed = sentencesOf(article.text, found, { index, kinds });
  // What else was found is let go of: tokens are most of it.
  return { article, cleaned: { blocks, credits, headline }, index, ...listed };
}

/** The same article at another place among the articles. */
export function movedTo(prepared: Prepared, index: number): Prepared {
  if (prepared.index === index) return prepared;
  const sentences = prepared.sentences.map((sentence) => sentence.movedTo(index));
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
  const sentences: Placed[] = [];
  const kindOf: number[] = [];
  const places = new Places();
  cleaned.blocks.forEach((block, b) => {
    if (block.role === "boilerplate") return;
    const [tokens = [], forms = []] = [cleaned.tokens[b], cleaned.words[b]];
    const ids = idsOf(forms, kinds.vocabulary);
    const quoted = partsOf(tokens, quotationsIn(text, block));
    const spot = { article: index, block: b, zone: zoneOf(block.role) };
    let next = 0;
    for (const span of withCredits(block, text)) {
      const { start, end } = span;
      while ((tokens[next]?.start ?? end) < start) next += 1;
      const from = next;
      while ((tokens[next]?.start ?? end) < end) next += 1;
      // A word that runs on into the next sentence is in neither.
      const cut = next > from && (tokens[next - 1]?.end ?? end) > end;
      const words = tokens.slice(from, cut ? next - 1 : next);
      const first = kinds.size;
      const kind = kinds.of(words, ids, quoted, from);
      const isNew = kind === first;
      const repeated = isNew ? null : places.keep(words, kinds.words[kind] ?? []);
      sentences.push(new Placed(span, spot, isNew ? words : null, repeated));
      kindOf.push(kind);
    }
  });
  return { sentences, kinds: kindOf };
}

/** The numbers of these words' norms. Valid until the next call. */
function idsOf(words: CleanArticle["words"][number], vocabulary: Kinds["vocabulary"]): Int32Array {
  if (words.length > laid.length) laid = new Int32Array(2 * words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word !== undefined) laid[i] = vocabulary.of(word.form);
  }
  return laid;
}

let laid = new Int32Array(1024);

/** So many numbers lie in one array: of many small ones each costs time, of a large one most may stay empty. */
const TOGETHER = 1024;

/** Where the words of an article's repeated sentences stand, one after the other. Nothing is made before the first. */
class Places {
  private places = NO_PLACES;
  private end = 0;

  /** Keeps where these stand, which are like those. */
  keep(words: readonly Token[], like: readonly Token[]): Repeated {
    if (this.end + 2 * words.length > this.places.length) {
      this.places = new Int32Array(Math.max(TOGETHER, 2 * words.length));
      this.end = 0;
    }
    const { places, end: from } = this;
    for (let i = 0; i < words.length; i++) {
      places[from + 2 * i] = words[i]?.start ?? 0;
      places[from + 2 * i + 1] = words[i]?.end ?? 0;
    }
    this.end = from + 2 * words.length;
    return { like, places, from };
  }
}

const NO_PLACES = new Int32Array(0);

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
