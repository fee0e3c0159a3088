import { articleOf, paragraphOf } from "./places.ts";
import { inOrder } from "./order.ts";
import type { Comparison, Place } from "../model.ts";

/** A passage that stands elsewhere in the order than in `against`: numbers of paragraphs, from 1. */
export type Move = {
  readonly against: string;
  readonly here: number;
  readonly there: number;
  readonly direction: "up" | "down";
};

/**
 * `split`: one paragraph (`there`) of `against` is several (`here`) in this article; `merged`: several
 * are one.
 */
export type Reshape = {
  readonly kind: "split" | "merged";
  readonly against: string;
  readonly here: readonly number[];
  readonly there: readonly number[];
};

export type MoveNotes = { readonly moved: Move | null; readonly reshaped: Reshape | null };
type Told = { readonly passage: string; readonly place: Place };
type Pair = {
  readonly passage: string;
  readonly here: number;
  readonly there: number;
  readonly hereAt: number;
  readonly thereAt: number;
  readonly weight: number;
};

/** Notes by "article passage", for passages of body text that both an article and `lead` have. */
export function movesOf(
  comparison: Comparison,
  lead: string,
  told: ReadonlyMap<string, readonly Told[]>,
): ReadonlyMap<string, MoveNotes> {
  const notes = new Map<string, MoveNotes>();
  const base = new Map((told.get(lead) ?? []).map((one) => [one.passage, one.place]));
  for (const [id, list] of told) {
    if (id === lead) continue;
    const pairs = list.flatMap((one) => pairOf(comparison, one, base.get(one.passage)));
    for (const [passage, note] of notesOf(pairs, lead)) notes.set(`${id} ${passage}`, note);
  }
  return notes;
}

function pairOf(comparison: Comparison, told: Told, other: Place | undefined): readonly Pair[] {
  if (other === undefined) return [];
  const here = paragraphOf(articleOf(comparison, told.place.article), told.place);
  const there = paragraphOf(articleOf(comparison, other.article), other);
  if (here === 0 || there === 0) return [];
  return [
    {
      passage: told.passage,
      here,
      there,
      hereAt: told.place.start,
      thereAt: other.start,
      weight: told.place.end - told.place.start,
    },
  ];
}

function notesOf(pairs: readonly Pair[], against: string): ReadonlyMap<string, MoveNotes> {
  const stops = pairs.map((pair) => ({ key: pair.passage, weight: pair.weight }));
  const byPassage = new Map(pairs.map((pair) => [pair.passage, pair]));
  const steady = new Set(
    inOrder(stops, (stop) => byPassage.get(stop.key)?.thereAt ?? 0).map((stop) => stop.key),
  );
  const notes = new Map<string, MoveNotes>();
  const inPlace = pairs.filter((pair) => steady.has(pair.passage));
  for (const [i, pair] of pairs.entries()) {
    const moved = steady.has(pair.passage) ? null : moveOf(pair, pairs, i, against);
    const reshaped = reshapeOf(pair, inPlace, against);
    if (moved !== null || reshaped !== null) notes.set(pair.passage, { moved, reshaped });
  }
  return notes;
}

function moveOf(pair: Pair, pairs: readonly Pair[], index: number, against: string): Move {
  const rankThere = pairs.filter((other) => other.thereAt < pair.thereAt).length;
  return {
    against,
    here: pair.here,
    there: pair.there,
    direction: index < rankThere ? "up" : "down",
  };
}

/** Told once, at the first passage of the paragraphs that it speaks of. */
function reshapeOf(pair: Pair, steady: readonly Pair[], against: string): Reshape | null {
  const alike = (key: "here" | "there"): readonly Pair[] =>
    steady.filter((other) => other[key] === pair[key]);
  const split = numbers(alike("there").map((other) => other.here));
  if (split.length > 1 && alike("there")[0] === pair)
    return { kind: "split", against, here: split, there: [pair.there] };
  const merged = numbers(alike("here").map((other) => other.there));
  if (merged.length > 1 && alike("here")[0] === pair)
    return { kind: "merged", against, here: [pair.here], there: merged };
  return null;
}

function numbers(list: readonly number[]): readonly number[] {
  return [...new Set(list)].toSorted((p, q) => p - q);
}
