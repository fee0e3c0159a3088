import { diff, type Difference, type Span } from "../../src/engine/index.ts";

/**
 * Two wordings in one line: "The bridge [shut|opened] on Monday." is what the left and the right say,
 * "{US~U.S.}" what only house style tells apart. An absent side takes the space before it along.
 */
export function sides(notation: string): readonly [string, string] {
  const side = (pick: 0 | 1): string =>
    notation
      .replaceAll(/( ?)[[{]([^\]}|~]*)[|~]([^\]}]*)[\]}]/gu, (_, space: string, one, two) => {
        const words = String([one, two][pick]);
        return words === "" ? "" : space + words;
      })
      .trimStart();
  return [side(0), side(1)];
}

export function compareSides(notation: string): Difference {
  const [left, right] = sides(notation);
  return diff(
    { text: left, span: { start: 0, end: left.length } },
    { text: right, span: { start: 0, end: right.length } },
  );
}

/** What `diff` says of the two sides, in the same notation. Marks between runs are the left side's. */
export function shown(notation: string): string {
  const [left, right] = sides(notation);
  let out = "";
  let [l, r] = [0, 0];
  for (const run of compareSides(notation).runs) {
    const one = left.slice(run.left.start, run.left.end);
    const two = right.slice(run.right.start, run.right.end);
    out += gap(run, left.slice(l, run.left.start), right.slice(r, run.right.start));
    if (run.kind === "same") out += one;
    else if (run.kind === "style") out += `{${one}~${two}}`;
    else out += `[${one}|${two}]`;
    l = Math.max(l, run.left.end);
    r = Math.max(r, run.right.end);
  }
  return out + left.slice(l);
}

function gap(run: { left: Span; right: Span }, left: string, right: string): string {
  if (run.left.end === run.left.start) return right;
  return left === "" ? right : left;
}
