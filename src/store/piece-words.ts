import type { Piece } from "./marks.ts";

/** What a mark says to those who hear the page, before its words. */
export function markWords(piece: Piece, here: string, there: string): string {
  switch (piece.kind) {
    case "text":
      return "";
    case "added":
      return `added in ${here}: `;
    case "changed":
      return `in place of ${there}’s “${piece.other}”: `;
    case "style":
      return piece.other === ""
        ? `house style, not in ${there}: `
        : `house style, ${there} has “${piece.other}”: `;
    case "reused":
      return `in ${there} too: `;
    case "shared":
      return `in ${piece.count} ${piece.count === 1 ? "other" : "others"}: `;
    case "left":
      return "left out here: ";
    default:
      return piece satisfies never;
  }
}

/** What a pointer that rests on a mark is told. */
export function markTitle(piece: Piece, there: string): string | undefined {
  if (piece.kind === "changed") return `${there}: ${piece.other}`;
  if (piece.kind !== "style") return undefined;
  return piece.other === ""
    ? `house style; not in ${there}`
    : `house style; ${there}: ${piece.other}`;
}

/** How dark a mark is: words in more outlets are darker. */
export function markLevel(piece: Piece): number | undefined {
  return piece.kind === "shared" ? Math.min(piece.count, DARKEST) : undefined;
}

const DARKEST = 4;
