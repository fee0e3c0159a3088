import type { Line } from "./line.ts";
import type { Page } from "./named.ts";

const LONGEST_LINK = 24;
const KINDS =
  /^(?:opinion|map|maps|explainer|factbox|profile|quiz|commentary|editorial|column|blog|infographic|slideshow|focus|special report):\s\S/iu;

/** Another story's title between paragraphs: with its kind before it, an arrow behind it, or its button below. */
export function isLink(page: Page, i: number): boolean {
  const line = page.lines[i];
  if (line === undefined || line.words.length > LONGEST_LINK || line.words.length < 3) return false;
  const { surface } = line;
  if (/[.:;,"”]$/u.test(surface)) return false;
  const kind = !line.closed && i < page.last && KINDS.test(surface);
  const arrow = /\s[»›►→]$/u.test(surface) && !surface.includes("«");
  return kind || arrow || isOverButton(page, i);
}

/** A title over a lone "Read more" that nothing but text follows. */
function isOverButton(page: Page, i: number): boolean {
  const { surface = "", closed = false } = page.lines[i] ?? {};
  const after = page.lines[i + 2];
  const title = !closed || /:.*\?$/u.test(surface);
  return title && isButton(page.lines[i + 1]) && (after === undefined || after.prose);
}

/** A lone "Read more". */
export function isButton(line: Line | undefined): boolean {
  return line?.cue !== null && /^read more$/iu.test(line?.surface ?? "");
}
