import { FURNITURE } from "./furniture.ts";
import { PARTS } from "./parts.ts";
import type { Cue } from "./cue.ts";

/** A line of more words than this is asked for cues only when it holds one of `LONG_LINE_SIGNS`: saves most of their cost. */
export const LONG_LINE = 25;
export const LONG_LINE_SIGNS =
  /newsletter|inbox|subscri|sign ?up|terms (?:of|and)|privacy|cookie|captcha|copyright|[©([|•·°]|reserved|reproduced|republished|publish|journalis|newsroom|reporting|donate|member|supporter|contribut|writing|editing|edited|written|reported|compiled|translated|production|graphics|files|input|photo|picture|pictured|image|pose|seen|shown|grab|file|credit|courtesy|caption|illustration|graphic|up[- ]to[- ]date|informed|mailing|never miss|want more|follow|find us|visit|for more|e-?mail|\/|watch|listen|video|read|related|gallery|podcast|recommended|see also|more/iu;

/** Asked in this order; the first that fits names the line. */
export const CUES: readonly Cue[] = [...FURNITURE, ...PARTS];
