import { differ } from "../diff.ts";
import { coverageSteps } from "../lens/coverage.ts";
import type { Coverage } from "../lens/coverage.ts";
import type { Comparison, Difference, Run, Style } from "../model.ts";
import { writeSpan, ZONES } from "../pack.ts";
import { scaled } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { Writer } from "../wire.ts";
import type { Packed } from "../wire.ts";
import { counterOf } from "./counts.ts";
import { pairsToTell } from "./pairs.ts";
import { closestRelations } from "./relations.ts";

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
/** Some ten milliseconds. */
const PAIRS_IN_A_STEP = 400;

/**
 * The account of a comparison in one array of numbers, in steps. Counts are always told; differences and relations
 * only where they are not too many. What is told of a passage stands apart, so that it can be read when it is
 * asked for. Equal texts are told once.
 */
export function* packAccount(comparison: Comparison): Steps<Packed> {
  const writer = new Writer();
  const counted = yield* scaled(coverageSteps(comparison, counterOf(comparison)), 0, COUNTED);
  writeCoverage(writer, comparison, counted);
  const pairs = comparison.passages.reduce((sum, { wordings: { length } }) => sum + length ** 2, 0);
  writer.int(Number(pairs <= MOST_PAIRS));
  if (pairs <= MOST_PAIRS) yield* scaled(writePairs(writer, comparison), COUNTED, 1);
  return writer.done();
}

/** How much is done once all is counted, and of the rest once relations are found. */
const COUNTED = 0.2;
const RELATED = 0.1;

function writeCoverage(writer: Writer, { articles }: Comparison, counted: Coverage): void {
  const letters = new Map(articles.map(({ id }, i) => [id, i]));
  for (const { part, words, articles: holders } of counted.passages.values()) {
    writer.ints(ZONES.indexOf(part), words);
    writer.list(holders, (id) => writer.int(letters.get(id) ?? 0));
  }
  for (const each of counted.articles.values()) {
    writer.ints(each.words, each.shared, each.sentences, each.paragraphs);
    writer.ints(each.sharedPassages, each.uniquePassages);
  }
}

/** Which wordings of each passage have the same text, how every two are related, and how every two texts differ. */
function* writePairs(writer: Writer, comparison: Comparison): Steps<void> {
  const texts = new Map(comparison.articles.map(({ id, text }) => [id, text]));
  const related = yield* scaled(closestRelations(comparison), 0, RELATED);
  const difference = differ();
  let told = 0;
  for (const [number, { id, wordings }] of comparison.passages.entries()) {
    const said = wordings.map(({ article, start, end }) =>
      (texts.get(article) ?? "").slice(start, end),
    );
    const alike = said.map((text) => said.indexOf(text));
    writer.part(() => {
      for (const first of alike) writer.int(first);
      for (const one of said.keys())
        for (let two = one + 1; two < said.length; two += 1) writer.int(related(id, one, two));
      for (const { left, right } of pairsToTell(alike))
        writeDifference(writer, difference(said[left] ?? "", said[right] ?? ""));
    });
    told += said.length ** 2;
    if (told < PAIRS_IN_A_STEP) continue;
    told = 0;
    yield RELATED + (number / comparison.passages.length) * (1 - RELATED);
  }
}

function writeDifference(writer: Writer, { whole, shared, words, runs }: Difference): void {
  writer.ints(Number(whole), shared, words.left, words.right);
  writer.list(runs, (run) => {
    writer.int(
      run.kind === "style" ? KINDS.length + STYLES.indexOf(run.style) : KINDS.indexOf(run.kind),
    );
    writeSpan(writer, run.left);
    writeSpan(writer, run.right);
  });
}
