import type { NoteNeeds } from "../../src/store/note-actions.ts";
import type { Agrees, Answer, Problem, Shelf } from "../../src/shelf/shelf.ts";

/** What two tabs of one browser share: records, and the news that another tab has written. */
export type Cupboard = {
  readonly records: Map<string, unknown>;
  readonly listeners: Set<() => void>;
  /** What every writing fails with from now on. */
  problem: Problem | null;
};

export function emptyCupboard(...values: readonly { readonly id: string }[]): Cupboard {
  const records = new Map<string, unknown>(values.map((value) => [value.id, value]));
  return { records, listeners: new Set(), problem: null };
}

/** A shelf without a browser: the same promises as the one in src/shelf, kept in a map. */
export function shelfIn(cupboard: Cupboard): Shelf {
  let own: (() => void) | null = null;
  const write = (id: string, agrees: Agrees, act: () => void): Promise<Answer<null>> => {
    const there = cupboard.records.get(id);
    const { problem } = cupboard;
    if (problem !== null) return Promise.resolve({ ok: false, problem });
    if (there !== undefined && !agrees(there))
      return Promise.resolve({ ok: false, problem: "changed" });
    act();
    for (const listener of cupboard.listeners) if (listener !== own) listener();
    return Promise.resolve({ ok: true, value: null });
  };
  return {
    all: () => {
      const value = Array.from(cupboard.records, ([id, each]) => ({
        id,
        value: structuredClone(each),
      }));
      return Promise.resolve({ ok: true, value });
    },
    put: (id, value, agrees) =>
      write(id, agrees, () => void cupboard.records.set(id, structuredClone(value))),
    remove: (id, agrees) => write(id, agrees, () => void cupboard.records.delete(id)),
    listen: (changed) => {
      own = changed;
      cupboard.listeners.add(changed);
    },
  };
}

/** What a page needs for notes, with ids that count up and a clock that ticks by seconds. */
export function needsOn(cupboard: Cupboard, page = "page"): NoteNeeds {
  let ids = 0;
  let ticks = 0;
  return {
    exist: () => Promise.resolve(cupboard.records.size > 0),
    load: () =>
      Promise.resolve({
        open: () => Promise.resolve({ ok: true, value: shelfIn(cupboard) }),
        newId: () => `${page}-${(ids += 1)}`,
        now: () => new Date(Date.UTC(2024, 0, 1, 0, 0, (ticks += 1))).toISOString(),
      }),
  };
}

/** A browser that keeps nothing. */
export function needsWithoutShelf(problem: Problem): NoteNeeds {
  const needs = needsOn(emptyCupboard());
  const open = (): Promise<Answer<Shelf>> => Promise.resolve({ ok: false, problem });
  return { ...needs, load: async () => ({ ...(await needs.load()), open }) };
}
