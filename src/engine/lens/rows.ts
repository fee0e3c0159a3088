import type { Coverage } from "./coverage.ts";
import { articleOf, paragraphOf, roleOf, toldBy } from "./places.ts";
import type { Told } from "./places.ts";
import { weave } from "./order.ts";
import type { Stop } from "./order.ts";
import { movesOf } from "./moves.ts";
import type { Move, Reshape } from "./moves.ts";
import { zoneOf } from "../zone.ts";
import type { Zone } from "../zone.ts";
import type { ComparedArticle, Comparison, Place, Role } from "../model.ts";

/** One article's place in a row. `wordings` are neighbours in the text; today always one. */
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
      readonly place: Place;
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
 * block set apart, comes out once. `counted` is its coverage.
 */
export function arrange(
  comparison: Comparison,
  base: string | null,
  counted: Coverage,
): readonly Row[] {
  const ranks = byShare(comparison, counted);
  const lead = base ?? ranks[0] ?? "";
  const order = base === null ? ranks : [base, ...ranks.filter((id) => id !== base)];
  const told = toldBy(comparison);
  const units = new Map(
    order.map((id) => [id, unitsOf(comparison, articleOf(comparison, id), told.get(id) ?? [])]),
  );
  const moves = movesOf(
    comparison,
    lead,
    new Map([...units].map(([id, list]) => [id, mainPlaces(list)])),
  );
  const byKey = comparison.articles.map(({ id }) => ({
    id,
    units: new Map((units.get(id) ?? []).map((unit) => [unit.key, unit])),
  }));
  return keysInOrder(order, units).map((key) => rowOf(key, byKey, { comparison, counted, moves }));
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

function unitsOf(
  comparison: Comparison,
  article: ComparedArticle,
  own: readonly Told[],
): readonly Unit[] {
  const told = own.flatMap(({ passage, places }) => unitsOfPassage(comparison, passage, places));
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
    place,
    role: roleOf(comparison, place),
    start: place.start,
  }));
  return [
    {
      kind: "passage",
      key: passage,
      passage,
      place: main,
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
    unit.kind === "passage" ? [{ passage: unit.passage, place: unit.place }] : [],
  );
}

function stopsOf(units: readonly Unit[]): readonly Stop<string>[] {
  return units.map((unit) => ({
    key: unit.key,
    weight: unit.kind === "apart" ? 0 : unit.place.end - unit.place.start,
  }));
}

type Moves = ReadonlyMap<
  string,
  { readonly moved: Move | null; readonly reshaped: Reshape | null }
>;

type Sheet = { readonly comparison: Comparison; readonly counted: Coverage; readonly moves: Moves };

type Column = { readonly id: string; readonly units: ReadonlyMap<string, Unit> };

function rowOf(key: string, told: readonly Column[], { comparison, counted, moves }: Sheet): Row {
  const found = told.flatMap(({ id, units }) => {
    const unit = units.get(key);
    return unit === undefined ? [] : [{ id, unit }];
  });
  const [first] = found;
  if (first === undefined) throw new RangeError(`no article has ${key}`);
  const { id, unit } = first;
  if (unit.kind === "apart") return { kind: "apart", article: id, block: unit.block };
  const { kind, passage } = unit;
  const cells = found.flatMap((each) => cellOf(each, comparison, moves));
  const own = zoneOf(unit.role);
  const part = kind === "repeat" ? own : (counted.passages.get(passage)?.part ?? own);
  return { kind, passage, part, cells };
}

type Found = { readonly id: string; readonly unit: Unit };

function cellOf({ id, unit }: Found, comparison: Comparison, moves: Moves): readonly Cell[] {
  if (unit.kind === "apart") return [];
  const { place, role } = unit;
  const note = unit.kind === "passage" ? moves.get(`${id} ${unit.passage}`) : undefined;
  const paragraph = paragraphOf(articleOf(comparison, id), place);
  const moved = note?.moved ?? null;
  const reshaped = note?.reshaped ?? null;
  return [{ article: id, wordings: [place], role, paragraph, moved, reshaped }];
}
