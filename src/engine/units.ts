/** What a code unit is to words: this, for one that was never met and may be any of the others. */
export const UNMET = 0;
export const OTHER = 1;
export const APOSTROPHE = 2;
export const POINT = 3;
/** No other has the half of their number. */
export const LETTER = 4;
export const DIGIT = 5;
export const SIGN = 6;
const SURROGATE = 7;
/** Added to the kind of what is of a script without spaces. */
const UNSPACED = 8;

/** Kinds of all code units, each asked of Unicode when it is first met: 0 until then. A cache only. */
export const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/['’ʼ]/u.test(character)) return APOSTROPHE;
  if (character === "." || character === ",") return POINT;
  if (/\p{Cs}/u.test(character)) return SURROGATE;
  return /[%&$€£¥₽]/u.test(character) ? SIGN : OTHER;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = kindOf(character) + (OF_UNSPACED.test(character) ? UNSPACED : 0);
  kinds[unit] = kind;
  return kind;
}

export function kindAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  const kind = kinds[unit] || learn(unit);
  if (kind === SURROGATE) return kindOf(String.fromCodePoint(text.codePointAt(place) ?? 0));
  return kind > UNSPACED ? kind - UNSPACED : kind;
}

export function isWordAt(text: string, place: number, end: number): boolean {
  if (place >= end) return false;
  const kind = kindAt(text, place);
  return kind === LETTER || kind === DIGIT;
}

export function sizeAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
}

export const OF_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The first code unit of those scripts. */
export const FIRST_UNSPACED = 0xe00;
