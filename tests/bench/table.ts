import type { Launched } from "./hop.ts";

/**
 * Milliseconds on the bundled five, median of many: of the engine alone, with word vectors (null while there
 * are none, and why), in a worker of Node and of Chromium and back (null without a browser), of a bare scan, of
 * others. `whole`: with what follows the answer, and each launch by itself.
 */
export type Five = {
  readonly ms: number;
  readonly msWithVectors: null;
  readonly vectors: string;
  readonly inWorker: number;
  readonly inChromiumWorker: number | null;
  readonly whole: { readonly node: Launched; readonly chromium: Launched | null };
  readonly bound: number;
  readonly peers: Readonly<Record<string, number>>;
};

/** One step of growth: `rssMb` is the most memory the whole process had. */
export type Step = {
  readonly articles: number;
  readonly ms: number;
  readonly rssMb: number;
  readonly passages: number;
};

/**
 * One article more, one less, and one set right, where `articles` were compared before: milliseconds, and
 * the dearest of the three as a part of comparing all of them anew (`all`).
 */
export type AddOne = {
  readonly articles: number;
  readonly ms: number;
  readonly share: number;
  readonly added: number;
  readonly removed: number;
  readonly corrected: number;
  readonly all: number;
};

/** Each the median of several launches, of which each had a share of its own. */
export type AddOneLaunched = AddOne & { readonly shares: readonly number[] };

/**
 * What crosses the worker's border, and the milliseconds to pack, hand over and read it, and then to make its
 * links; beside a structured clone of the same answer with its links made.
 */
export type Transfer = {
  readonly articles: number;
  readonly bytes: number;
  readonly ms: number;
  readonly linksMs: number;
  readonly cloneBytes: number;
  readonly cloneMs: number;
};

export type Report = {
  readonly five: Five;
  readonly growth: readonly Step[];
  readonly exponent: number;
  readonly addOne: AddOneLaunched;
  readonly transfer: Transfer;
};

export function lines({ five, growth, exponent, addOne, transfer }: Report): readonly string[] {
  return [
    ...peerLines(five),
    "",
    ...growthLines(growth, exponent),
    "",
    ...addLines(addOne),
    "",
    ...transferLines(transfer),
  ];
}

/** The peers know two texts at a time, and do less: no cleaning, no moves, no passages. */
function peerLines({ ms, vectors, whole, bound, peers }: Five): readonly string[] {
  const { node, chromium } = whole;
  const rows = [
    ["Variorum, engine alone", ms],
    ["Variorum, in its worker", node.inWorker],
    ["  until counts, words that differ", node.withAccount],
    ...(chromium === null ? [] : chromiumRows(chromium)),
    ["a scan that numbers words", bound],
    ...Object.entries(peers),
  ] as const;
  const told = rows.map(([name, time]) => {
    const ratio = (time / ms).toFixed(1);
    return `${name.padEnd(34)}${time.toFixed(1).padStart(9)} ms${ratio.padStart(9)} ×`;
  });
  return [
    ...told,
    `with word vectors: not measured, ${vectors}`,
    `in a worker, each launch: Node ${each(node)}, Chromium ${each(chromium)} ms`,
  ];
}

function each(told: Launched | null): string {
  const times = told?.launches.map(({ inWorker }) => inWorker) ?? [];
  return times.length === 0 ? "none" : times.map((ms) => ms.toFixed(1)).join(" ");
}

function chromiumRows(told: Launched): readonly (readonly [string, number])[] {
  return [
    ["Chromium, engine alone", told.ms],
    ["Chromium, in its worker", told.inWorker],
    ["  until counts, words that differ", told.withAccount],
  ];
}

function growthLines(growth: readonly Step[], exponent: number): readonly string[] {
  const rows = growth.map(({ articles, ms, rssMb, passages }) =>
    [`${articles} articles`, `${ms.toFixed(0)} ms`, `${rssMb} MB`, `${passages} passages`]
      .map((cell) => cell.padStart(16))
      .join(""),
  );
  return [
    "Growth: generated articles of about 900 words, one in five unrelated; text to passages",
    ...rows,
    `time grows with the number of articles to the power of ${exponent.toFixed(2)}`,
  ];
}

function addLines(addOne: AddOneLaunched): readonly string[] {
  const { articles, share, shares, added, removed, corrected, all } = addOne;
  const told = (ms: number): string => `${ms.toFixed(1)} ms`;
  const percent = (part: number): string => (100 * part).toFixed(1);
  return [
    `Where ${articles} articles were compared before (all anew: ${told(all)})`,
    `  one more ${told(added)}, one less ${told(removed)}, one set right ${told(corrected)}:`,
    `  at most ${percent(share)} % of comparing all (each launch: ${shares.map(percent).join(" ")})`,
  ];
}

function transferLines(told: Transfer): readonly string[] {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  return [
    `The answer to ${told.articles} articles, handed from thread to thread`,
    `  packed ${kB(told.bytes)}, ${ms(told.ms)}, and ${ms(told.linksMs)} to make its links`,
    `  as a structured clone ${kB(told.cloneBytes)}, ${ms(told.cloneMs)}`,
  ];
}
