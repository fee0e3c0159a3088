/** Made when it is first needed: that takes longer than to compare five articles. */
let segmenter: Intl.Segmenter | null = null;

/** The platform copies all it was given for each word it finds: from a long run it is given a piece at a time. */
const LONGEST_PIECE = 500;

/** Platforms fetch their list of words with the first run that needs it, and cut that run otherwise than all later ones. */
const FIRST_RUN = "中国";

/**
 * Visits the words of a run in a script without spaces (Chinese, Japanese, Thai), each with its offset, as
 * the platform's rules for words cut it. They hold all of the run. Time and memory grow with its length.
 */
export function eachUnspaced(run: string, visit: (word: string, start: number) => void): void {
  segmenter ??= settled();
  for (let from = 0; from < run.length;) {
    let to = Math.min(run.length, from + LONGEST_PIECE);
    if (to < run.length && (run.codePointAt(to - 1) ?? 0) > 0xffff) to += 1;
    for (const { segment, index } of segmenter.segment(run.slice(from, to)))
      visit(segment, from + index);
    from = to;
  }
}

function settled(): Intl.Segmenter {
  const made = new Intl.Segmenter("ja", { granularity: "word" });
  made.segment(FIRST_RUN).containing(0);
  return made;
}
