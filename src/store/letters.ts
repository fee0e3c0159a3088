const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter of the article at this place: A … Z, AA … */
export function letterAt(index: number): string {
  const last = ALPHABET.charAt(index % ALPHABET.length);
  return index < ALPHABET.length ? last : letterAt(Math.floor(index / ALPHABET.length) - 1) + last;
}

/** The letters of so many articles. */
export function lettersOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => letterAt(index));
}
