import { CAPTIONS } from "./captions.ts";
import { FURNITURE } from "./furniture.ts";
import { NOTICES } from "./notices.ts";
import { ORIGINS } from "./origins.ts";
import { PARTS } from "./parts.ts";
import { REQUESTS } from "./requests.ts";
import { SYSTEMS } from "./systems.ts";
import { shaped } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { bitsOf } from "../marks.ts";
import { tokenize } from "../tokenize.ts";

/** Asked in this order; the first that fits names the line. */
export const CUES: readonly Cue[] = [
  ...REQUESTS,
  ...FURNITURE,
  ...NOTICES,
  ...ORIGINS,
  ...PARTS,
  ...CAPTIONS,
  ...SYSTEMS,
].map(shaped);

/** Places in `CUES`, by a sign that a line which fits may have. */
type Places = Map<string, number[]>;
const byWord: Places = new Map();
const byMark: Places = new Map();
const always: number[] = [];
CUES.forEach((cue, place) => {
  if (cue.signs === "") always.push(place);
  else for (const sign of cue.signs.split(" ")) note(sign, place);
});

function note(sign: string, place: number): void {
  const norms = normsIn(sign);
  if (norms.length === 0) add(byMark, sign, place);
  for (const norm of norms) add(byWord, norm, place);
}

function add(places: Places, sign: string, place: number): void {
  const list = places.get(sign);
  if (list === undefined) places.set(sign, [place]);
  else if (!list.includes(place)) list.push(place);
}

/** Norms of which a line needs one besides, by the place of the cue. */
const besides = CUES.map((cue) =>
  cue.besides === undefined ? null : new Set(cue.besides.split(" ").flatMap(normsIn)),
);

function normsIn(sign: string): readonly string[] {
  return tokenize(sign, { start: 0, end: sign.length }).map(({ norm }) => norm);
}

/** Lines of more words than this are asked for no mark of the map's entry. */
const marked = [...byMark].map(([mark, places]) => ({
  mark,
  bits: bitsOf(mark),
  places,
  mostWords: longestOf(places),
}));
const NONE: readonly number[] = [];

/** Places in `CUES` of those that a word, given by its norm, is a sign of. */
export function placesOf(norm: string): readonly number[] {
  return byWord.get(norm) ?? NONE;
}

/** No line of more words is asked for any of these. */
export function longestOf(places: readonly number[]): number {
  return places.reduce((most, place) => Math.max(most, CUES[place]?.mostWords ?? 0), 0);
}

/**
 * The first cue that a line fits, and `fits` allows; null for none. Only those are asked that the line has a
 * sign of: no other can fit, as its pattern needs one.
 */
export function cueFor(line: Signed, fits: (cue: Cue) => boolean): Cue | null {
  const { surface, words, marks } = line;
  let first = ask(always, CUES.length, line, fits);
  for (const { places, longest } of words)
    if (words.length <= longest) first = ask(places, first, line, fits);
  for (const { mark, bits, places, mostWords } of marked)
    if ((marks & bits) !== 0 && words.length <= mostWords && surface.includes(mark))
      first = ask(places, first, line, fits);
  return CUES[first] ?? null;
}

/** The first of these places whose cue the line fits; `first` where none before it does. */
function ask(
  places: readonly number[],
  first: number,
  { surface, words }: Signed,
  fits: (cue: Cue) => boolean,
): number {
  for (const place of places) {
    const cue = CUES[place];
    if (cue === undefined || place >= first || words.length > cue.mostWords) continue;
    const needed = besides[place] ?? null;
    if (needed !== null && !words.some(({ norm }) => needed.has(norm))) continue;
    if (cue.quick?.test(surface) === false) continue;
    if (cue.pattern.test(surface) && fits(cue)) return place;
  }
  return first;
}

/** A line with its words, what each is a sign of and in how long a line, and its marks. */
type Signed = {
  readonly surface: string;
  readonly words: readonly {
    readonly norm: string;
    readonly places: readonly number[];
    readonly longest: number;
  }[];
  readonly marks: number;
};
