/** Numbers and strings that cross a border between threads: the numbers are handed over, not copied. */
export type Packed = {
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly strings: readonly string[];
};

/** A double in two whole numbers. */
const halves = new Int32Array(2);
const whole = new Float64Array(halves.buffer);

/** What the last writer wrote in, for the next: memory that is new is slow. Much of it is given back. */
let spare = new Int32Array(8192);
const MOST_SPARED = 262_144;

/** Writes numbers and strings one after the other; equal strings once. */
export class Writer {
  private numbers = spare;
  private count = 0;
  private readonly strings = new Map<string, number>();

  constructor() {
    // Another may be begun before this one is done.
    spare = new Int32Array(0);
  }

  int(value: number): void {
    if (this.count === this.numbers.length) {
      const longer = new Int32Array(Math.max(4096, 2 * this.count));
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.count++] = value;
  }

  ints(...values: readonly number[]): void {
    for (const value of values) this.int(value);
  }

  double(value: number): void {
    whole[0] = value;
    this.ints(halves[0] ?? 0, halves[1] ?? 0);
  }

  /** A string, or none. */
  string(value: string | null | undefined): void {
    if (value === null || value === undefined) return this.int(-1);
    const place = this.strings.get(value) ?? this.strings.size;
    if (place === this.strings.size) this.strings.set(value, place);
    this.int(place);
  }

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.int(items.length);
    for (const item of items) write(item);
  }

  /** What `write` writes, as a list of numbers that can be read apart. */
  part(write: () => void): void {
    const place = this.count;
    this.int(0);
    write();
    this.numbers[place] = this.count - place - 1;
  }

  done(): Packed {
    const numbers = this.numbers.slice(0, this.count);
    if (this.numbers.length <= MOST_SPARED) spare = this.numbers;
    return { numbers, strings: [...this.strings.keys()] };
  }
}

/** Reads what a writer wrote, in the same order. Throws where there is nothing left. */
export class Reader {
  private readonly packed: Packed;
  private next: number;

  constructor(packed: Packed, next = 0) {
    this.packed = packed;
    this.next = next;
  }

  int(): number {
    const value = this.packed.numbers[this.next++];
    if (value === undefined) throw new RangeError(`no number ${this.next - 1}`);
    return value;
  }

  double(): number {
    halves[0] = this.int();
    halves[1] = this.int();
    return whole[0] ?? 0;
  }

  maybe(): string | null {
    return this.packed.strings[this.int()] ?? null;
  }

  string(): string {
    return this.maybe() ?? "";
  }

  list<Item>(read: () => Item): readonly Item[] {
    const items: Item[] = [];
    for (let left = this.int(); left > 0; left--) items.push(read());
    return items;
  }

  /** A list of numbers, to be read by a reader of its own; this one goes on after it. */
  part(): Reader {
    const length = this.int();
    const part = new Reader(this.packed, this.next);
    this.next += length;
    return part;
  }
}
