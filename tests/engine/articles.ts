import fc from "fast-check";
import type { Article } from "../../src/engine/index.ts";
import { articlesOf } from "./event.ts";

/** Invented: a harbour town, a bridge and a festival that never were. Each can be split at " and ". */
const SENTENCES = [
  "The harbour council of Velmora closed the old iron bridge on Tuesday and sent engineers to look at its pillars.",
  "Divers found three long cracks below the waterline and marked them with yellow paint.",
  "Mayor Orsolya Fennick told reporters that safety mattered more than the autumn market and asked traders for patience.",
  "Ferries carried about 4,200 commuters across the bay by noon and ran every ten minutes until midnight.",
  "The repair will cost 18.5 million crowns and take until the end of March, according to the council.",
  "“We warned of this four winters ago,” said Tomas Beryl, who speaks for the dock workers.",
  "Nobody was hurt when a slab of concrete fell into the water on Sunday evening.",
  "The bridge was built in 1931 by the firm of Halden & Sons and widened after the great flood.",
  "Shops on the eastern bank reported that sales fell by a third in the first two days.",
  "A second inspection is planned for Friday, when the tide will be at its lowest in years.",
  "The ministry of transport refused to say whether other bridges on the coast road were at risk.",
  "School buses now take the long way round the lake and arrive up to forty minutes late.",
  "The opposition called for an inquiry into why the last report was kept in a drawer.",
  "Musicians moved the closing concert of the lantern festival to the town hall square.",
  "Insurance companies have received more than 300 claims since the weekend.",
  "“It creaked for years and everybody knew it,” the baker Ilka Sorrel said outside her shop.",
] as const;

const SWAPS = [
  ["closed", "shut"],
  ["found", "discovered"],
  ["told reporters", "said"],
  ["about", "some"],
  ["harbour", "harbor"],
  ["refused", "declined"],
  ["more than", "over"],
  ["according to the council", "the council says"],
  ["Nobody was hurt", "There were no injuries"],
  ["first two days", "first 2 days"],
  ["School buses", "Buses for schools"],
  ["“", '"'],
] as const;

type Change = "kept" | "reworded" | "cut" | "split" | "merged" | "framed";

const CHANGES: readonly Change[] = ["kept", "kept", "reworded", "cut", "split", "merged", "framed"];

/** Lines that pages put around an article, and places for them. */
const FURNITURE = [
  "Share this article",
  "ADVERTISEMENT",
  "READ MORE: Ten walks along the Velmora coast",
  "Sign up for our morning newsletter",
  "By Petra Lindqvist",
  "November 3, 2031 9:14 AM",
  "What the divers saw",
  "The iron bridge in Velmora. (Petra Lindqvist/Coast Herald)",
] as const;

/** One article: some of the sentences in some order, each changed in some way, in paragraphs. */
const article = fc
  .record({
    told: fc.shuffledSubarray([...SENTENCES.keys()], { minLength: 1, maxLength: 9 }),
    changes: fc.array(fc.constantFrom(...CHANGES), { minLength: 9, maxLength: 9 }),
    paragraph: fc.integer({ min: 1, max: 3 }),
    furniture: fc.subarray([...FURNITURE], { maxLength: 4 }),
    sorted: fc.boolean(),
  })
  .map(({ told, changes, paragraph, furniture, sorted }) => {
    const order = sorted ? told.toSorted((a, b) => a - b) : told;
    const sentences = order
      .map((number) => SENTENCES[number] ?? "")
      .map((sentence, i, all) => change(sentence, changes[i] ?? "kept", all[i + 1] ?? ""));
    const paragraphs: string[] = [];
    for (let i = 0; i < sentences.length; i += paragraph)
      paragraphs.push(sentences.slice(i, i + paragraph).join(" "));
    const half = Math.ceil(furniture.length / 2);
    return [
      "Velmora closes its old bridge",
      ...furniture.slice(0, half),
      ...paragraphs,
      ...furniture.slice(half),
    ].join("\n\n");
  });

/** Two to four articles on one event, as outlets rewrite each other's text. File names differ. */
export const realistic: fc.Arbitrary<readonly Article[]> = fc
  .array(article, { minLength: 2, maxLength: 4 })
  .map(articlesOf);

function change(sentence: string, how: Change, next: string): string {
  return CHANGED[how](sentence, next);
}

const CHANGED: Readonly<Record<Change, (sentence: string, next: string) => string>> = {
  kept: (sentence) => sentence,
  reworded: (sentence) => SWAPS.reduce((text, [from, to]) => text.replaceAll(from, to), sentence),
  cut: (sentence) =>
    `${sentence.split(/,? (?:and|when|who|according) /u)[0]?.replace(/[.,”]+$/u, "")}.`,
  split: (sentence) =>
    sentence.replace(/ and (\p{L})/u, (_, first: string) => `. It also ${first}`),
  merged: (sentence, next) =>
    next === "" ? sentence : `${sentence.replace(/\.$/u, "")}, while ${next}`,
  framed: (sentence) => `Officials in the town said that ${sentence}`,
};

const odd = fc.constantFrom(
  "\n", "\n\n", " ", "\t", "\u00a0", "\u200b", "\u200f", "\ufeff", "\r", "\u2028", "\ud83d", "\ude00", ".", "…", "“", "”", "(", ")",
  "|", "©", "—", "- ", "'", "U.S.", "a.m.", "1,000", "%", "AP", "👩‍🚀", "ﷺ", "e\u0301", "مرحبا بالعالم", "你好，世界。", "สวัสดีชาวโลก", "שלום",
  "नमस्ते।", "Share", "By Ann Lee", "LONDON (AP) — ", "WATCH", "1:23",
); // prettier-ignore

/** Any text at all: every plane of Unicode, lone surrogates, marks only, many scripts, pieces of pages. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(" ", "\n", "\t", "\u00a0", "\u3000"), { maxLength: 20 }).map(joined),
  fc.array(fc.constantFrom(".", ",", "!", "?", "…", "“", "”", "—", "\n", "(", ")"), { maxLength: 40 }).map(joined),
  fc.array(fc.oneof(odd, fc.constantFrom(...SENTENCES), fc.string({ maxLength: 8 })), { maxLength: 40 }).map(joined),
); // prettier-ignore

/** One to four articles of any text. */
export const anyArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(anyText, { minLength: 1, maxLength: 4 })
  .map(articlesOf);

function joined(parts: readonly string[]): string {
  return parts.join("");
}

/** Mostly articles that rewrite each other. */
export const someArticles = fc.oneof({ weight: 2, arbitrary: realistic }, anyArticles);
