/** A word that no other number has. */
const word = (number) => {
  let made = "";
  for (let left = number + 1; left > 0; left = Math.floor(left / 16)) made += `${"bcdfghklmnprstvz"[left % 16]}${"aeiou"[left % 5]}`;
  return `${made}n`;
}; // prettier-ignore
/** One of a few words, another one each `step` numbers. */
const few = (words, number, step) => words[Math.floor(number / step) % words.length];
const ADJECTIVES = "old new red blue tall wide narrow heavy quiet rough smooth bright hollow".split(
  " ",
);
const NOUNS = "river stone garden window market soldier teacher farmer engine bottle ladder".split(
  " ",
);
const VERBS = "opened closed painted repaired lifted carried counted".split(" ");
/** Lines by one pattern, together about so long; they stand in paragraphs, lines or all in one. */
const lines = (n, make, gap = "\n\n") => {
  const mean = (make(10).length + make(1000).length) / 2 + gap.length;
  return Array.from({ length: n / mean }, (_, i) => make(i)).join(gap);
};

/** Texts that ask much of patterns and of searches, by length; each begins where a rule might look at it. */
const FAMILIES = {
  "one word": (n) => "a".repeat(n),
  "one word in capitals": (n) => "A".repeat(n),
  "capital words": (n) => "AB ".repeat(n / 3),
  names: (n) => "Ann Lee ".repeat(n / 8),
  "a byline of names": (n) => `By ${"Ann Lee ".repeat(n / 8)}`,
  initials: (n) => "A. ".repeat(n / 3),
  "dotted letters": (n) => "U.S.".repeat(n / 4),
  figures: (n) => "1,".repeat(n / 2),
  brackets: (n) => "(".repeat(n),
  "opened quotations": (n) => "“a ".repeat(n / 3),
  dashes: (n) => "— ".repeat(n / 2),
  bars: (n) => "a | ".repeat(n / 4),
  slashes: (n) => "a/".repeat(n / 2),
  blanks: (n) => " ".repeat(n),
  "empty lines": (n) => "\n".repeat(n),
  "short lines": (n) => "Read more\n".repeat(n / 10),
  "questions of one line": (n) => "Why is it shut?\n\n".repeat(n / 17),
  marks: (n) => ".!?".repeat(n / 3),
  "full stops": (n) => "a. ".repeat(n / 3),
  "Chinese without marks": (n) => "桥关闭了".repeat(n / 4),
  Arabic: (n) => "أغلق الجسر ".repeat(n / 11),
  emoji: (n) => "👩‍🚀".repeat(n / 5),
  "marks on letters": (n) => "e\u0301".repeat(n / 2),
  "lone surrogates": (n) => "\ud83d".repeat(n),
  "one sentence again and again": (n) => "The old bridge over the bay was shut on Tuesday. ".repeat(n / 49),
  "one paragraph again and again": (n) => "The old bridge over the bay was shut on Tuesday.\n\n".repeat(n / 50),
  "sentences that are all new": (n) => Array.from({ length: n / 40 }, (_, i) => `Boat ${i} left pier k${i * 7} for isle m${i * 3}.`).join("\n\n"),
  "new words, one a sentence": (n) => lines(n, (i) => `${word(i)}.`, " "),
  "two words that all share": (n) => lines(n, (i) => `Stay calm, ${word(i)}.`, " "),
  "first words that all share": (n) => lines(n, (i) => `The mayor saw ${word(i)} and ${word(3 * i + 1)}.`),
  "names that all share": (n) => lines(n, (i) => `Ann Lee sold the ${word(i)} ${few(NOUNS, i, 1)} for Bob Ray and ${word(5 * i + 2)}.`),
  "a figure that all share": (n) => lines(n, (i) => `The ${word(i)} costs 1,250 dollars in ${word(3 * i + 5)}.`),
  "a quotation that all share": (n) => lines(n, (i) => `“We will never leave this old town again,” said ${word(i)} of ${word(11 * i + 3)}.`),
  "an opening that all share": (n) => lines(n, (i) => `The ministry of defence said in a statement on Tuesday that ${word(i)} and ${word(3 * i + 7)} had been sold at ${word(13 * i + 1)}.`),
  "wordings of one sentence": (n) => lines(n, (i) => `The old stone bridge over the ${few(ADJECTIVES, i, 1)} bay was ${few(VERBS, i, 13)} by the ${few(NOUNS, i, 91)} ${word(i)} on Tuesday.`),
  "wordings of a short sentence": (n) => lines(n, (i) => `The old bridge ${word(i)} was shut today.`),
  "a pattern of few words": (n) => lines(n, (i) => `The ${few(ADJECTIVES, i, 1)} ${few(NOUNS, i, 13)} ${few(VERBS, i, 143)} the ${few(ADJECTIVES, i, 3)} ${few(NOUNS, i, 7)} today.`),
  "two words in all orders": (n) => lines(n, (i) => Array.from({ length: 12 }, (_, k) => ((i >> k) & 1 ? "left" : "right")).join(" ") + "."),
  "questions and answers": (n) => lines(n, (i) => i % 2 === 0 ? `Q: What about ${word(i)}?` : `A: I do not recall ${word(3 * i)}.`),
  "results": (n) => lines(n, (i) => `${word(i)} United ${i % 5} ${word(2 * i + 1)} City ${i % 4}`, "\n"),
  "names and ages": (n) => lines(n, (i) => `Dr. Ann ${word(i).replace(/^./, (sign) => sign.toUpperCase())}, ${20 + (i % 60)}`, "\n"),
  lyrics: (n) => lines(n, (i) => `Oh baby, ${few(VERBS, i, 1)} my ${few(NOUNS, i, 7)} ${few(ADJECTIVES, i, 77)} tonight`, "\n"),
  "words without marks": (n) => lines(n, (i) => `the ${word(i)} ${few(VERBS, i, 1)} ${few(ADJECTIVES, i, 3)} ${few(NOUNS, i, 5)} and`, " "),
  "times of day": (n) => lines(n, (i) => `${i % 24}:${10 + (i % 50)} a.m. ${word(i)} ${word(7 * i)} ${few(VERBS, i, 3)}.`),
  "posts": (n) => lines(n, (i) => `RT @news${i}: ${word(i)} ${few(VERBS, i, 1)} #breaking #live`),
  "Chinese sentences that are all new": (n) => lines(n, (i) => `桥${String.fromCodePoint(0x4e00 + ((37 * i) % 20_000))}关闭了。`, ""),
  "Chinese lines that are all new": (n) => lines(n, (i) => `桥${String.fromCodePoint(0x4e00 + ((37 * i) % 20_000))}关闭了。`),
  "emoji that are all new": (n) => lines(n, (i) => `👩‍🚀${String.fromCodePoint(0x1f300 + (i % 700))}${String.fromCodePoint(0x1f300 + ((7 * i) % 700))}`, "\n"),
}; // prettier-ignore

/** Articles that ask much together, by how long they are together. */
const SETS = {
  "articles of one sentence": (n) => Array.from({ length: n / 40 }, (_, i) => `Boat ${i} left pier k${i * 7} for isle m${i * 3}.`),
  "articles that word one sentence": (n) => Array.from({ length: n / 80 }, (_, i) => `The old stone bridge over the ${few(ADJECTIVES, i, 1)} bay was ${few(VERBS, i, 13)} by the ${few(NOUNS, i, 91)} ${word(i)} on Tuesday.`),
  "articles with the same lines": (n) => Array.from({ length: n / 2000 }, (_, k) => `${word(k)}\n\n${lines(2000, (i) => `At ${i % 24}.${10 + (i % 49)} the ${word(i)} ${few(NOUNS, i, 1)} was ${few(VERBS, i, 3)}.`)}`),
  "two articles by one pattern": (n) => [0, 1].map((k) => lines(n / 2, (i) => `Boat ${2 * i + k} left pier k${i * 7} for isle m${i * 3}.`)),
}; // prettier-ignore

/** Without it, a line of two equal halves would be taken for a site's doubled name and left out. */
const TAIL = " and so on.";
const SMALLEST = 8000;
const DOUBLINGS = 3;
const TIMES = 3;

/**
 * How cost grows when a text is doubled, doubled again, and again: the exponent for each family, which is 1
 * where time is in step with length. Of a few tries the quickest counts, in time the processor spent.
 */
export function growthOf({ compare }) {
  const alone = Object.entries(FAMILIES).map(([name, make]) => [
    name,
    (size) => [`${make(size)}${TAIL}`],
  ]);
  return [...alone, ...Object.entries(SETS)].map(([name, make]) => {
    const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, i) => SMALLEST * 2 ** i);
    const ms = sizes.map((size) => quickest(compare, make(size)));
    // Below a twentieth of a second, what is spent once outweighs what grows.
    const first = Math.max(
      0,
      ms.findIndex((one) => one >= 5),
    );
    const [low = 0, high = 0] = [ms[first], ms.at(-1)];
    const exponent = first >= DOUBLINGS ? 0 : Math.log2(high / low) / (DOUBLINGS - first);
    return { name, ms, exponent };
  });
}

function quickest(compare, texts) {
  let best = Infinity;
  for (let i = 0; i < TIMES; i++) {
    const start = process.cpuUsage();
    const { passages } = compare(texts.map((text, at) => ({ file: `${at}.txt`, text })));
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    if (passages.length < 0) throw new Error("never");
  }
  return best;
}
