import type { Said } from "./kinds.ts";
import type { Sentence } from "./match.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokenize.ts";
import type { Zone } from "./zone.ts";

/** What a sentence says, and where its words stand, each with a start and an end from `from` on. */
export type Worded = {
  readonly said: readonly Said[];
  readonly places: Int32Array;
  readonly from: number;
};

/** Where a sentence stands, but for its span. */
type Spot = { readonly article: number; readonly block: number; readonly zone: Zone };

/**
 * A sentence at its place. Hardly anybody asks for its words: they are numbers, a sixth of the memory, until somebody
 * does.
 */
export class Placed implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly reach: number;
  readonly article: number;
  readonly block: number;
  readonly zone: Zone;
  private readonly worded: Worded;
  private told: readonly Token[] | null;

  constructor(
    { start, end, reach }: Span & { readonly reach: number },
    { article, block, zone }: Spot,
    worded: Worded,
    told: readonly Token[] | null = null,
  ) {
    this.start = start;
    this.end = end;
    this.reach = reach;
    this.article = article;
    this.block = block;
    this.zone = zone;
    this.worded = worded;
    this.told = told;
  }

  get words(): readonly Token[] {
    return (this.told ??= tell(this.worded));
  }

  /** How many words it has. */
  get length(): number {
    return this.worded.said.length;
  }

  /** Where words `[from, to)` stand: at least one, all of them its own. */
  spanOf(from: number, to: number): Span {
    const { places, from: first } = this.worded;
    return {
      start: places[first + 2 * from] ?? this.start,
      end: places[first + 2 * to - 1] ?? this.end,
    };
  }

  /** The same sentence, where its article stands at another place. */
  movedTo(article: number): Placed {
    const { block, zone, worded, told } = this;
    return new Placed(this, { article, block, zone }, worded, told);
  }
}

/** How many words a sentence has: to ask its words would make them. */
export function lengthOf(sentence: Sentence): number {
  return sentence instanceof Placed ? sentence.length : sentence.words.length;
}

/** Where its words `[from, to)` stand. */
export function wordSpan(sentence: Sentence, from: number, to: number): Span {
  if (sentence instanceof Placed) return sentence.spanOf(from, to);
  const { words, start, end } = sentence;
  return { start: words[from]?.start ?? start, end: words[to - 1]?.end ?? end };
}

function tell({ said, places, from }: Worded): readonly Token[] {
  return said.map(({ norm, capital }, i) => ({
    start: places[from + 2 * i] ?? 0,
    end: places[from + 2 * i + 1] ?? 0,
    norm,
    capital,
  }));
}
