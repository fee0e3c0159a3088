import type { Comparison, Role } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import type { Entry, Item } from "./entries.ts";
import { quotations } from "./quoted.ts";
import type { Filter, Reading, Standing } from "./state.ts";

/** What picks passages out. A passage has to meet all of it. */
export type Picking = Pick<Reading, "filter" | "relation" | "role" | "quotes">;

export const NO_PICKING: Picking = { filter: null, relation: null, role: null, quotes: null };

export function pickingOf({ filter, relation, role, quotes }: Reading): Picking {
  return { filter, relation, role, quotes };
}

/** Two pickings with one key pick the same; "" picks everything. */
export function pickingKey(picking: Picking): string {
  const { filter, relation, role, quotes } = picking;
  if (filter === null && relation === null && role === null && quotes === null) return "";
  return JSON.stringify([filter, relation, role, quotes]);
}

/** Whether this item of the page is picked out. Text set apart never is, once anything is asked for. */
export function picks(comparison: Comparison, picking: Picking, item: Item): boolean {
  if (pickingKey(picking) === "") return true;
  if (item.kind === "apart" || !isCountable(picking, item)) return false;
  // What an outlet says again is shown for what it stands as (a caption), and not counted twice.
  if (item.kind === "repeat" && !item.cells.some((cell) => cell.role === picking.role))
    return false;
  const { filter, relation, role, quotes } = picking;
  return (
    (filter === null || matches(filter, item.articles)) &&
    (relation === null || stands(relation, item)) &&
    (role === null || rolesOf(comparison, item.passage).has(role)) &&
    (quotes === null || quotations(comparison).has(item.passage) === (quotes === "only"))
  );
}

/** Roles outside the running text. Only who asks for them has passages counted that stand in them alone. */
const OUTSIDE: ReadonlySet<Role> = new Set(["headline", "dek", "byline", "dateline", "teaser"]);

/** Counts are of statements, which stand in running text, unless the role that is asked for stands outside it. */
export function isCountable({ role }: Picking, { part }: Entry): boolean {
  return part === "text" || (role !== null && OUTSIDE.has(role));
}

/** What is counted, in a word. */
export function countedNoun({ role }: Picking): string {
  return role !== null && OUTSIDE.has(role) ? "passage" : "statement";
}

/** Whether a filter picks a statement that these outlets have. */
export function matches(filter: Filter, articles: readonly string[]): boolean {
  if (filter.kind === "least") return articles.length >= filter.count;
  if (filter.kind === "exactly") return articles.length === filter.count;
  if (filter.kind === "only") return articles.length === 1 && articles.includes(filter.article);
  return articles.length > 1 && !articles.includes(filter.article);
}

function stands(standing: Standing, { cells }: Entry): boolean {
  const marked = cells.filter((cell) => cell.against !== null);
  const changed = marked.filter((cell) => !cell.identical && !cell.alike);
  // The wording that the others are marked against stands in none of these relations.
  if (standing === "verbatim") return cells.length > 1 && changed.length === 0;
  if (standing === "changed") return changed.length > 0;
  return changed.some((cell) => cell.relation === standing);
}

const roles = new WeakMap<Comparison, ReadonlyMap<string, ReadonlySet<Role>>>();

/** Everything that the wordings of a passage stand as. */
function rolesOf(comparison: Comparison, passage: string): ReadonlySet<Role> {
  const known = roles.get(comparison) ?? findRoles(comparison);
  roles.set(comparison, known);
  return known.get(passage) ?? new Set();
}

function findRoles(comparison: Comparison): ReadonlyMap<string, ReadonlySet<Role>> {
  const found = new Map<string, Set<Role>>();
  const { articles, places } = bookOf(comparison);
  for (const [letter, { blocks }] of articles) {
    let at = 0;
    for (const place of places.get(letter) ?? []) {
      while (at < blocks.length && (blocks[at]?.end ?? 0) <= place.start) at += 1;
      const role = blocks[at]?.role;
      if (role !== undefined)
        found.set(place.passage, (found.get(place.passage) ?? new Set()).add(role));
    }
  }
  return found;
}
