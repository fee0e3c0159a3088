import type { Comparison } from "../engine/index.ts";
import { passageOf } from "./anchor.ts";
import { comparisonOf, type Anchor, type State } from "./state.ts";

const resolved = new WeakMap<Comparison, WeakMap<Anchor, { readonly passage: string | null }>>();

/** The passage whose sheet is open; null when none is. */
export function openPassage(state: State): string | null {
  const comparison = comparisonOf(state);
  const anchor = state.reading.passage;
  if (comparison === null || anchor === null) return null;
  const known =
    resolved.get(comparison) ?? new WeakMap<Anchor, { readonly passage: string | null }>();
  resolved.set(comparison, known);
  const answer = known.get(anchor) ?? { passage: passageOf(comparison, anchor) };
  known.set(anchor, answer);
  return answer.passage;
}
