import type { Word } from "./lexicon.ts";
import type { Told } from "./names.ts";
import type { Script } from "./script.ts";

/** "Russia's foreign minister, Sergey": no more words than these between a country and a name. */
const MOST_OFFICES = 3;

/** A name after a country and an office, and the country. */
type Lead = { readonly name: number; readonly country: string };

/** Names after a country and an office: "Russian President Vladimir Putin", "his Chinese counterpart Xi". */
export class Leads {
  private readonly script: Script;
  /** Those of each kind, as far as they were asked for. */
  private readonly known: (readonly Lead[] | undefined)[] = [];

  constructor(script: Script) {
    this.script = script;
  }

  of({ kinds }: Told): ReadonlyMap<number, string> {
    const leaders = new Map<number, string>();
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i] ?? 0;
      if (this.script.leads[kind] !== true) continue;
      for (const { name, country } of (this.known[kind] ??= this.find(kind)))
        if (!leaders.has(name)) leaders.set(name, country);
    }
    return leaders;
  }

  private find(kind: number): readonly Lead[] {
    const { kinds, ids, bares, lexicon } = this.script;
    const start = kinds.starts[kind] ?? 0;
    const end = start + (kinds.lengths[kind] ?? 0);
    const word = (at: number): Word | undefined => lexicon.words[ids[at] ?? 0];
    const found: Lead[] = [];
    for (let before = start; before + 1 < end; before++) {
      const country = word(before)?.bare.country;
      if (country === undefined || word(before + 1)?.office !== true) continue;
      let at = before + 1;
      while (at - before <= MOST_OFFICES && at < end && word(at)?.office === true) at += 1;
      for (; at < end && kinds.capitals[at] === 1 && isPerson(word(at)); at++)
        found.push({ name: bares[at] ?? 0, country });
    }
    return found;
  }
}

function isPerson(word: Word | undefined): boolean {
  return word !== undefined && word.bare.country === undefined && !word.office;
}
