import type { Span } from "../span.ts";
import type { Column, Group, Unit } from "./lay.ts";

/** What these wordings, by their place in the list, have here. A span is empty where one has nothing. */
export type SlotReading = { readonly wordings: readonly number[]; readonly spans: readonly Span[] };

/** A stretch of the line: one reading where all have the same words, else what each has instead. */
export type Slot = { readonly shared: boolean; readonly readings: readonly SlotReading[] };

type Laid = {
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
  readonly styleAside: boolean;
};

/** Cuts the columns where all wordings meet; what lies between is cut once more where that is worth it. */
export function slotsOf(laid: Laid): readonly Slot[] {
  const everyone = new Set(laid.groups.keys());
  const slots = stretches(laid, everyone).flatMap(({ all, columns }) => {
    const part = { ...laid, columns };
    return all ? [slotOf(part)] : cutAgain(part);
  });
  return joined(slots);
}

/**
 * Between two places where all meet, some may still agree: cut where those of them agree that make
 * for the fewest words to be written, as long as these are fewer than without a cut.
 */
function cutAgain(laid: Laid): readonly Slot[] {
  const [best] = agreements(laid)
    .map((those) => stretches(laid, those))
    .map((list) => ({
      list,
      cost: list.reduce((sum, { columns }) => sum + cost({ ...laid, columns }), 0),
    }))
    .toSorted((a, b) => a.cost - b.cost);
  if (best === undefined || best.cost >= cost(laid)) return [slotOf(laid)];
  return best.list.flatMap(({ all, columns }) => {
    const part = { ...laid, columns };
    return all ? [slotOf(part)] : cutAgain(part);
  });
}

/** Which groups have the same word in a column, each set of them once; most groups first. */
function agreements({ columns, groups }: Laid): readonly ReadonlySet<number>[] {
  const found = new Map<string, ReadonlySet<number>>();
  for (const column of columns) {
    const byKey = new Map<string, number[]>();
    for (const [index, { units }] of groups.entries()) {
      const key = units[column[index] ?? -1]?.key;
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index]);
    }
    for (const those of byKey.values())
      if (those.length > 1) found.set(those.join(), new Set(those));
  }
  return [...found]
    .toSorted(([p, one], [q, two]) => two.size - one.size || (p < q ? -1 : 1))
    .map(([, those]) => those);
}

type Stretch = { readonly all: boolean; readonly columns: Column[] };

/** Neighbouring columns in which all of `those` have the same word, and those between. */
function stretches({ columns, groups }: Laid, those: ReadonlySet<number>): readonly Stretch[] {
  const list: Stretch[] = [];
  for (const column of columns) {
    const keys = [...those].map((index) => groups[index]?.units[column[index] ?? -1]?.key);
    const all = keys.every((key) => key !== undefined && key === keys[0]);
    const last = list.at(-1);
    if (last?.all === all) last.columns.push(column);
    else list.push({ all, columns: [column] });
  }
  return list;
}

/** Groups with the same words here, by these words; with house style aside, hyphens do not part words. */
function readingsOf({
  columns,
  groups,
  styleAside,
}: Laid): ReadonlyMap<string, { readonly words: number; readonly told: Said[] }> {
  const readings = new Map<string, { words: number; told: Said[] }>();
  for (const [index, { units, members }] of groups.entries()) {
    const own = columns.map((column) => column[index] ?? -1).filter((unit) => unit >= 0);
    const key = own.map((unit) => units[unit]?.key).join(styleAside ? "" : " ");
    const reading = readings.get(key) ?? { words: own.length, told: [] };
    for (const { wording, units: words } of members)
      reading.told.push({ wording, span: over(words, own) });
    readings.set(key, reading);
  }
  return readings;
}

type Said = { readonly wording: number; readonly span: Span };

/** Words to be written, and the letters under each reading, which weigh as one. */
function cost(laid: Laid): number {
  const readings = [...readingsOf(laid).values()];
  return readings.reduce((sum, { words }) => sum + words + 1, 0);
}

function slotOf(laid: Laid): Slot {
  const list = [...readingsOf(laid)].map(([key, { told }]) => ({
    key,
    told: told.toSorted((a, b) => a.wording - b.wording),
  }));
  return {
    shared: list.length === 1,
    readings: list.toSorted(byShare).map(({ told }) => ({
      wordings: told.map(({ wording }) => wording),
      spans: told.map(({ span }) => span),
    })),
  };
}

type Told = { readonly key: string; readonly told: readonly unknown[] };

/** What most have comes first; having nothing comes last. */
function byShare(one: Told, two: Told): number {
  const nothing = Number(one.key === "") - Number(two.key === "");
  return nothing || two.told.length - one.told.length || (one.key < two.key ? -1 : 1);
}

/** From the first of these words to the last; they stand next to each other. */
function over(units: readonly Unit[], own: readonly number[]): Span {
  const [first, last] = [units[own[0] ?? -1], units[own.at(-1) ?? -1]];
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: first.start, end: last.end };
}

/** Neighbours in which the same wordings go together become one. */
function joined(slots: readonly Slot[]): readonly Slot[] {
  const list: Slot[] = [];
  for (const slot of slots) {
    const last = list.at(-1);
    const readings = last === undefined ? null : joinedReadings(last, slot);
    if (readings === null) list.push(slot);
    else list.splice(-1, 1, { shared: slot.shared, readings });
  }
  return list;
}

function joinedReadings(before: Slot, { readings }: Slot): readonly SlotReading[] | null {
  if (before.readings.length !== readings.length) return null;
  const found = before.readings.flatMap(({ wordings, spans }) => {
    const next = readings.find((reading) => reading.wordings.join() === wordings.join());
    return next === undefined
      ? []
      : [{ wordings, spans: spans.map((span, index) => across(span, next.spans[index])) }];
  });
  return found.length === readings.length ? found : null;
}

function across(one: Span, two: Span = one): Span {
  if (one.end === one.start) return two;
  return two.end === two.start ? one : { start: one.start, end: two.end };
}
