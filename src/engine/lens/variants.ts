import { datelineLength } from "../clean/credit.ts";
import { isCommon } from "../common.ts";
import type { Excerpt } from "../side.ts";
import { tokenize } from "../tokenize.ts";
import { slotsOf, type Slot } from "./cut.ts";
import { columnsOf, inCommon, type Group, type Unit } from "./lay.ts";

/** Wordings of one statement as one line. `lead` is the one nearest to all. */
export type VariantLine = {
  readonly lead: number;
  readonly slots: readonly Slot[];
  /** Wordings that share too little with the lead to stand in the line. */
  readonly apart: readonly number[];
};

/** Less than half in common with the nearest wording is better read whole than in shreds. */
const LEAST_SHARED = 1 / 2;
/** A telling word decides where wordings meet; a common one follows. */
const WEIGHT = { telling: 4, common: 2 };

/**
 * Several wordings of one statement as one line: what all share stands once, and where they differ
 * each has its own words. Progressive alignment on words around the wording nearest to all, as in
 * collation (Spencer and Howe 2004). With `styleAside`, house style and datelines make no difference,
 * and datelines stand outside the line. The words of every wording that is not `apart` come back in
 * order from its own spans, and the order of the wordings decides nothing. Cost: pairs × words².
 */
export function variantLine(excerpts: readonly Excerpt[], styleAside: boolean): VariantLine {
  const groups = groupsOf(excerpts, styleAside);
  const lead = leadOf(groups);
  if (lead === undefined) return { lead: 0, slots: [], apart: [] };
  const ranked = groups
    .filter((group) => group !== lead)
    .map((group) => ({ group, shared: inCommon(lead, group) }))
    .toSorted((a, b) => b.shared - a.shared || byKey(a.group, b.group));
  const near = ranked.filter(({ group, shared }) => isNear(shared, lead, group));
  const lined = [lead, ...near.map(({ group }) => group)];
  const apart = groups.filter((group) => !lined.includes(group));
  return {
    lead: lead.members[0]?.wording ?? 0,
    slots: slotsOf({ columns: columnsOf(lined), groups: lined, styleAside }),
    apart: apart.flatMap(({ members }) => members.map(({ wording }) => wording)).toSorted(byNumber),
  };
}

function groupsOf(excerpts: readonly Excerpt[], styleAside: boolean): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const [wording, excerpt] of excerpts.entries()) {
    const units = unitsOf(excerpt, styleAside);
    const key = units.map((unit) => unit.key).join(" ");
    const group = groups.get(key) ?? { units, key, members: [] };
    group.members.push({ wording, units });
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(byKey);
}

function unitsOf({ text, span }: Excerpt, styleAside: boolean): readonly Unit[] {
  const skipped = styleAside ? datelineLength(text.slice(span.start, span.end)) : 0;
  const units: Unit[] = [];
  let open: number | null = null;
  for (const { start, end, norm } of tokenize(text, { ...span, start: span.start + skipped })) {
    const weight = isCommon(norm) ? WEIGHT.common : WEIGHT.telling;
    if (styleAside && norm === "") open ??= start;
    else {
      const key = styleAside ? norm : plain(text.slice(start, end));
      units.push({ start: open ?? start, end, key, weight });
      open = null;
    }
  }
  return units;
}

/** A capital at the head of a sentence and the shape of an apostrophe are no difference at all. */
function plain(surface: string): string {
  const straight = surface.replace(/[’ʼ]/gu, "'");
  return straight.charAt(0).toLowerCase() + straight.slice(1);
}

/** The group that has most in common with all wordings. */
function leadOf(groups: readonly Group[]): Group | undefined {
  const near = (group: Group): number =>
    groups.reduce((sum, other) => sum + other.members.length * inCommon(group, other), 0);
  return groups
    .map((group) => ({ group, sum: near(group) }))
    .toSorted((a, b) => b.sum - a.sum || byKey(a.group, b.group))[0]?.group;
}

function isNear(shared: number, lead: Group, group: Group): boolean {
  return shared >= LEAST_SHARED * Math.max(lead.units.length, group.units.length);
}

function byKey(one: Group, two: Group): number {
  return one.key < two.key ? -1 : one.key > two.key ? 1 : 0;
}

function byNumber(one: number, two: number): number {
  return one - two;
}
