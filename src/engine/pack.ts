import type { Bond } from "./bond.ts";
import type { Copies } from "./copies.ts";
import { comparisonOf } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { areAffordable, inOrder, linksFrom, sentenceAt } from "./link.ts";
import type { Pair } from "./link.ts";
import type { Sentence } from "./match.ts";
import { ROLES } from "./model.ts";
import type { Comparison, ComparedArticle, Place, Relation, Rule } from "./model.ts";
import { lengthOf, wordSpan } from "./placed.ts";
import type { Span } from "./span.ts";
import { finish, scaled } from "./steps.ts";
import type { Steps } from "./steps.ts";
import { Writer } from "./wire.ts";
import type { Packed } from "./wire.ts";
import type { Zone } from "./zone.ts";

/** Words of the model by number, as `ROLES` are. */
export const ZONES: readonly Zone[] = ["head", "text", "apart"];
export const CREDITS = ["outlet", "agency", "byline", "dateline"] as const;
export const RELATIONS: readonly Relation[] = ["verbatim", "edited", "partial", "paraphrase"];
export const RULES: readonly Rule[] = [
  "same-words",
  "most-words-in-order",
  "one-holds-the-other",
  "shared-clause",
  "shared-quotation",
  "held-with-edits",
  "same-statement",
];
/** Shorter words, not far from the one before, take one number each: the gap times this, and the length. */
export const LONG_WORD = 256;
const WIDE_GAP = 2 ** 20;

/** So many links are made here and told one by one; more are left to be made there, of what they follow from. */
const FEW_LINKS = 4096;

/**
 * Where a comparison holds what it was made of: nobody who lists, copies or sends it sees that. (What a weak map holds
 * outlives its key by several collections of memory, each of which moves it all.)
 */
const FINDINGS = Symbol("findings");

type Packable = Comparison & { readonly [FINDINGS]: Findings };

/** A comparison of these findings, which can be packed. */
export function packable(findings: Findings): Comparison {
  const comparison = comparisonOf(findings, () => linksFrom(findings));
  return Object.defineProperty(comparison, FINDINGS, { value: findings });
}

/** What a comparison found. Throws for one that came from elsewhere. */
export function findingsOf(comparison: Comparison): Findings {
  if (!isPackable(comparison)) throw new TypeError("only what was compared here can be packed");
  return comparison[FINDINGS];
}

function isPackable(comparison: Comparison): comparison is Packable {
  return FINDINGS in comparison;
}

/**
 * A comparison that `compare` made, in one array of numbers and a few strings: all but the texts, which the
 * other side has. Many links stay implicit: words of each kind of sentence and verdicts on kinds are told, not
 * pairs. Throws for a comparison that came from elsewhere.
 */
export function pack(comparison: Comparison): Packed {
  return finish(packSteps(comparison));
}

/** The same in steps, each some milliseconds. */
export function* packSteps(comparison: Comparison): Steps<Packed> {
  const findings = findingsOf(comparison);
  const { articles, passages } = findings;
  const writer = new Writer();
  const numbers = new Map(articles.map(({ id }, i) => [id, i]));
  writer.int(Number(findings.exact));
  writer.list(articles, (article) => writeArticle(writer, article));
  writer.list(passages, ({ wordings }) =>
    writer.list(wordings, (place) => writePlace(writer, place, numbers)),
  );
  const few = areAffordable(findings.copies, findings.restated, FEW_LINKS);
  writer.int(Number(few));
  if (few) writeLinks(writer, findings);
  else yield* writeImplicit(writer, findings);
  return writer.done();
}

function* writeImplicit(writer: Writer, { sentences, copies, restated }: Findings): Steps<void> {
  const write = (sentence: Sentence): void => writeSentence(writer, sentence);
  yield* scaled(writeList(writer, sentences, write), 0, WRITTEN.sentences);
  yield* scaled(writeCopies(writer, copies), WRITTEN.sentences, WRITTEN.copies);
  yield* scaled(writeBonds(writer, restated), WRITTEN.copies, 1);
}

/** How much is done after each. */
const WRITTEN = { sentences: 0.4, copies: 0.8 };

/** So many sentences or the like are written in a step. */
const AT_ONCE = 1024;

function* writeList<Item>(
  writer: Writer,
  items: readonly Item[],
  write: (item: Item) => void,
): Steps<void> {
  writer.int(items.length);
  for (let from = 0; from < items.length; from += AT_ONCE) {
    for (const item of items.slice(from, from + AT_ONCE)) write(item);
    yield from / items.length;
  }
}

export function writeSpan(writer: Writer, { start, end }: Span): void {
  writer.int(start);
  writer.int(end);
}

function writeArticle(
  writer: Writer,
  { outlet, headline, blocks, credits }: ComparedArticle,
): void {
  writer.string(outlet);
  writer.string(headline);
  writer.list(blocks, (block) => {
    writeSpan(writer, block);
    writer.int(ROLES.indexOf(block.role));
    writer.string(block.reason);
    writer.list(block.sentences, (sentence) => writeSpan(writer, sentence));
  });
  writer.list(credits, (credit) => {
    writeSpan(writer, credit);
    writer.int(CREDITS.indexOf(credit.kind));
    writer.string(credit.name);
  });
}

function writePlace(writer: Writer, place: Place, numbers: ReadonlyMap<string, number>): void {
  writer.int(numbers.get(place.article) ?? 0);
  writeSpan(writer, place);
}

/** All links, from what they follow from: where sentences stand, and telling words that many share, are told once. */
function writeLinks(writer: Writer, { sentences, copies, restated }: Findings): void {
  writer.list(sentences, (sentence) => {
    writer.int(sentence.article);
    writeSpan(writer, sentence);
    writer.int(lengthOf(sentence));
  });
  const pairs = inOrder([...copies.bonds, ...restated], sentences);
  const lists = numbered(pairs.map(({ told }) => told.evidence.telling));
  writer.list([...lists.keys()], (telling) => writer.list(telling, (norm) => writer.string(norm)));
  writer.list(pairs, (pair) => writeLink(writer, pair, sentences, lists));
}

function writeLink(
  writer: Writer,
  pair: Pair,
  sentences: readonly Sentence[],
  lists: ReadonlyMap<readonly string[], number>,
): void {
  const { a, b, told } = pair;
  const { relation, similarity, evidence } = told;
  writer.int(a);
  writer.int(b);
  writer.int(RELATIONS.indexOf(relation));
  writer.int(similarity);
  writer.int(RULES.indexOf(evidence.rule));
  writer.int(evidence.shared);
  writer.int(lists.get(evidence.telling) ?? 0);
  const [one, two] = [sentenceAt(sentences, a), sentenceAt(sentences, b)];
  const runs = told.runs(pair, sentences);
  writer.int(runs.length);
  for (const run of runs) {
    writeSpan(writer, wordSpan(one, run.a, run.a + run.length));
    writeSpan(writer, wordSpan(two, run.b, run.b + run.length));
  }
}

/** Each of these once, by number in the order in which they come first. */
function numbered<Item>(items: Iterable<Item>): ReadonlyMap<Item, number> {
  const numbers = new Map<Item, number>();
  for (const item of items) if (!numbers.has(item)) numbers.set(item, numbers.size);
  return numbers;
}

function writeSentence(writer: Writer, sentence: Sentence): void {
  writer.int(sentence.article);
  writer.int(ZONES.length * sentence.block + ZONES.indexOf(sentence.zone));
  writeSpan(writer, sentence);
  let reached = sentence.start;
  writer.list(sentence.words, ({ start, end }) => {
    const [gap, length] = [start - reached, end - start];
    if (gap < WIDE_GAP && length < LONG_WORD) writer.int(gap * LONG_WORD + length);
    else writer.ints(-1, gap, length);
    reached = end;
  });
}

/** Kinds that have sentences, numbered anew from 0, with their words; then verdicts on each two of them. */
function* writeCopies(writer: Writer, copies: Copies): Steps<void> {
  const { kinds, kindOf } = copies;
  const numbers = numbered(kindOf);
  yield* writeList(writer, [...numbers.keys()], (kind) => {
    let at = kinds.starts[kind] ?? 0;
    writer.list(kinds.words[kind] ?? [], ({ norm, capital }) => {
      writer.string(norm);
      writer.int(2 * (kinds.quoted[at++] ?? 0) + Number(capital));
    });
  });
  for (const kind of kindOf) writer.int(numbers.get(kind) ?? 0);
  const verdicts: number[] = [];
  copies.eachPair((left, right, verdict, shared) =>
    verdicts.push(numbers.get(left) ?? 0, numbers.get(right) ?? 0, verdict, shared),
  );
  writer.list(verdicts, (number) => writer.int(number));
}

/** Bonds share their lists of sentences: each is written once. */
function* writeBonds(writer: Writer, bonds: readonly Bond[]): Steps<void> {
  const lists = numbered(bonds.flatMap(({ left, right }) => [left, right]));
  writer.list([...lists.keys()], (list) => writer.list(list, (sentence) => writer.int(sentence)));
  yield* writeList(
    writer,
    bonds,
    ({ left, right, relation, similarity, evidence, tiles, holds }) => {
      writer.ints(lists.get(left) ?? 0, lists.get(right) ?? 0);
      writer.ints(RELATIONS.indexOf(relation), RULES.indexOf(evidence.rule), evidence.shared);
      writer.double(similarity);
      writer.list(evidence.telling, (norm) => writer.string(norm));
      writer.list(tiles, ({ a, b, length }) => writer.ints(a, b, length));
      writer.int(Number(holds !== null));
    },
  );
}
