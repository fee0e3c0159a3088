import { rarity } from "./rarity.ts";
import type { Statement, Term } from "./statement.ts";

/** A term that two statements share: the same stem, or only the same family. */
export type Shared = { readonly term: Term; readonly weight: number; readonly exact: boolean };

/** Two statements, `x` before `y`, and the terms of `x` that `y` has too, heaviest first. */
export type Candidate = {
  readonly x: number;
  readonly y: number;
  readonly shared: readonly Shared[];
  /** Weight in common, and as parts of what the two weigh. */
  readonly weight: number;
  readonly cosine: number;
  readonly containment: number;
};

/** Terms of one family are often, not always, the same: what is left of the weight. */
const KIN_SHARE = 0.6;
/** Pairs with less of the lighter statement's weight in common are never links. */
const WORTH_A_LOOK = 0.08;
/** A single shared term never makes a statement the same. */
const FEWEST_SHARED = 2;
/** Terms in more statements than this propose nobody (they still count), which keeps growth near linear. */
const MOST_HOLDERS = 100;

type Index = {
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly weightOfStem: ReadonlyMap<string, number>;
  readonly weightOfKin: ReadonlyMap<string, number>;
  readonly totals: Float64Array;
};

/**
 * Pairs of statements with telling terms in common. A term weighs by how few statements have it
 * (inverse document frequency, Spärck Jones 1972), counted over statements, so that ten copies of one
 * sentence do not make its words common. Sorted by `y`, then `x`.
 */
export function propose(statements: readonly Statement[]): readonly Candidate[] {
  const index = build(statements);
  const near = new Float64Array(statements.length);
  const found: Candidate[] = [];
  statements.forEach((statement, y) => {
    const touched: number[] = [];
    for (const kin of new Set(statement.terms.map((term) => term.kin))) {
      const list = index.holders.get(kin) ?? [];
      if (list.length > MOST_HOLDERS) continue;
      const weight = index.weightOfKin.get(kin) ?? 0;
      for (const x of list) {
        if (x >= y) break;
        if (near[x] === 0) touched.push(x);
        near[x] = (near[x] ?? 0) + weight;
      }
    }
    for (const x of touched.toSorted((p, q) => p - q)) {
      const bar = WORTH_A_LOOK * Math.min(index.totals[x] ?? 0, index.totals[y] ?? 0);
      if ((near[x] ?? 0) >= bar) found.push(...weigh(statements, index, x, y));
      near[x] = 0;
    }
  });
  return found;
}

function build(statements: readonly Statement[]): Index {
  const stems = new Map<string, number>();
  const holders = new Map<string, number[]>();
  statements.forEach(({ terms }, i) => {
    for (const term of terms) {
      stems.set(term.stem, (stems.get(term.stem) ?? 0) + 1);
      const list = holders.get(term.kin);
      if (list === undefined) holders.set(term.kin, [i]);
      else if (list.at(-1) !== i) list.push(i);
    }
  });
  const C = Number((globalThis as any).process?.env?.C ?? 0); const B = Number((globalThis as any).process?.env?.B ?? 1);
  const weight = (count: number): number => (C+Math.log(1 + statements.length / count)*B);
  const G = Number((globalThis as any).process?.env?.G ?? 1);
  const isName = new Set(statements.flatMap((s) => s.terms.filter((t) => t.kind === "name").map((t) => t.stem)));
  const weightOfStem = new Map(
    [...stems].map(([stem, count]) => [stem, (isName.has(stem) ? weight(count) : G * weight(count) + (1 - G) * Math.log(1 + statements.length / 3)) * rarity(stem)]),
  );
  const weightOfKin = new Map([...holders].map(([kin, list]) => [kin, weight(list.length)]));
  const totals = Float64Array.from(statements, ({ terms }) =>
    terms.reduce((sum, term) => sum + (weightOfStem.get(term.stem) ?? 0), 0),
  );
  return { holders, weightOfStem, weightOfKin, totals };
}

function weigh(
  statements: readonly Statement[],
  index: Index,
  x: number,
  y: number,
): readonly Candidate[] {
  const theirs = statements[y]?.byKin ?? new Map<string, readonly string[]>();
  const shared: Shared[] = [];
  const used = new Set<string>();
  for (const term of statements[x]?.terms ?? []) {
    const stems = theirs.get(term.kin);
    if (stems === undefined) continue;
    const exact = stems.includes(term.stem);
    if (!exact && used.has(term.kin)) continue;
    used.add(term.kin);
    const weight = exact
      ? (index.weightOfStem.get(term.stem) ?? 0)
      : KIN_SHARE * (index.weightOfKin.get(term.kin) ?? 0);
    shared.push({ term, weight, exact });
  }
  if (shared.length < FEWEST_SHARED) return [];
  shared.sort((p, q) => q.weight - p.weight || (p.term.stem < q.term.stem ? -1 : 1));
  const weight = shared.reduce((sum, each) => sum + each.weight, 0);
  const [one, two] = [index.totals[x] ?? 0, index.totals[y] ?? 0];
  const containment = Math.min(1, weight / Math.min(one, two));
  if (containment < WORTH_A_LOOK) return [];
  return [{ x, y, shared, weight, cosine: weight / Math.sqrt(one * two), containment }];
}
