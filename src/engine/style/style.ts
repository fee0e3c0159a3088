import type { Style } from "../model.ts";

/**
 * Which house style makes two surfaces of one norm differ; null where only typography does (the
 * shape of an apostrophe, a capital at the head of a sentence).
 */
export function styleOfWord(left: string, right: string): Style | null {
  if (left === right) return null;
  const one = straight(left);
  const two = straight(right);
  if (one === two) return null;
  if (one.toLowerCase() === two.toLowerCase()) return sentenceCase(one, two) ? null : "case";
  if (/^\p{N}/u.test(one) || /^\p{N}/u.test(two)) return "number";
  if (one.replaceAll("'", "") === two.replaceAll("'", "")) return "marks";
  return isAbbreviation(one) || isAbbreviation(two) ? "abbreviation" : "spelling";
}

/** Which apostrophe a page sets is typography, not even house style. */
function straight(word: string): string {
  return word.replace(/[’ʼ]/gu, "'");
}

/** "The" at a sentence's head and "the" within one is grammar, not style. */
function sentenceCase(one: string, two: string): boolean {
  return one.slice(1) === two.slice(1);
}

type Normed = { readonly norm: string };

/** A change that only house style makes: an honorific, or other spaces and hyphens in the same letters. */
export function styleOfChange(left: readonly Normed[], right: readonly Normed[]): Style | null {
  const letters = lettersIn(left);
  // Most changes have other letters: to join them all only to see that costs more.
  if (letters !== lettersIn(right)) return null;
  if (letters === 0) return left.length + right.length > 0 ? "honorific" : null;
  if (joined(left) !== joined(right)) return null;
  const weightless = ({ norm }: Normed): boolean => norm === "";
  return left.some(weightless) || right.some(weightless) ? "honorific" : "hyphenation";
}

function lettersIn(side: readonly Normed[]): number {
  let letters = 0;
  for (const { norm } of side) letters += norm.length;
  return letters;
}

function joined(side: readonly Normed[]): string {
  let text = "";
  for (const { norm } of side) text += norm;
  return text;
}

/** Shortened with dots, to a sign (%), or written in capitals only. */
function isAbbreviation(surface: string): boolean {
  return (
    surface.includes(".") ||
    !/[\p{L}\p{N}]/u.test(surface) ||
    (surface.length > 1 && surface === surface.toUpperCase() && /\p{Lu}/u.test(surface))
  );
}
