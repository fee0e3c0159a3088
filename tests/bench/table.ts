/** Milliseconds on the bundled five: of the engine alone, in its worker, of a bare scan, of others. */
export type Five = {
  readonly ms: number;
  readonly inWorker: number;
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

/** The peers know two texts at a time, and do less: no cleaning, no moves, no passages. */
export function peerLines({ ms, inWorker, bound, peers }: Five): readonly string[] {
  const rows = [
    ["Variorum, engine alone", ms],
    ["Variorum, in its worker", inWorker],
    ["a scan that numbers words", bound],
    ...Object.entries(peers),
  ] as const;
  return rows.map(([name, time]) => {
    const ratio = (time / ms).toFixed(1);
    return `${name.padEnd(30)}${time.toFixed(1).padStart(9)} ms${ratio.padStart(9)} ×`;
  });
}

export function growthLines(growth: readonly Step[], exponent: number): readonly string[] {
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
