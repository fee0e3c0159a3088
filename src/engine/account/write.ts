import type { Coverage } from "../lens/coverage.ts";
import type { Comparison, Difference, Passage, Relation, Run, Style } from "../model.ts";
import { RELATIONS, ZONES } from "../pack.ts";
import { Writer } from "../wire.ts";
import type { Packed } from "../wire.ts";
import { shifted } from "./account.ts";
import type { Account } from "./account.ts";
import { giveAccount } from "./give.ts";
import { pairsToTell } from "./pairs.ts";

/** Words of the model by number; a style stands for a run of that style. */
export const KINDS: readonly Exclude<Run["kind"], "style">[] = ["same", "changed", "left", "right"];
export const STYLES: readonly Style[] = [
  "case",
  "marks",
  "spelling",
  "abbreviation",
  "honorific",
  "hyphenation",
  "number",
  "dateline",
];

/** To find more than these takes longer than a reader likes to wait: the page finds those it needs. */
const MOST_PAIRS = 50_000;

/**
 * The account of a comparison in one array of numbers; null where there is too much to tell. What is told of
 * a passage stands apart, so that it can be read when it is asked for. Equal texts are told once.
 */
export function packAccount(comparison: Comparison): Packed | null {
  const pairs = comparison.passages.reduce((sum, { wordings: { length } }) => sum + length ** 2, 0);
  if (pairs > MOST_PAIRS) return null;
  const account = giveAccount(comparison);
  const writer = new Writer();
  writeCoverage(writer, comparison, account.coverage);
  const texts = new Map(comparison.articles.map(({ id, text }) => [id, text]));
  for (const passage of comparison.passages) {
    const said = passage.wordings.map(({ article, start, end }) =>
      (texts.get(article) ?? "").slice(start, end),
    );
    const alike = said.map((text) => said.indexOf(text));
    writer.list(numbersOf(passage, alike, account), (number) => writer.int(number));
  }
  return writer.done();
}

function writeCoverage(writer: Writer, { articles }: Comparison, counted: Coverage): void {
  const letters = articles.map(({ id }) => id);
  for (const { part, words, articles: holders } of counted.passages.values()) {
    writer.ints(ZONES.indexOf(part), words);
    writer.list(holders, (id) => writer.int(letters.indexOf(id)));
  }
  for (const each of counted.articles.values()) {
    writer.ints(each.words, each.shared, each.sentences, each.paragraphs);
    writer.ints(each.sharedPassages, each.uniquePassages);
  }
}

/** Which wordings have the same text, how every two are related, and how every two texts differ. */
function numbersOf(
  { id, wordings }: Passage,
  alike: readonly number[],
  { relation, difference }: Account,
): readonly number[] {
  const related = wordings.flatMap((one, at) =>
    wordings.slice(at + 1).map((two) => placeOf(relation(id, one, two))),
  );
  const differences = pairsToTell(alike).flatMap(({ left, right }) => {
    const [one, two] = [wordings[left], wordings[right]];
    if (one === undefined || two === undefined) return [];
    return differenceNumbers(shifted(difference(one, two), -one.start, -two.start));
  });
  return [...alike, ...related, ...differences];
}

function placeOf(relation: Relation | null): number {
  return relation === null ? -1 : RELATIONS.indexOf(relation);
}

function differenceNumbers({ whole, shared, words, runs }: Difference): readonly number[] {
  const told = runs.flatMap((run) => [
    run.kind === "style" ? KINDS.length + STYLES.indexOf(run.style) : KINDS.indexOf(run.kind),
    run.left.start,
    run.left.end,
    run.right.start,
    run.right.end,
  ]);
  return [Number(whole), shared, words.left, words.right, runs.length, ...told];
}
