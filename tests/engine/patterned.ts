/** The number of a line as a word that no other line has, of letters only. */
export function wordOf(number: number): string {
  let word = "";
  for (let left = number + 1; left > 0; left = Math.floor(left / 16))
    word += `${"bcdfghklmnprstvz"[left % 16]}${"aeiou"[left % 5]}`;
  return `${word}n`;
}

const FEW = ["old", "new", "red", "wide", "tall", "cold", "grey"];
const NOUNS = ["boat", "house", "tower", "wagon", "market"];

function few(number: number, step: number): string {
  return FEW[Math.floor(number / step) % FEW.length] ?? "";
}

function noun(number: number, step: number): string {
  return NOUNS[Math.floor(number / step) % NOUNS.length] ?? "";
}

/**
 * Lines by one pattern, as lists and machines write them, by what they have in common: each takes a number and
 * makes a line that no other number makes.
 */
export const PATTERNS: Readonly<Record<string, (i: number) => string>> = {
  "two words twice": (i) => `Boat ${i} left pier k${i * 7} for isle m${i * 3}.`,
  "the first words": (i) => `The mayor saw ${wordOf(i)} and ${wordOf(3 * i + 1)}.`,
  names: (i) => `Ann Lee sold the ${wordOf(i)} ${noun(i, 1)} for Bob Ray and ${wordOf(5 * i + 2)}.`,
  "a figure": (i) => `The ${wordOf(i)} costs 1,250 dollars in ${wordOf(3 * i + 5)}.`,
  "a quotation": (i) =>
    `“We will never leave this old town again,” said ${wordOf(i)} of ${wordOf(11 * i + 3)}.`,
  "a long opening": (i) =>
    `The ministry of defence said in a statement on Tuesday that ${wordOf(i)} and ${wordOf(3 * i + 7)} had been sold at ${wordOf(13 * i + 1)}.`,
  "all but a few words": (i) =>
    `The old stone bridge over the ${few(i, 1)} bay was shut by the ${noun(i, 7)} ${wordOf(i)} on Tuesday.`,
  "all but a few words, shortly": (i) => `The old bridge ${wordOf(i)} was shut today.`,
  "a question and its answer": (i) =>
    i % 2 === 0 ? `Q: What about ${wordOf(i)}?` : `A: I do not recall ${wordOf(3 * i)}.`,
  "words of Chinese": (i) => `桥${String.fromCodePoint(0x4e00 + (i % 20_000))}关闭了。`,
};

/** So many lines by a pattern, each a paragraph. */
export function linesBy(pattern: (i: number) => string, count: number): string {
  return Array.from({ length: count }, (_, i) => pattern(i)).join("\n\n");
}
