// Writes src/engine/restate/frequent-words.ts: which words are frequent in news, in four classes. Counts
// sentences of the public sets that data.mjs names; single words leave the data, no text does.
//   node tests/training/words.mjs FOLDER   (FOLDER as for learn.mjs)
import { writeFileSync } from "node:fs";
import { engine, sentencesOfNews } from "./data.mjs";

/** A class holds words in at least this part of all sentences; beyond the last, words are rare. */
const LEAST = [0.025, 0.01, 0.004, 0.0018];
const TARGET = "src/engine/restate/frequent-words.ts";

const { tokenize, stem, isCommon } = await engine();
const families = new Map();
let count = 0;
for (const text of sentencesOfNews(process.argv[2])) {
  count += 1;
  const words = tokenize(text, { start: 0, end: text.length }).filter(
    (word) => /^\p{L}{2,}$/u.test(word.norm) && !isCommon(word.norm),
  );
  const seen = new Set();
  words.forEach((word, i) => {
    const key = stem(word.norm);
    const family = families.get(key) ?? { sentences: 0, inside: 0, capital: 0, forms: new Map() };
    families.set(key, family);
    family.forms.set(word.norm, (family.forms.get(word.norm) ?? 0) + 1);
    if (i > 0) family.inside += 1;
    if (i > 0 && word.capital) family.capital += 1;
    if (!seen.has(key)) family.sentences += 1;
    seen.add(key);
  });
}
const vocabulary = [...families.values()].filter(({ inside, capital }) => capital * 2 < inside);
const classes = LEAST.map((least, i) =>
  vocabulary
    .filter(
      ({ sentences }) => sentences >= least * count && sentences < (LEAST[i - 1] ?? 1) * count,
    )
    .map(({ forms }) => [...forms].toSorted((p, q) => q[1] - p[1])[0][0])
    .toSorted((p, q) => (p < q ? -1 : 1)),
);
writeFileSync(
  TARGET,
  `/**
 * Words that many sentences of news hold, one form for each stem, in classes from most frequent on. Made by
 * tests/training/words.mjs from counts over ${count} sentences of MRPC, STS headlines and WMT21
 * references; names are left out. A list of words, no text of those sets.
 */
export const FREQUENT_WORDS: readonly string[] = [
${classes.map((words) => `  ${JSON.stringify(words.join(" "))},`).join("\n")}
];
`,
);
console.log(classes.map((words) => words.length).join(" + "), "words of", families.size);
