import type { Join, Ladder, Piece } from "./ladder.ts";
import type { HitCounts } from "./strip.ts";
import { asShapes, round, type MapShape } from "./strip-paths.ts";

/** The picture's own measure: its width, the distance of two rungs, the height of a bar. */
export const LADDER = { width: 1000, step: 10, bar: 3.2 };
/** Room for the lines below the last bar. */
const BELOW = 1.2;
/** Pieces do not touch, so that one sees where a passage ends; less on the longest texts. */
const AIR = 0.6;
/** How much lower a bar is where one outlet alone has the passage, and where it is not picked out. */
const THIN = 1.8;
const PALE = 2.8;

export function ladderHeight({ rungs }: Ladder): number {
  return Math.max(rungs.length - 1, 0) * LADDER.step + LADDER.bar + BELOW;
}

/** The pieces of all bars as a few shapes, one a shade. */
export function piecePaths(
  { rungs }: Ladder,
  picked: ReadonlySet<string> | null,
): readonly MapShape[] {
  const shapes = new Map<string, string>();
  for (const [row, { pieces }] of rungs.entries()) {
    for (const piece of pieces) {
      const pale = picked !== null && !picked.has(piece.passage);
      const key = `${piece.shade}${pale ? "pale" : ""}`;
      const less = pale ? PALE : piece.shade === 1 ? THIN : 0;
      shapes.set(key, (shapes.get(key) ?? "") + box(piece, row, less));
    }
  }
  return asShapes(shapes);
}

function box({ start, end }: Piece, row: number, less: number): string {
  const [from, to] = [start * LADDER.width, end * LADDER.width];
  const width = Math.max(to - from - AIR, (to - from) / 2);
  const height = LADDER.bar - less;
  return `M${round(from)} ${round(row * LADDER.step + less / 2)}h${round(width)}v${height}h${round(-width)}z`;
}

/** A line from each passage to the same one in the next rung: those in order, and those that were moved. */
export function joinPaths({ joins }: Ladder): { readonly steady: string; readonly moved: string } {
  const path = (moved: boolean): string =>
    joins
      .filter((join) => join.moved === moved)
      .map(line)
      .join("");
  return { steady: path(false), moved: path(true) };
}

function line({ row, from, to }: Join): string {
  const top = row * LADDER.step + LADDER.bar;
  return `M${middle(from)} ${top}L${middle(to)} ${(row + 1) * LADDER.step}`;
}

function middle({ start, end }: Piece): number {
  return round(((start + end) / 2) * LADDER.width);
}

/** One passage across all rungs: its pieces, and a line through them; over a rung that lacks it, `over`. */
export function passagePaths(
  { rungs, joins }: Ladder,
  passage: string | null,
): { readonly pieces: string; readonly through: string; readonly over: string } {
  const own = rungs.map(({ pieces }) => pieces.filter((piece) => piece.passage === passage));
  const rows = own.flatMap((pieces, row) => (pieces.length === 0 ? [] : [row]));
  const over = rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const [from, to] = [own[row]?.[0], own[next ?? -1]?.[0]];
    if (next === undefined || next === row + 1 || from === undefined || to === undefined) return [];
    return [
      `M${middle(from)} ${row * LADDER.step + LADDER.bar}L${middle(to)} ${next * LADDER.step}`,
    ];
  });
  return {
    pieces: own.flatMap((pieces, row) => pieces.map((piece) => box(piece, row, 0))).join(""),
    through: joins
      .filter((join) => join.passage === passage)
      .map(line)
      .join(""),
    over: over.join(""),
  };
}

/** A stroke where each text ends. */
export function endPath({ rungs }: Ladder): string {
  return rungs
    .map(({ end }, row) => `M${round(end * LADDER.width)} ${round(row * LADDER.step - 0.9)}v5`)
    .join("");
}

/** A line below the pieces that are on screen. */
export function seenPath({ rungs }: Ladder, isSeen: (passage: string) => boolean): string {
  return under(rungs, ({ passage }) => isSeen(passage));
}

/** A line below the pieces that hold what is looked for, in that outlet. */
export function foundPath({ rungs }: Ladder, found: HitCounts): string {
  return under(rungs, ({ passage }, article) => (found.get(passage)?.get(article) ?? 0) > 0);
}

function under(rungs: Ladder["rungs"], has: (piece: Piece, article: string) => boolean): string {
  return rungs
    .flatMap(({ pieces, article }, row) =>
      pieces.flatMap((piece) => {
        if (!has(piece, article)) return [];
        const [from, to] = [piece.start * LADDER.width, piece.end * LADDER.width];
        return [`M${round(from)} ${round(row * LADDER.step + LADDER.bar + 0.7)}H${round(to)}`];
      }),
    )
    .join("");
}

/** The passage at this place of the picture (0–1 across, 0–1 down); null beside the texts. */
export function passageAtPoint(all: Ladder, x: number, y: number): string | null {
  const row = Math.round((y * ladderHeight(all) - LADDER.bar / 2) / LADDER.step);
  const pieces = all.rungs[Math.min(Math.max(row, 0), all.rungs.length - 1)]?.pieces ?? [];
  return pieces.find((piece) => x >= piece.start && x < piece.end)?.passage ?? null;
}
