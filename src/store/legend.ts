import { comparisonOf, type State } from "./state.ts";
import { numberWord } from "./words.ts";

/** One kind of mark, shown on its own words. `level`: in how many other outlets shared words stand. */
export type LegendMark = {
  readonly kind: "changed" | "added" | "left" | "style" | "shared" | "reused" | "alone";
  readonly words: string;
  readonly level: number | null;
};
export type Legend = { readonly against: string; readonly marks: readonly LegendMark[] };

const known = new Map<string, Legend>();

export function legend(state: State): Legend {
  const { emphasis, styleAside, base } = state.reading;
  const outlets = comparisonOf(state)?.articles.length ?? 0;
  const key = `${emphasis}${styleAside}${base}${outlets}`;
  const found = known.get(key) ?? build(state, outlets);
  known.set(key, found);
  return found;
}

function build({ reading: { emphasis, styleAside, base } }: State, outlets: number): Legend {
  const alone = mark("alone", "only in one outlet");
  if (emphasis === "plain") return { against: "No marks: plain reading", marks: [] };
  if (emphasis === "shared")
    return { against: "Words that other outlets have too:", marks: [...levels(outlets), alone] };
  const style = styleAside ? [] : [mark("style", "house style")];
  const against =
    base === null ? "Marked against ◆, the wording most share" : `Marked against ${base}, else ◆`;
  return {
    against,
    marks: [
      mark("changed", "other words"),
      mark("added", "added"),
      mark("left", "left out"),
      mark("reused", "held whole"),
      ...style,
      alone,
    ],
  };
}

function levels(outlets: number): readonly LegendMark[] {
  return Array.from({ length: Math.max(outlets - 1, 0) }, (_, index) => ({
    kind: "shared" as const,
    words: `in ${numberWord(index + 1)}${index === 0 ? " other" : ""}`,
    level: Math.min(index + 1, 4),
  }));
}

function mark(kind: LegendMark["kind"], words: string): LegendMark {
  return { kind, words, level: null };
}
