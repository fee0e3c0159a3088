import type { Comparison } from "../engine/index.ts";

/** Scripts that tell a language, the most telling first: kana stands among Chinese characters, not the other way round. */
const TELLING: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["und-Cyrl", /\p{Script=Cyrillic}/gu],
];

/** One letter in so many: a foreign name does not make a language. */
const SHARE = 8;

/** So much of a text, in code units, tells its script. */
const SAMPLE = 600;

const known = new WeakMap<Comparison, Map<string, string | undefined>>();

/**
 * The language of an article as its script tells it: a voice speaks it so, and Chinese and Japanese take their own
 * shapes. Undefined for what is written in Latin letters, which the script does not tell apart.
 */
export function languageOf(comparison: Comparison, letter: string): string | undefined {
  const all = known.get(comparison) ?? new Map<string, string | undefined>();
  known.set(comparison, all);
  if (!all.has(letter)) {
    const article = comparison.articles.find(({ id }) => id === letter);
    all.set(letter, languageFor(article?.text.slice(0, SAMPLE) ?? ""));
  }
  return all.get(letter);
}

function languageFor(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = TELLING.find(([, script]) => (text.match(script)?.length ?? 0) * SHARE > letters);
  return found?.[0];
}
