import { shownAs } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { hasDate } from "./dates.ts";
import type { Shown } from "./line.ts";
import { bitsOf } from "../marks.ts";

export const DATE_BESIDE = "issue date beside a link";

const BARS = bitsOf("|•·›»");

function bar(reason: string): Cue {
  return shownAs("boilerplate", reason);
}

/** Bars of links: several short parts between upright lines or bullets; null for another line. */
export function barCue({ surface, words, marks }: Shown): Cue | null {
  const half = words.length / 2;
  if (
    half >= 2 &&
    Number.isInteger(half) &&
    words[0]?.norm === words[half]?.norm &&
    !surface.includes("@") &&
    words.every(({ norm }, i) => i >= half || norm === words[i + half]?.norm)
  )
    return bar("site name");
  if (isButtons(surface, marks)) return bar("navigation bar");
  if ((marks & BARS) === 0) return null;
  const parts = surface.split(/[|•·›»]/u).filter((part) => part.trim() !== "");
  if (parts.length < 2 || (/["“”]/u.test(surface) && parts.length < 4)) return null;
  if (/-?\d+(?:[.,]\d+)?\s*°\s?[CF]?/u.test(surface)) return bar("navigation bar with weather");
  if (parts.length >= 4 && words.length / parts.length <= 8) return bar("navigation bar");
  return hasDate(surface) && words.length <= 14 ? bar(DATE_BESIDE) : null;
}

/** What no label of a button holds. */
const PAUSES = bitsOf('.!?;,"“”');

/** Short labels with gaps between: "Email Story   Print   Save". */
function isButtons(surface: string, marks: number): boolean {
  if ((marks & PAUSES) !== 0 || (!surface.includes("  ") && !surface.includes("\t"))) return false;
  const parts = surface.split(/\t+|\s{2,}/u);
  return parts.length >= 3 && parts.every((part) => /^\p{L}[^.!?;,"“”]{0,24}$/u.test(part));
}
