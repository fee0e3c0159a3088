import { differ } from "../diff.ts";
import { coverage } from "../lens/coverage.ts";
import { linksBetween } from "../lens/joins.ts";
import type { Comparison, Difference, Place, Relation } from "../model.ts";
import { shifted } from "./account.ts";
import type { Account } from "./account.ts";

/** The account of any comparison: each thing is found when it is first asked for. */
export function giveAccount(comparison: Comparison): Account {
  const texts = new Map(comparison.articles.map(({ id, text }) => [id, text]));
  return {
    // Counts the words of every article: a page can be laid out in slices only if that waits.
    get coverage() {
      return coverage(comparison);
    },
    difference: rememberDifferences((article) => texts.get(article) ?? ""),
    relation: (passage, one, two) => {
      const links = linksBetween(comparison, passage, one, two);
      return CLOSEST.find((relation) => links.some((link) => link.relation === relation)) ?? null;
    },
  };
}

const CLOSEST: readonly Relation[] = ["verbatim", "edited", "partial", "paraphrase"];

/**
 * A difference with a memory. Outlets often run the same sentence to the letter, so texts that were compared
 * once are not compared again where they stand elsewhere: the runs are shifted there.
 */
function rememberDifferences(
  textOf: (article: string) => string,
): (left: Place, right: Place) => Difference {
  const byPlace = new Map<string, Difference>();
  const byText = new Map<string, Difference>();
  const diff = differ();
  const compare = (left: string, right: string): Difference => {
    const key = `${left}\u0000${right}`;
    const found = byText.get(key) ?? diff(left, right);
    byText.set(key, found);
    return found;
  };
  return (left, right) => {
    const key = `${keyOf(left)}|${keyOf(right)}`;
    const known = byPlace.get(key);
    if (known !== undefined) return known;
    const [mine, theirs] = [left, right].map((place) =>
      textOf(place.article).slice(place.start, place.end),
    );
    const found = shifted(compare(mine ?? "", theirs ?? ""), left.start, right.start);
    byPlace.set(key, found);
    return found;
  };
}

function keyOf({ article, start, end }: Place): string {
  return `${article}${start}-${end}`;
}
