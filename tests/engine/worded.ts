import { isCommon } from "../../src/engine/common.ts";
import type { Kinds } from "../../src/engine/kinds.ts";

/** The kind of a sentence of these words, parted by spaces. A word behind a mark (“) is quoted. */
export function kindIn(kinds: Kinds, text: string): number {
  const words = text.split(" ").map((word) => {
    const norm = normOf(word);
    return { start: 0, end: 0, norm, capital: norm !== word.replace(QUOTED, "") };
  });
  const quoted = text.split(" ").map((word) => Number(QUOTED.test(word)));
  const ids = words.map(({ norm }) => kinds.vocabulary.idOf(norm));
  return kinds.of(words, ids, quoted);
}

const QUOTED = /^“/u;

function normOf(word: string): string {
  return word.replace(QUOTED, "").toLowerCase();
}

/** Its runs of so many words that tell something, each with the place of its first word. */
export function runsIn(
  text: string,
  size: number,
): readonly { readonly at: number; readonly run: string }[] {
  const words = text.split(" ").map(normOf);
  return words.flatMap((_, at) => {
    const run = words.slice(at, at + size);
    const tells = run.some((word) => !isCommon(word));
    return run.length === size && tells ? [{ at, run: run.join(" ") }] : [];
  });
}

/**
 * Runs that more than 64 of these lines hold, and which do, if more than 256 and this share of all hold one of them. The
 * stupid way: all are counted.
 */
export function commonIn(
  lines: readonly string[],
  { size, share }: { readonly size: number; readonly share: number },
): ReadonlyMap<string, readonly number[]> {
  const held = new Map<string, number[]>();
  for (const [i, line] of lines.entries())
    for (const run of new Set(runsIn(line, size).map((each) => each.run)))
      held.set(run, [...(held.get(run) ?? []), i]);
  const most = Math.max(...[...held.values()].map(({ length }) => length));
  if (most <= Math.max(256, share * lines.length)) return new Map();
  return new Map([...held].filter(([, { length }]) => length > 64));
}
