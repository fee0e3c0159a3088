import { articleOf, coverage, paragraphOf, roleOf } from "./coverage.ts";
import type { Coverage } from "./coverage.ts";
import { weave } from "./order.ts";
import type { Stop } from "./order.ts";
import { movesOf } from "./moves.ts";
import type { Move, Reshape } from "./moves.ts";
import { zoneOf } from "../zone.ts";
import type { Zone } from "../zone.ts";
import type { ComparedArticle, Comparison, Place, Role } from "../model.ts";

/** One article's place in a row. `wordings` are neighbours in the text: usually one, sometimes more. */
export type Cell = {
  readonly article: string;
  readonly wordings: readonly Place[];
  readonly role: Role;
  /** Number of the paragraph of body text, from 1; 0 outside body text. */
  readonly paragraph: number;
  readonly moved: Move | null;
  readonly reshaped: Reshape | null;
};

/**
 * A row of the aligned page. `passage`: each article's main wording of it. `repeat`: a second wording in
 * one article (a dek that says the lead, a caption), at its own place. `apart`: a block set apart.
 */
export type Row =
  | {
      readonly kind: "passage" | "repeat";
      readonly passage: string;
      readonly part: Zone;
      readonly cells: readonly Cell[];
    }
  | { readonly kind: "apart"; readonly article: string; readonly block: number };

type Unit =
  | {
      readonly kind: "passage" | "repeat";
      readonly key: string;
      readonly passage: string;
      readonly places: readonly Place[];
      readonly role: Role;
      readonly start: number;
    }
  | {
      readonly kind: "apart";
      readonly key: string;
      readonly block: number;
      readonly start: number;
    };

/** Main wordings are sought in this order: the text tells it better than a caption, a dek or a headline. */
const MAIN: readonly Role[] = [
  "body",
  "subhead",
  "caption",
  "dek",
  "headline",
  "byline",
  "dateline",
  "teaser",
];

/**
 * Rows in the reading order of `base`, which keeps its order exactly; passages that it lacks stand
 * where their outlet has them. `null`: the article that shares most leads. Every wording, and every
 * block set apart, comes out once.
 */
export function arrange(comparison: Comparison, base: string | null): readonly Row[] {
  const counted = coverage(comparison);
  const lead = base ?? leadOf(comparison, counted);
  const others = byShare(comparison, counted).filter((id) => id !== lead);
  const order = [lead, ...others].filter((id) => id !== "");
  const units = new Map(order.map((id) => [id, unitsOf(comparison, articleOf(comparison, id))]));
  const moves = movesOf(
    comparison,
    lead,
    new Map([...units].map(([id, list]) => [id, mainPlaces(list)])),
  );
  return keysInOrder(order, units).map((key) => rowOf(key, units, { comparison, counted, moves }));
}

/** What every article has above its text comes first, then the text. A key that one has in its text is text. */
function keysInOrder(
  order: readonly string[],
  units: ReadonlyMap<string, readonly Unit[]>,
): readonly string[] {
  const lists = order.map((id) => units.get(id) ?? []);
  const text = new Set(lists.flatMap((list) => list.slice(leadAt(list)).map((unit) => unit.key)));
  const front = lists.map((list) => stopsOf(list.filter((unit) => !text.has(unit.key))));
  const rest = lists.map((list) => stopsOf(list.filter((unit) => text.has(unit.key))));
  return [...weave(front), ...weave(rest)];
}

function leadAt(units: readonly Unit[]): number {
  const lead = units.findIndex((unit) => unit.kind !== "apart" && unit.role === "body");
  return lead < 0 ? units.length : lead;
}

/** The article that shares most words leads when the reader picks no base. */
export function leadOf(comparison: Comparison, counted: Coverage): string {
  return byShare(comparison, counted)[0] ?? "";
}

function byShare(comparison: Comparison, counted: Coverage): readonly string[] {
  const share = (article: ComparedArticle): number => counted.articles.get(article.id)?.shared ?? 0;
  return comparison.articles
    .toSorted((a, b) => share(b) - share(a) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map((article) => article.id);
}

function unitsOf(comparison: Comparison, article: ComparedArticle): readonly Unit[] {
  const told = comparison.passages.flatMap((passage) => {
    const places = passage.wordings.filter((place) => place.article === article.id);
    return places.length === 0 ? [] : unitsOfPassage(comparison, passage.id, places);
  });
  const apart = article.blocks.flatMap((block, i): Unit[] =>
    block.role === "boilerplate" || block.role === "teaser"
      ? [{ kind: "apart", key: `${article.id}#${i}`, block: i, start: block.start }]
      : [],
  );
  return [...told, ...apart].toSorted((p, q) => p.start - q.start);
}

function unitsOfPassage(
  comparison: Comparison,
  passage: string,
  places: readonly Place[],
): readonly Unit[] {
  const own = places
    .filter((place) => roleOf(comparison, place) !== "teaser")
    .toSorted((p, q) => p.start - q.start);
  const [main, ...rest] = own.toSorted(
    (p, q) =>
      MAIN.indexOf(roleOf(comparison, p)) - MAIN.indexOf(roleOf(comparison, q)) ||
      nearText(comparison, p, q),
  );
  if (main === undefined) return [];
  const repeats = rest.map((place): Unit => ({
    kind: "repeat",
    key: `${passage}@${place.article}${place.start}`,
    passage,
    places: [place],
    role: roleOf(comparison, place),
    start: place.start,
  }));
  return [
    {
      kind: "passage",
      key: passage,
      passage,
      places: [main],
      role: roleOf(comparison, main),
      start: main.start,
    },
    ...repeats,
  ];
}

/** Of two headlines the later is the article's own (the first is the page's title); else the earlier counts. */
function nearText(comparison: Comparison, p: Place, q: Place): number {
  return roleOf(comparison, p) === "headline" ? q.start - p.start : p.start - q.start;
}

function mainPlaces(
  units: readonly Unit[],
): readonly { readonly passage: string; readonly place: Place }[] {
  return units.flatMap((unit) =>
    unit.kind === "passage"
      ? unit.places.slice(0, 1).map((place) => ({ passage: unit.passage, place }))
      : [],
  );
}

function stopsOf(units: readonly Unit[]): readonly Stop<string>[] {
  return units.map((unit) => ({
    key: unit.key,
    weight:
      unit.kind === "apart"
        ? 0
        : unit.places.reduce((sum, place) => sum + place.end - place.start, 0),
  }));
}

type Moves = ReadonlyMap<
  string,
  { readonly moved: Move | null; readonly reshaped: Reshape | null }
>;

type Sheet = { readonly comparison: Comparison; readonly counted: Coverage; readonly moves: Moves };

function rowOf(
  key: string,
  units: ReadonlyMap<string, readonly Unit[]>,
  { comparison, counted, moves }: Sheet,
): Row {
  const cells: Cell[] = [];
  for (const { id } of comparison.articles) {
    const unit = (units.get(id) ?? []).find((candidate) => candidate.key === key);
    if (unit === undefined) continue;
    if (unit.kind === "apart") return { kind: "apart", article: id, block: unit.block };
    const [place] = unit.places;
    if (place === undefined) continue;
    const note = unit.kind === "passage" ? moves.get(`${id} ${unit.passage}`) : undefined;
    cells.push({
      article: id,
      wordings: unit.places,
      role: roleOf(comparison, place),
      paragraph: paragraphOf(articleOf(comparison, id), place),
      moved: note?.moved ?? null,
      reshaped: note?.reshaped ?? null,
    });
  }
  const repeat = key.includes("@");
  const passage = repeat ? key.slice(0, key.indexOf("@")) : key;
  const part = repeat
    ? zoneOf(cells[0]?.role ?? "body")
    : (counted.passages.get(passage)?.part ?? "text");
  return { kind: repeat ? "repeat" : "passage", passage, part, cells };
}
