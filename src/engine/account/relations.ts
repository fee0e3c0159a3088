import { eachPair } from "../bond.ts";
import { placesOf, touching } from "../lens/joins.ts";
import { letter } from "../letter.ts";
import { affordable } from "../link.ts";
import type { Comparison } from "../model.ts";
import { findingsOf, RELATIONS } from "../pack.ts";
import type { Steps } from "../steps.ts";

/** The place in `RELATIONS` of the closest relation that a link states between two wordings of a passage; -1 for none. */
export type Closest = (passage: string, one: number, two: number) => number;

/** Some milliseconds. */
const PAIRS_IN_A_STEP = 20_000;

/**
 * How every two wordings of each passage are related, wordings by their place in it. Told by what links follow from,
 * all at once: to make the links and look through those of a passage for each two takes far longer.
 */
export function* closestRelations(comparison: Comparison): Steps<Closest> {
  const { sentences, copies, restated } = findingsOf(comparison);
  const places = placesOf(comparison);
  const wordings = sentences.map(({ article, start, end }) =>
    touching(places, { article: letter(article), start, end }),
  );
  const found = new Map<string, Map<number, number>>();
  const bonds = affordable([...copies.bonds, ...restated]);
  let looked = 0;
  for (const [i, bond] of bonds.entries()) {
    const rank = RELATIONS.indexOf(bond.relation);
    eachPair(bond, (a, b) => {
      looked += 1;
      for (const one of wordings[a] ?? [])
        for (const two of wordings[b] ?? []) {
          if (one.passage !== two.passage) continue;
          const own = found.get(one.passage) ?? new Map<number, number>();
          const key = keyOf(one.at, two.at);
          found.set(one.passage, own.set(key, Math.min(own.get(key) ?? rank, rank)));
        }
    });
    if (looked < PAIRS_IN_A_STEP) continue;
    looked = 0;
    yield i / bonds.length;
  }
  return (passage, one, two) => found.get(passage)?.get(keyOf(one, two)) ?? -1;
}

/** The same for two in either order, and for no others. */
function keyOf(one: number, two: number): number {
  const later = Math.max(one, two);
  return (later * (later + 1)) / 2 + Math.min(one, two);
}
