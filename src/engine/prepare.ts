import { clean } from "./clean.ts";
import type { CleanArticle } from "./clean.ts";
import type { Form } from "./form.ts";
import type { Kinds, Said } from "./kinds.ts";
import type { Article, Block } from "./model.ts";
import { Placed } from "./placed.ts";
import type { Worded } from "./placed.ts";
import { partsOf, quotationsIn } from "./quotation.ts";
import type { Span } from "./span.ts";
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
  // What else was found is let go of: words are most of it.
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
  const places = new Places(cleaned.forms.reduce((sum, { length }) => sum + length, 0));
  cleaned.blocks.forEach((block, b) => {
    if (block.role === "boilerplate") return;
    const [starts = [], forms = []] = [cleaned.starts[b], cleaned.forms[b]];
    lay(starts, forms, kinds.vocabulary);
    const quoted = partsOf(starts, ends, quotationsIn(text, block));
    const spot = { article: index, block: b, zone: zoneOf(block.role) };
    let next = 0;
    for (const span of withCredits(block, text)) {
      const { start, end } = span;
      while ((starts[next] ?? end) < start) next += 1;
      const from = next;
      while ((starts[next] ?? end) < end) next += 1;
      // A word that runs on into the next sentence is in neither.
      const cut = next > from && (ends[next - 1] ?? end) > end;
      const kind = kinds.of(forms.slice(from, cut ? next - 1 : next), ids, quoted, from);
      sentences.push(new Placed(span, spot, places.keep(kinds.words[kind] ?? [], starts, from)));
      kindOf.push(kind);
    }
  });
  return { sentences, kinds: kindOf };
}

/** Where the words of the block that was laid last end, and the numbers of their norms. */
let ends = new Int32Array(1024);
let ids = new Int32Array(1024);

function lay(
  starts: readonly number[],
  forms: readonly Form[],
  vocabulary: Kinds["vocabulary"],
): void {
  if (forms.length > ids.length) {
    ends = new Int32Array(2 * forms.length);
    ids = new Int32Array(2 * forms.length);
  }
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i];
    if (form === undefined) continue;
    ends[i] = (starts[i] ?? 0) + form.surface.length;
    ids[i] = vocabulary.of(form);
  }
}

/** Where the words of an article's sentences stand, one after the other. */
class Places {
  private readonly places: Int32Array;
  private end = 0;

  constructor(words: number) {
    // Kept as long as the article is: not cut from a block, which it would hold on to.
    this.places = new Int32Array(2 * words);
  }

  /** Keeps where the words of the block that was laid last stand, from `first` on, which say this. */
  keep(said: readonly Said[], starts: readonly number[], first: number): Worded {
    const { places, end: from } = this;
    for (let i = 0; i < said.length; i++) {
      places[from + 2 * i] = starts[first + i] ?? 0;
      places[from + 2 * i + 1] = ends[first + i] ?? 0;
    }
    this.end = from + 2 * said.length;
    return { said, places, from };
  }
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
