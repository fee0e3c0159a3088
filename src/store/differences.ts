import { diff, type Difference, type Place, type Span } from "../engine/index.ts";

/**
 * The engine's `diff` with a memory. Outlets often run the same sentence to the letter, so texts that
 * were compared once are not compared again where they stand elsewhere: the runs are shifted there.
 */
export function rememberDifferences(
  textOf: (article: string) => string,
): (left: Place, right: Place) => Difference {
  const byPlace = new Map<string, Difference>();
  const byText = new Map<string, Difference>();
  const compare = (left: string, right: string): Difference => {
    const key = `${left}\u0000${right}`;
    const found = byText.get(key) ?? diff(whole(left), whole(right));
    byText.set(key, found);
    return found;
  };
  return (left, right) => {
    const key = `${placeKey(left)}|${placeKey(right)}`;
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

function whole(text: string): { readonly text: string; readonly span: Span } {
  return { text, span: { start: 0, end: text.length } };
}

function shifted(difference: Difference, left: number, right: number): Difference {
  return {
    ...difference,
    runs: difference.runs.map((run) => ({
      ...run,
      left: { start: run.left.start + left, end: run.left.end + left },
      right: { start: run.right.start + right, end: run.right.end + right },
    })),
  };
}

export function placeKey({ article, start, end }: Place): string {
  return `${article}${start}-${end}`;
}
