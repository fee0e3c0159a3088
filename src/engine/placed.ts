import type { Sentence } from "./match.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokenize.ts";
import type { Zone } from "./zone.ts";

/** Where the words of a sentence stand, each with a start and an end from `from` on, and words that are the same. */
export type Repeated = {
  readonly like: readonly Token[];
  readonly places: Int32Array;
  readonly from: number;
};

/** Where a sentence stands, but for its span. */
type Spot = { readonly article: number; readonly block: number; readonly zone: Zone };

/**
 * A sentence at its place. Articles of one event repeat each other, and hardly anybody asks for the words of a
 * sentence that were met before: they are numbers, a sixth of the memory, until somebody does.
 */
export class Placed implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly reach: number;
  readonly article: number;
  readonly block: number;
  readonly zone: Zone;
  private told: readonly Token[] | null;
  private readonly repeated: Repeated | null;

  constructor(
    { start, end, reach }: Span & { readonly reach: number },
    { article, block, zone }: Spot,
    words: readonly Token[] | null,
    repeated: Repeated | null,
  ) {
    this.start = start;
    this.end = end;
    this.reach = reach;
    this.article = article;
    this.block = block;
    this.zone = zone;
    this.told = words;
    this.repeated = repeated;
  }

  get words(): readonly Token[] {
    return (this.told ??= this.repeated === null ? [] : tell(this.repeated));
  }

  /** The same sentence, where its article stands at another place. */
  movedTo(article: number): Placed {
    const { block, zone, told, repeated } = this;
    return new Placed(this, { article, block, zone }, told, repeated);
  }
}

function tell({ like, places, from }: Repeated): readonly Token[] {
  return like.map(({ norm, capital }, i) => ({
    start: places[from + 2 * i] ?? 0,
    end: places[from + 2 * i + 1] ?? 0,
    norm,
    capital,
  }));
}
