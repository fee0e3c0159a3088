import { comparisonOf, type State } from "./state.ts";

const UNNAMED = "Outlet not named in the text";
const HIDDEN = "Name hidden";

/**
 * What an outlet is called on screen, beside its letter. Everything that shows a name asks here, so
 * that blind mode hides them all; an outlet that no text names is hidden like the others.
 */
export function outletName(state: State, letter: string): string {
  if (isHidden(state, letter)) return HIDDEN;
  const article = comparisonOf(state)?.articles.find(({ id }) => id === letter);
  return article?.outlet ?? UNNAMED;
}

/** Whether the name of an outlet, and what would give it away, is kept off the page. */
export function isHidden({ reading, revealed }: State, letter: string): boolean {
  return reading.blind && !revealed.has(letter);
}
