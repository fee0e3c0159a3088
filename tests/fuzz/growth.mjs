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
  return Object.entries(FAMILIES).map(([name, make]) => {
    const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, i) => SMALLEST * 2 ** i);
    const ms = sizes.map((size) => quickest(compare, `${make(size)}${TAIL}`));
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

function quickest(compare, text) {
  let best = Infinity;
  for (let i = 0; i < TIMES; i++) {
    const start = process.cpuUsage();
    const { passages } = compare([{ file: "one.txt", text }]);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
    if (passages.length < 0) throw new Error("never");
  }
  return best;
}
