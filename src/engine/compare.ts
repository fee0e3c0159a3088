import { Aligner } from "./align.ts";
import { Vocabulary } from "./kinds.ts";
import type { Kinds } from "./kinds.ts";
import { letter } from "./letter.ts";
import { areAffordable } from "./link.ts";
import { Matcher } from "./match.ts";
import type { Sentence } from "./match.ts";
import { bytes, ints } from "./memory.ts";
import type { Article, ComparedArticle, Comparison, Place } from "./model.ts";
import { packable } from "./pack.ts";
import { passagesOf, wholePlaces } from "./passages.ts";
import { isPreparedAs, movedTo, prepare } from "./prepare.ts";
import type { Prepared } from "./prepare.ts";
import { Restater } from "./restate.ts";
import { finish, scaled } from "./steps.ts";
import type { Progress, Steps } from "./steps.ts";

/** Compares again and again, and does anew only what the articles before did not need. */
export type Comparer = {
  /** The answer of `compare`, for any articles, whatever was compared before. */
  readonly compare: (articles: readonly Article[], onProgress?: Progress) => Comparison;
  /**
   * The same in steps: yields how much is done, 0–1, after some ten milliseconds of work by a count of what
   * was done. Who stops at a step may compare anything next, but not go on with what was stopped.
   */
  readonly steps: (articles: readonly Article[]) => Steps<Comparison>;
};

/**
 * Compares all articles with each other: cleans them, links their sentences, gathers passages. The
 * order of `articles` decides their letters and nothing else. Any texts in, an answer out; with fewer
 * than two articles every passage is unique.
 */
export function compare(articles: readonly Article[], onProgress?: Progress): Comparison {
  return finish(stepsOf(articles, new Memory(vocabulary())), onProgress);
}

/** Norms seen so far. A cache only: it changes cost, never an answer. */
let words = new Vocabulary();
const MOST_WORDS = 100_000;

function vocabulary(): Vocabulary {
  if (words.size > MOST_WORDS) words = new Vocabulary();
  return words;
}

/** A comparer that remembers nothing yet. */
export function createComparer(): Comparer {
  let memory = new Memory(vocabulary());
  const steps = (articles: readonly Article[]): Steps<Comparison> => {
    if (memory.isStale()) memory = new Memory(vocabulary());
    return stepsOf(articles, memory);
  };
  return { compare: (articles, onProgress) => finish(steps(articles), onProgress), steps };
}

/** Kinds of sentences that no article has any more are forgotten once there are so many times those in use. */
const MOST_FORGOTTEN = 3;
const FEW_KINDS = 4096;

/** Where the sentences of an article stand that is at this place among the articles. */
type Placed = { readonly index: number; readonly list: readonly Place[] };

/** What a comparison leaves for the next: the articles as they were prepared, and every verdict on two sentences. */
class Memory {
  readonly matcher: Matcher;
  readonly restater: Restater;
  readonly aligner = new Aligner();
  private prepared = new Map<string, Prepared[]>();
  private used = 0;
  /** Where the sentences of each stand, by what was cleaned: as long as it keeps its letter, so do they. */
  private readonly places = new WeakMap<Prepared["cleaned"], Placed>();

  constructor(known: Vocabulary) {
    this.matcher = new Matcher(known);
    this.restater = new Restater(this.matcher);
  }

  isStale(): boolean {
    const { kinds, isCrowded } = this.matcher;
    const most = FEW_KINDS + MOST_FORGOTTEN * this.used;
    return isCrowded || kinds.size > most || this.restater.isStale();
  }

  placesOf(prepared: Prepared): readonly Place[] {
    const { article, cleaned, sentences, index } = prepared;
    const known = this.places.get(cleaned);
    if (known?.index === index) return known.list;
    const id = letter(index);
    const list =
      known?.list.map(({ start, end }) => ({ article: id, start, end })) ??
      wholePlaces(article.text, sentences, id);
    this.places.set(cleaned, { index, list });
    return list;
  }

  /** Prepares the articles that are new; of the others only those given now are remembered. */
  *prepare(articles: readonly Article[]): Steps<readonly Prepared[]> {
    const next = new Map<string, Prepared[]>();
    const all: Prepared[] = [];
    let [count, due] = [0, CLEANED_FIRST];
    for (const [i, article] of articles.entries()) {
      const known = this.prepared.get(article.text) ?? [];
      const same = known.find((one) => isPreparedAs(one.article, article));
      if (same === undefined) count += article.text.length;
      const made = same === undefined ? prepare(article, i, this.matcher.kinds) : movedTo(same, i);
      next.set(article.text, [...(next.get(article.text) ?? []), made]);
      all.push(made);
      if (count < due) continue;
      count = 0;
      due = Math.min(2 * due, CLEANED_AT_ONCE);
      yield (i + 1) / articles.length;
    }
    this.prepared = next;
    this.used = all.reduce((sum, { kinds }) => sum + kinds.length, 0);
    return all;
  }
}

/** So many code units are cleaned between two reports of progress (some ten milliseconds). */
const CLEANED_AT_ONCE = 100_000;
/** And so many before the first, then twice as many each time: what was never run before is slow at first. */
const CLEANED_FIRST = 3_000;

/** How much is done once articles are prepared, copies matched, sentences restated, passages gathered. */
const PREPARED = 0.2;
const MATCHED = 0.45;
const RESTATED = 0.8;
const GATHERED = 0.95;

function* stepsOf(articles: readonly Article[], memory: Memory): Steps<Comparison> {
  const prepared = yield* scaled(memory.prepare(articles), 0, PREPARED);
  yield PREPARED;
  const learned = memory.matcher.learn(() => inUse(prepared, memory.matcher.kinds));
  const crowd = yield* scaled(learned, PREPARED, MATCHED);
  const order = articles
    .map((_, i) => i)
    .toSorted((i, j) => byContent(articles[i], articles[j]) || i - j);
  const { sentences, kinds } = listed(prepared, order);
  const copies = memory.matcher.copies(kinds);
  yield MATCHED;
  const restated = yield* scaled(memory.restater.restate(sentences, copies), MATCHED, RESTATED);
  yield RESTATED;
  const aligned = memory.aligner.align(sentences, copies, restated);
  const gathered = yield* scaled(aligned, RESTATED, GATHERED);
  yield GATHERED;
  const texts = articles.map(({ text }) => text);
  const wholes = prepared.map((one) => memory.placesOf(one));
  const placed = passagesOf(gathered, { texts, order, wholes });
  const passages = yield* scaled(placed, GATHERED, 1);
  return packable({
    exact: crowd?.isCut !== true && areAffordable(copies, restated),
    articles: articles.map((article, i) => describe(article, prepared[i], letter(i))),
    passages,
    sentences,
    copies,
    restated,
  });
}

/** The kinds that these articles have. */
function inUse(prepared: readonly Prepared[], { size }: Kinds): Int32Array {
  const used = bytes(size);
  let count = 0;
  for (const { kinds } of prepared)
    for (const kind of kinds) {
      if (used[kind] === 0) count += 1;
      used[kind] = 1;
    }
  const list = ints(count);
  for (let kind = 0, at = 0; at < count; kind++) if (used[kind] === 1) list[at++] = kind;
  return list;
}

/** The sentences of all articles and their kinds. */
function listed(
  prepared: readonly Prepared[],
  order: readonly number[],
): { readonly sentences: readonly Sentence[]; readonly kinds: Int32Array } {
  const none: readonly Sentence[] = [];
  const sentences = none.concat(...order.map((index) => prepared[index]?.sentences ?? none));
  const kinds = ints(sentences.length);
  let at = 0;
  for (const index of order) {
    const own = prepared[index]?.kinds ?? [];
    kinds.set(own, at);
    at += own.length;
  }
  return { sentences, kinds };
}

function byContent(a: Article | undefined, b: Article | undefined): number {
  return (
    compareStrings(a?.text ?? "", b?.text ?? "") || compareStrings(a?.file ?? "", b?.file ?? "")
  );
}

function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function describe(
  { file, text, outlet }: Article,
  prepared: Prepared | undefined,
  id: string,
): ComparedArticle {
  const { credits = [], headline = null, blocks = [] } = prepared?.cleaned ?? {};
  const name = outlet?.name ?? credits.find((credit) => credit.kind === "outlet")?.name ?? null;
  return { id, file, outlet: name, headline, text, blocks, credits };
}
