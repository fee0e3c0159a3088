import type { Difference, Place, Run } from "../engine/index.ts";

/** An article's letter → its text. */
export type Texts = ReadonlyMap<string, string>;

export function textAt(texts: Texts, place: Place): string {
  return (texts.get(place.article) ?? "").slice(place.start, place.end);
}

/** True where nothing but house style tells two wordings apart. */
export function sameWords({ runs }: Difference): boolean {
  return runs.every((run) => run.kind === "same" || run.kind === "style");
}

/** The right wording's own house style: "fueled", or "without Mr" where only the left has the word. */
export function styleOf({ runs }: Difference, texts: Texts, left: Place, right: Place): string {
  const styles = runs.filter((run) => run.kind === "style");
  const words = styles.map((run) => {
    const there = textAt(texts, { ...run.right, article: right.article });
    const word = there || textAt(texts, { ...run.left, article: left.article });
    return `${there === "" ? "without " : ""}${run.style === "dateline" ? `the dateline ${closed(word)}` : word}`;
  });
  return [...new Set(words)].join(", ");
}

/** A run ends with its last word: the bracket that closes "BEIJING (AP)" lies outside of it. */
function closed(word: string): string {
  return word.includes("(") && !word.includes(")") ? `${word})` : word;
}

/**
 * The right wording with what tells it from the left one: [-words only the left has-] and
 * {+words only this one has+}. House style is not marked. Where most of it changed, it stands unmarked.
 */
export function marked(difference: Difference, texts: Texts, left: Place, right: Place): string {
  const rightText = texts.get(right.article) ?? "";
  if (difference.whole) return textAt(texts, right);
  const leftText = texts.get(left.article) ?? "";
  let at = right.start;
  let out = "";
  for (const run of difference.runs) {
    if (run.kind === "same" || run.kind === "style") continue;
    out += rightText.slice(at, run.right.start);
    out = join(out, marksOf(run, leftText, rightText), rightText.slice(run.right.end, right.end));
    at = run.right.end;
  }
  return out + rightText.slice(at, right.end);
}

function marksOf(run: Run, leftText: string, rightText: string): string {
  const gone = leftText.slice(run.left.start, run.left.end);
  const come = rightText.slice(run.right.start, run.right.end);
  return [gone && `[-${gone}-]`, come && `{+${come}+}`].filter(Boolean).join(" ");
}

/** Words that only the left has stand at a point between two words of the right: they need spaces. */
function join(before: string, marks: string, after: string): string {
  const opens = before === "" || /[\s\p{Ps}\p{Pi}]$/u.test(before);
  const closes = marks.endsWith("+}") || !/^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(after);
  return `${before}${opens ? "" : " "}${marks}${closes ? "" : " "}`;
}
