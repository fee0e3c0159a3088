import type { Cuts, Piece } from "./cut.ts";
import type { Groups } from "./groups.ts";
import { sentenceAt } from "./link.ts";
import type { Sentence } from "./match.ts";
import { ints } from "./memory.ts";

/**
 * Wordings of passages, in the order of their sentences, in flat arrays: words of one sentence, whole or a part of it.
 * Passages are numbers from 0, below `passages`; a whole sentence starts and ends at WHOLE.
 */
export type Parts = {
  readonly passages: number;
  readonly sentence: Int32Array;
  readonly passage: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
};

/** Where all words of a sentence start and end. */
export const WHOLE = -1;

/** Parts of all sentences as they stand in groups; `cuts` tells the pieces of those that are cut. */
export function gather(sentences: readonly Sentence[], groups: Groups, cuts: Cuts): Parts {
  const { isCut } = cuts;
  const gathering = new Gathering(groups.size, cuts);
  for (let i = 0; i < isCut.length; i++) {
    if (isCut[i] === 0) {
      gathering.put(i, groups.of(i), WHOLE, WHOLE);
      continue;
    }
    const pieces = cuts.pieces.get(i) ?? [];
    const borders = bordersOf(sentenceAt(sentences, i), pieces);
    for (let k = 0; k < pieces.length; k++)
      gathering.put(i, groups.of(pieces[k]?.other ?? i), borders[k] ?? 0, borders[k + 1] ?? 0);
  }
  return gathering;
}

/** Where the pieces of a sentence begin and end. Words between two ("and that the") lead into the second. */
function bordersOf(
  { words, start, end, reach }: Sentence,
  pieces: readonly Piece[],
): readonly number[] {
  const inner = pieces.slice(0, -1).map(({ to }) => words[to]?.start ?? end);
  return [start, ...inner, reach];
}

/** Parts, one put after the other; groups become passages in the order of their first. */
class Gathering implements Parts {
  passages = 0;
  readonly sentence: Int32Array;
  readonly passage: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  private readonly passageOf: Int32Array;
  private size = 0;

  constructor(sentences: number, cuts: Cuts) {
    let most = sentences;
    for (const pieces of cuts.pieces.values()) most += pieces.length - 1;
    this.sentence = ints(most);
    this.passage = ints(most);
    this.start = ints(most);
    this.end = ints(most);
    this.passageOf = ints(sentences).fill(-1);
  }

  put(sentence: number, group: number, start: number, end: number): void {
    const known = this.passageOf[group] ?? -1;
    const passage = known < 0 ? (this.passageOf[group] = this.passages++) : known;
    const at = this.size++;
    this.sentence[at] = sentence;
    this.passage[at] = passage;
    this.start[at] = start;
    this.end[at] = end;
  }
}
