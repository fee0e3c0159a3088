/** Odd, so that no letter is lost from a hash (Rabin 1981). */
const RADIX = 0x01000193;

/** A text as a number: that of two texts joined follows from theirs (`joined`). */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, RADIX) + text.charCodeAt(i)) | 0;
  return hash;
}

/** What a text of this length multiplies the hash of a text before it with. */
export function powerOf(length: number): number {
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, RADIX);
  return power;
}

/** The hash of a text and one after it, `power` for the latter's length. */
export function joined(hash: number, power: number, next: number): number {
  return (Math.imul(hash, power) + next) | 0;
}

/** A hash of two numbers, in this order: where to begin in a table of pairs. */
export function hashOfPair(one: number, two: number): number {
  const hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
