import type { Entry } from "./entries.ts";
import type { StripOrder } from "./state.ts";
import { DARKEST, shadeOf, type HitCounts, type Strip } from "./strip.ts";
import { counted, coverageWords, listWords, ROLE_WORDS } from "./words.ts";

/** One passage of the map in words, in parts that stand beside each other. */
export type Readout = { readonly title: string; readonly parts: readonly string[] };

/** "14", "in 4 of 5: A B C D", "moved down in A", "3 found: A 2, B 1" */
export function readout({ passages, outlets }: Strip, at: number, found: HitCounts): Readout {
  const entry = passages[at];
  if (entry === undefined) return { title: "", parts: [] };
  const { articles } = entry;
  const coverage = coverageWords(articles, outlets);
  const who =
    articles.length > 1 && articles.length < outlets
      ? `${coverage}: ${articles.join(" ")}`
      : coverage;
  return { title: titleOf(entry), parts: [who, ...movedWords(entry), ...foundWords(entry, found)] };
}

function titleOf({ number, cells }: Entry): string {
  return number > 0 ? `${number}` : (ROLE_WORDS[cells[0]?.role ?? "body"] ?? "passage");
}

function movedWords({ cells }: Entry): readonly string[] {
  const moved = (direction: "up" | "down"): readonly string[] => {
    const letters = cells
      .filter((cell) => cell.moved?.direction === direction)
      .map(({ article }) => article);
    return letters.length === 0 ? [] : [`moved ${direction} in ${listWords(letters)}`];
  };
  return [...moved("up"), ...moved("down")];
}

function foundWords({ passage }: Entry, found: HitCounts): readonly string[] {
  const counts = [...(found.get(passage) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return [];
  return [`${total} found: ${counts.map(([letter, count]) => `${letter} ${count}`).join(", ")}`];
}

/** The same for those who hear it; in the outlets' own order, with the place in each. */
export function stripWords(
  map: Strip,
  at: number,
  found: HitCounts,
  places: readonly string[],
): string {
  const { title, parts } = readout(map, at, found);
  const all = [...parts, ...places];
  return `passage ${title}, ${all.join(", ")}; ${at + 1} of ${map.passages.length}`;
}

/** "paragraph 4 of 20 in A", for each outlet that is drawn and has the passage in its text. */
export function placesInWords(
  { passages, rows }: Strip,
  at: number,
  paragraphs: (article: string) => number,
): readonly string[] {
  const cells = passages[at]?.cells ?? [];
  return rows.flatMap(({ article }) => {
    const cell = cells.find((each) => each.article === article);
    if (cell === undefined) return [];
    const role = ROLE_WORDS[cell.role];
    if (role !== null) return [`${role} in ${article}`];
    return [`paragraph ${cell.paragraph} of ${paragraphs(article)} in ${article}`];
  });
}

export type KeyEntry = { readonly sign: string; readonly words: string };

/** What the shades and shapes of the map mean. `sign`: a shade, or the name of a shape. */
export function mapKey({ outlets }: Strip, order: StripOrder): readonly KeyEntry[] {
  const shades = Array.from({ length: DARKEST }, (_, index) => index + 1).flatMap((shade) => {
    const counts = Array.from({ length: outlets }, (_, index) => index + 1).filter(
      (count) => shadeOf(count, outlets) === shade,
    );
    const [least] = counts;
    const most = counts.at(-1);
    if (least === undefined || most === undefined) return [];
    return [{ sign: `${shade}`, words: countWords(least, most, outlets) }];
  });
  const shapes =
    order === "own"
      ? [
          { sign: "steady", words: "same passage" },
          { sign: "crossing", words: "moved" },
          { sign: "end", words: "end of text" },
        ]
      : [
          { sign: "up", words: "moved up" },
          { sign: "down", words: "moved down" },
          { sign: "blank", words: "blank: not there" },
        ];
  return [...shades, ...shapes];
}

function countWords(least: number, most: number, outlets: number): string {
  if (least === 1) return "in one";
  if (most === outlets) return least === most ? `all ${outlets}` : `${least} to all ${outlets}`;
  return least === most ? `${least}` : `${least}–${most}`;
}

/** What the map is called. */
export function mapName({ rows, passages }: Strip): string {
  return `Passage on screen, of ${counted(passages.length, "passage")} in ${counted(rows.length, "outlet")}`;
}
