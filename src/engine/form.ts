import { norm } from "./style/norm.ts";

/** A word as it is written. While it is remembered, the same word has the same form, and no other its `number`. */
export type Form = {
  readonly surface: string;
  readonly norm: string;
  readonly capital: boolean;
  /** Whether it is a shortened word that a full stop belongs to. */
  readonly dotted: boolean;
  readonly number: number;
};

/** Shortened words whose dot belongs to them. */
export const DOTTED = new Set(
  (
    "Mr Mrs Ms Dr Prof Messrs Gov Govs Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl Cmdr Adm Maj Hon Rev St Jr Sr " +
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos vs Inc Corp Co Ltd Dept Est Ave Blvd approx " +
    "Mio Mrd Tsd Nr bzw Sra Srta EE тыс ул проф"
  ).split(" "),
);

/**
 * Forms met so far, so that a word met again is not even cut out of the text: a hash of its letters (FNV-1a by
 * Fowler, Noll and Vo) points at a slot, which holds a form's number, or at the next free one after it. The letters
 * of all forms lie in one array, those of a form from `starts` on. A cache only: it changes cost, never an answer.
 */
const met: Form[] = [];
const MOST_MET = 32_768;
let slots = new Int32Array(1024).fill(-1);
let hashes = new Int32Array(512);
let starts = new Int32Array(513);
let letters = new Uint16Array(4096);
/** As a whole number of 32 bits, so that hashes are never made of doubles. */
export const FIRST_HASH = 0x811c9dc5 | 0;
export const HASH_STEP = 0x01000193;

/** The code units of the word that was last asked for as a string. */
let spelt = new Uint16Array(64);

/** The form of a word. */
export function formOf(surface: string): Form {
  if (spelt.length < surface.length) spelt = new Uint16Array(2 * surface.length);
  const units = spelt;
  let hash = FIRST_HASH;
  for (let i = 0; i < surface.length; i++) {
    const unit = (units[i] = surface.charCodeAt(i));
    hash = Math.imul(hash ^ unit, HASH_STEP);
  }
  return formAt(units, 0, surface.length, hash);
}

/** The form of the word of these code units, which has this hash. */
export function formAt(units: Uint16Array, from: number, to: number, hash: number): Form {
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot] ?? -1;
    if (number < 0) return meet(units.subarray(from, to), hash);
    if (hashes[number] !== hash) continue;
    const start = starts[number] ?? 0;
    const form = met[number];
    if (form === undefined || (starts[number + 1] ?? 0) - start !== to - from) continue;
    if (isAt(start, units, from, to)) return form;
  }
}

function isAt(start: number, units: Uint16Array, from: number, to: number): boolean {
  const known = letters;
  for (let at = start, i = from; i < to; at++, i++) if (known[at] !== units[i]) return false;
  return true;
}

function meet(units: Uint16Array, hash: number): Form {
  if (met.length >= MOST_MET) forget();
  if (met.length >= hashes.length) grow();
  const number = met.length;
  const from = starts[number] ?? 0;
  const to = from + units.length;
  if (to > letters.length) letters = longer(letters, new Uint16Array(2 * to));
  letters.set(units, from);
  starts[number + 1] = to;
  hashes[number] = hash;
  put(number, hash);
  const surface = textOf(units);
  const capital = isCapital(surface);
  const form = { surface, norm: norm(surface), capital, dotted: DOTTED.has(surface), number };
  met.push(form);
  return form;
}

const ASCII = 128;

/** Whether the first letter has a small twin: one of English is known by its number. */
function isCapital(surface: string): boolean {
  const unit = surface.charCodeAt(0);
  if (unit < ASCII) return unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL;
  const [first = ""] = surface;
  return first !== first.toLowerCase();
}

const [FIRST_CAPITAL, LAST_CAPITAL] = [65, 90];

function textOf(units: Uint16Array): string {
  let text = "";
  for (const unit of units) text += String.fromCharCode(unit);
  return text;
}

function put(number: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
  slots[slot] = number;
}

function forget(): void {
  met.length = 0;
  slots.fill(-1);
}

/** At most half of the slots are taken. */
function grow(): void {
  const size = 2 * hashes.length;
  hashes = longer(hashes, new Int32Array(size));
  starts = longer(starts, new Int32Array(size + 1));
  slots = new Int32Array(2 * size).fill(-1);
  for (let number = 0; number < met.length; number++) put(number, hashes[number] ?? 0);
}

function longer<List extends Int32Array | Uint16Array>(old: List, list: List): List {
  list.set(old);
  return list;
}
