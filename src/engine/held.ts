import type { Held } from "./densest.ts";

/**
 * What sentences of one kind hold of those of another, by numbers that stand for both. Each comparison asks for them in
 * much the same order: what was told after the last is looked at before any table.
 */
export class HeldWords {
  private readonly list: Held[] = [];
  private readonly keys: number[] = [];
  private readonly places = new Map<number, number>();
  private next = 0;

  get size(): number {
    return this.list.length;
  }

  get(key: number): Held | undefined {
    const { list, keys, next } = this;
    const place = next < keys.length && keys[next] === key ? next : this.places.get(key);
    if (place === undefined) return undefined;
    this.next = place + 1;
    return list[place];
  }

  /** Adds what was not known. */
  add(key: number, held: Held): void {
    this.places.set(key, this.keys.push(key) - 1);
    this.next = this.list.push(held);
  }
}
