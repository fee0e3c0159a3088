import type { Statement, Term } from "./statement.ts";

/** Terms of all statements in flat arrays, one after the other: those of statement `i` from `starts[i]` on. */
export type Layout = {
  readonly starts: Int32Array;
  /** Stems and families, numbered from 0 in this layout. */
  readonly stems: Int32Array;
  readonly kins: Int32Array;
  /** Whether a term is the first of its family in its statement. */
  readonly first: Uint8Array;
  readonly kinds: Uint8Array;
  readonly weightOfStem: Float64Array;
  readonly weightOfKin: Float64Array;
  /** What the terms of a statement weigh together. */
  readonly totals: Float64Array;
  /** Statements that have a family, in order: those of family `k` from `holderStarts[k]` on. */
  readonly holders: Int32Array;
  readonly holderStarts: Int32Array;
};

export const NAME = 1;
export const FIGURE = 2;
const KINDS: Readonly<Record<Term["kind"], number>> = { word: 0, name: NAME, figure: FIGURE };

/**
 * Lays out statements. A term weighs by how few statements have it (inverse document frequency, Spärck Jones
 * 1972), counted over statements, so that ten copies of one sentence do not make its words common, and by how
 * rare it is in news at large.
 */
export function layOut(statements: readonly Statement[]): Layout {
  const starts = new Int32Array(statements.length + 1);
  statements.forEach(({ terms }, i) => (starts[i + 1] = (starts[i] ?? 0) + terms.length));
  const size = starts[statements.length] ?? 0;
  const [stems, kins] = [new Int32Array(size), new Int32Array(size)];
  const [first, kinds] = [new Uint8Array(size), new Uint8Array(size)];
  const stemNumbers = new Numbers();
  const kinNumbers = new Numbers();
  const rarity: number[] = [];
  let at = 0;
  statements.forEach(({ terms }, i) => {
    for (const { word, kind } of terms) {
      const stem = (stems[at] = stemNumbers.of(word.stemId));
      rarity[stem] = word.rarity;
      const kin = (kins[at] = kinNumbers.of(word.kinId));
      if (kinNumbers.isNewFor(kin, i)) first[at] = 1;
      kinds[at] = KINDS[kind];
      at += 1;
    }
  });
  const count = statements.length;
  const heldBy = countsOf(kins, kinNumbers.size, first);
  const weightOfStem = weights(countsOf(stems, stemNumbers.size, null), count);
  rarity.forEach((part, stem) => (weightOfStem[stem] = (weightOfStem[stem] ?? 0) * part));
  return {
    starts,
    stems,
    kins,
    first,
    kinds,
    weightOfStem,
    weightOfKin: weights(heldBy, count),
    totals: totalsOf(starts, stems, weightOfStem),
    ...holdersOf(starts, kins, { first, heldBy }),
  };
}

/** Numbers of a lexicon as numbers from 0, in the order in which they come. */
class Numbers {
  private known = new Int32Array(1024).fill(-1);
  private readonly seenIn: number[] = [];

  get size(): number {
    return this.seenIn.length;
  }

  of(id: number): number {
    if (id >= this.known.length) this.grow(id);
    const found = this.known[id] ?? -1;
    if (found >= 0) return found;
    this.known[id] = this.seenIn.length;
    this.seenIn.push(-1);
    return this.seenIn.length - 1;
  }

  /** Whether a number is asked for the first time in this round. */
  isNewFor(number: number, round: number): boolean {
    if (this.seenIn[number] === round) return false;
    this.seenIn[number] = round;
    return true;
  }

  private grow(id: number): void {
    const larger = new Int32Array(2 * id + 1).fill(-1);
    larger.set(this.known);
    this.known = larger;
  }
}

function countsOf(numbers: Int32Array, size: number, first: Uint8Array | null): Int32Array {
  const counts = new Int32Array(size);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (first === null || first[i] === 1) counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

function weights(counts: Int32Array, statements: number): Float64Array {
  return Float64Array.from(counts, (count) => Math.log(1 + statements / count));
}

function totalsOf(starts: Int32Array, stems: Int32Array, weightOf: Float64Array): Float64Array {
  const totals = new Float64Array(starts.length - 1);
  for (let i = 0; i < totals.length; i++) {
    let sum = 0;
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) sum += weightOf[stems[at] ?? 0] ?? 0;
    totals[i] = sum;
  }
  return totals;
}

function holdersOf(
  starts: Int32Array,
  kins: Int32Array,
  { first, heldBy }: { readonly first: Uint8Array; readonly heldBy: Int32Array },
): Pick<Layout, "holders" | "holderStarts"> {
  const holderStarts = new Int32Array(heldBy.length + 1);
  heldBy.forEach((count, kin) => (holderStarts[kin + 1] = (holderStarts[kin] ?? 0) + count));
  const next = holderStarts.slice();
  const holders = new Int32Array(holderStarts.at(-1) ?? 0);
  for (let i = 0; i + 1 < starts.length; i++) {
    const end = starts[i + 1] ?? 0;
    for (let at = starts[i] ?? 0; at < end; at++) {
      if (first[at] !== 1) continue;
      const kin = kins[at] ?? 0;
      const place = next[kin] ?? 0;
      holders[place] = i;
      next[kin] = place + 1;
    }
  }
  return { holders, holderStarts };
}
