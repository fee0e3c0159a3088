import type { HitCounts, Strip } from "./strip.ts";

/** One shape of the map. `pale`: not picked out by the filter. */
export type MapShape = { readonly shade: number; readonly pale: boolean; readonly path: string };

/** Air between cells, as parts of a cell: cells end above the line of the finds. */
const AIR = { x: 0.08, above: 0.06, below: 0.24 };
/** What stands in one outlet alone is a thin bar, so that its shade is not its only sign. */
const THIN = 0.2;
const PALE = 0.06;
/** A moved passage is a raised or lowered block with a point: it is told apart though it is 3 px wide. */
const BLOCK = 0.14;
const POINT = 0.3;

/** The cells as a few shapes, one a shade: darker where more outlets have the passage. */
export function stripPaths(
  { rows, passages }: Strip,
  picked: ReadonlySet<string> | null,
): readonly MapShape[] {
  const shapes = new Map<string, string>();
  for (const [y, { cells }] of rows.entries()) {
    for (const { at, shade, moved } of cells) {
      const pale = picked !== null && !picked.has(passages[at]?.passage ?? "");
      const key = `${shade}${pale ? "pale" : ""}`;
      const path = pale
        ? palePath(at, y)
        : moved
          ? movedPath(at, y, moved)
          : cellPath(at, y, shade);
      shapes.set(key, (shapes.get(key) ?? "") + path);
    }
  }
  return asShapes(shapes);
}

export function asShapes(shapes: ReadonlyMap<string, string>): readonly MapShape[] {
  return [...shapes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, path]) => ({
      shade: Number.parseInt(key, 10),
      pale: key.endsWith("pale"),
      path,
    }));
}

/** What is not picked out shrinks to a hairline, so that paleness is not its only sign. */
function palePath(x: number, y: number): string {
  return `M${round(x + AIR.x)} ${round(y + (1 + AIR.above - AIR.below - PALE) / 2)}h${round(1 - 2 * AIR.x)}v${PALE}H${round(x + AIR.x)}z`;
}

function cellPath(x: number, y: number, shade: number): string {
  const [top, bottom] = [y + AIR.above, y + 1 - AIR.below];
  const thin = shade === 1 ? (bottom - top - THIN) / 2 : 0;
  return `M${round(x + AIR.x)} ${round(top + thin)}h${round(1 - 2 * AIR.x)}V${round(bottom - thin)}H${round(x + AIR.x)}z`;
}

function movedPath(x: number, y: number, direction: "up" | "down"): string {
  const [top, bottom] = [y + AIR.above, y + 1 - AIR.below];
  const [tip, shoulder, foot] =
    direction === "up"
      ? [top, top + POINT, top + POINT + BLOCK]
      : [bottom, bottom - POINT, bottom - POINT - BLOCK];
  const [left, right] = [round(x + AIR.x), round(x + 1 - AIR.x)];
  return `M${x + 0.5} ${round(tip)}L${right} ${round(shoulder)}V${round(foot)}H${left}V${round(shoulder)}z`;
}

/** The shape of one sign of the key, in a box of 1 × 1. */
export function signPath(sign: string): string {
  if (sign === "up" || sign === "down") return movedPath(0, 0, sign);
  if (sign === "steady" || sign === "crossing") return "M0.2 0L0.8 1";
  if (sign === "end") return "M0.5 0V1";
  return sign === "blank" ? "" : cellPath(0, 0, Number(sign));
}

/** A tick below each cell whose passage holds what is looked for, in that outlet. */
export function hitPath({ rows, passages }: Strip, found: HitCounts): string {
  return rows
    .flatMap(({ article, cells }, y) =>
      cells.flatMap(({ at }) => {
        const count = found.get(passages[at]?.passage ?? "")?.get(article) ?? 0;
        return count === 0 ? [] : [`M${at} ${round(y + 0.8)}h1v0.16h-1z`];
      }),
    )
    .join("");
}

/** Short numbers make a short path. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
