import { countedNoun, pickingOf, type Picking } from "./filter.ts";
import { conditions, type Condition } from "./filter-words.ts";
import { comparisonOf, type State } from "./state.ts";
import { tally, type Tally } from "./tally.ts";
import { counted } from "./words.ts";

/** What is picked out of the event, in words. */
export type Picked = {
  readonly count: number;
  /** "118 statements" */
  readonly of: string;
  readonly conditions: readonly Condition[];
  /** Where nothing is picked: what would be, without one of the conditions. */
  readonly without: readonly (Condition & { readonly count: number })[];
};

const known = new WeakMap<Tally, Picked>();

export function picked(state: State): Picked {
  const found = tally(state);
  const words = known.get(found) ?? build(state, found);
  known.set(found, words);
  return words;
}

function build(state: State, { entries, of }: Tally): Picked {
  const picking = pickingOf(state.reading);
  const asked = conditions(picking, comparisonOf(state)?.articles.length ?? 0);
  const loosened = (field: keyof Picking): Picking => ({ ...picking, [field]: null });
  return {
    count: entries.length,
    of: counted(of, countedNoun(picking)),
    conditions: asked,
    without:
      entries.length > 0 || asked.length < 2
        ? []
        : asked.map((condition) => ({
            ...condition,
            count: tally(state, loosened(condition.field)).entries.length,
          })),
  };
}
