import { File, FingerprintIndex, Region, TokenizedFile } from "@dodona/dolos-core";
import { diffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";

/** Compares each two of the texts in its own way. The answer is not looked at. */
export type Peer = (texts: readonly string[]) => unknown;

export const PEERS: Readonly<Record<string, Peer>> = {
  "diff-match-patch, words": (texts) => eachPair(texts, byWords),
  "diff-match-patch, characters": (texts) =>
    eachPair(texts, (left, right) => peerEngine().diff_main(left, right)),
  "jsdiff, diffWords": (texts) => eachPair(texts, diffWords),
  "Dolos, words": byFingerprints,
};

function eachPair(
  texts: readonly string[],
  differ: (left: string, right: string) => unknown,
): void {
  texts.forEach((left, i) => texts.slice(i + 1).forEach((right) => differ(left, right)));
}

/** What its own documentation advises: every word becomes one character. */
function byWords(left: string, right: string): unknown {
  const ids = new Map<string, string>();
  const encode = (text: string): string =>
    (text.match(/\w+|\s+|[^\w\s]/g) ?? [])
      .map((word) => {
        const known = ids.get(word) ?? String.fromCharCode(ids.size + 1);
        ids.set(word, known);
        return known;
      })
      .join("");
  return peerEngine().diff_main(encode(left), encode(right), false);
}

/** No clock, or it gives up early. */
function peerEngine(): DiffMatchPatch {
  const made = new DiffMatchPatch();
  made.Diff_Timeout = 0;
  return made;
}

/** Runs of five words, one kept of four in a row: no shared clause of eight words is missed (winnowing). */
const RUN = 5;
const WINDOW = 4;

/** All texts are indexed at once; then the shared fragments of each two are built. */
function byFingerprints(texts: readonly string[]): unknown {
  const index = new FingerprintIndex(RUN, WINDOW);
  index.addFiles(texts.map(wordsOf));
  return index.allPairs().map((pair) => pair.buildFragments());
}

function wordsOf(text: string, name: number): TokenizedFile {
  const words: string[] = [];
  const places: Region[] = [];
  text.split("\n").forEach((line, row) => {
    for (const match of line.matchAll(/[\p{L}\p{N}]+/gu)) {
      words.push(match[0].toLowerCase());
      places.push(new Region(row, match.index, row, match.index + match[0].length));
    }
  });
  return new TokenizedFile(new File(String(name), text), words, places);
}

/** The least that any comparison does: one scan that gives each word a number. */
export function internWords(texts: readonly string[]): number {
  const known = new Map<string, number>();
  let sum = 0;
  for (const text of texts)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const id = known.get(word) ?? known.size;
      if (id === known.size) known.set(word, id);
      sum += id;
    }
  return sum;
}
