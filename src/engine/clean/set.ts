import { CREDIT_ALONE } from "./captions.ts";
import { OTHER_STORY, shownAs } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { seenAs } from "./line.ts";
import type { Label, Line } from "./line.ts";

export const CREDITED = shownAs("caption", "picture caption, its credit below");
export const CREDIT = shownAs("caption", CREDIT_ALONE);

export const LINK: Label = { role: "teaser", reason: OTHER_STORY };

/** Gives a line the cue that the lines beside it show. */
export function set(lines: Line[], i: number, cue: Cue): void {
  const line = lines[i];
  if (line !== undefined) lines[i] = seenAs(line, { cue, prose: false });
}
