import type { Line } from "./line.ts";
import type { Page } from "./named.ts";

/** The title, said again over a gallery inside the text. */
export function isTitleAgain({ lines, labels, body }: Page, { closed, surface }: Line): boolean {
  if (closed) return false;
  for (let j = 0; j < body; j++)
    if (labels[j]?.role === "headline" && lines[j]?.surface === surface) return true;
  return false;
}

/** The name that the byline has; where a page names it again and again, it stands under other stories. */
export function isSignedAgain(page: Page, i: number): boolean {
  const { surface = "", words = [], cue = null } = page.lines[i] ?? {};
  if (cue !== null || words.length < 2 || words.length > 4) return false;
  // Asked first: a page has few lines before its body, and may have thousands in it.
  if (!isInByline(page, surface.toLowerCase())) return false;
  return !page.lines.some((line, j) => j > page.body && j !== i && line.surface === surface);
}

function isInByline({ lines, labels, body }: Page, name: string): boolean {
  for (let j = 0; j < body; j++)
    if (labels[j]?.role === "byline" && lines[j]?.surface.toLowerCase().includes(name) === true)
      return true;
  return false;
}
