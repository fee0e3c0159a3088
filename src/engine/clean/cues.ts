import { CAPTIONS } from "./captions.ts";
import { FURNITURE } from "./furniture.ts";
import { NOTICES } from "./notices.ts";
import { PARTS } from "./parts.ts";
import { REQUESTS } from "./requests.ts";
import type { Cue } from "./cue.ts";
import { tokenize } from "../tokenize.ts";

/** Asked in this order; the first that fits names the line. */
export const CUES: readonly Cue[] = [...REQUESTS, ...FURNITURE, ...NOTICES, ...PARTS, ...CAPTIONS];

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
const marks = [...byMark].map(([mark, places]) => ({
  mark,
  places,
  mostWords: Math.max(...places.map((place) => CUES[place]?.mostWords ?? 0)),
}));
const NONE: readonly number[] = [];

/** Places in `CUES` of those that a word, given by its norm, is a sign of. */
export function placesOf(norm: string): readonly number[] {
  return byWord.get(norm) ?? NONE;
}

/**
 * The first cue that a line fits, and `fits` allows; null for none. Only those are asked that the line has a
 * sign of: no other can fit, as its pattern needs one.
 */
export function cueFor(
  surface: string,
  words: readonly Signs[],
  fits: (cue: Cue) => boolean,
): Cue | null {
  let first = CUES.length;
  const ask = (places: readonly number[]): void => {
    for (const place of places) {
      const cue = CUES[place];
      if (cue === undefined || place >= first || words.length > cue.mostWords) continue;
      const needed = besides[place] ?? null;
      if (needed !== null && !words.some(({ norm }) => needed.has(norm))) continue;
      if (cue.pattern.test(surface) && fits(cue)) first = place;
    }
  };
  ask(always);
  for (const { places } of words) if (places.length > 0) ask(places);
  for (const { mark, places, mostWords } of marks)
    if (words.length <= mostWords && surface.includes(mark)) ask(places);
  return CUES[first] ?? null;
}

type Signs = { readonly norm: string; readonly places: readonly number[] };
