import { datelineLength } from "./clean/credit.ts";
import type { Form } from "./form.ts";
import { trim } from "./segment.ts";
import type { Span } from "./span.ts";
import { scan } from "./tokenize.ts";

/** A stretch of an article's text. */
export type Excerpt = { readonly text: string; readonly span: Span };

/**
 * What is found of one excerpt alone. `starts`, `forms`: its words as they stand; `spelt`: those after the dateline, one UTF-16
 * unit each; `words`: how many of these have weight.
 */
export type Side = {
  readonly excerpt: Excerpt;
  readonly starts: readonly number[];
  readonly forms: readonly Form[];
  readonly dateline: number;
  readonly spelt: string;
  readonly words: number;
};

/** One UTF-16 unit a norm; a token without a norm goes by its surface. */
export type Letters = Map<string, number>;

export function sideOf(excerpt: Excerpt, letters: Letters): Side {
  const { text, span } = excerpt;
  const { starts, forms } = scan(text, span);
  const limit = span.start + datelineLength(text.slice(span.start, span.end));
  const after = limit === span.start ? 0 : starts.findIndex((start) => start >= limit);
  const dateline = Math.max(0, after);
  const units: number[] = [];
  for (let i = dateline; i < forms.length; i++) {
    const form = forms[i];
    if (form !== undefined) units.push(letterOf(letters, form));
  }
  const words = weightOf(forms, dateline, forms.length);
  return { excerpt, starts, forms, dateline, spelt: textOf(units), words };
}

/** How many of these words have weight. */
export function weightOf(forms: readonly Form[], from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i++) if (forms[i]?.norm !== "") weight += 1;
  return weight;
}

/** No more units are handed to a function at once. */
const AT_ONCE = 4096;

function textOf(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += AT_ONCE)
    text += String.fromCharCode(...units.slice(at, at + AT_ONCE));
  return text;
}

/** Units from the private use area on, clear of surrogates. */
function letterOf(letters: Letters, { norm, surface }: Form): number {
  const key = norm === "" ? ` ${surface}` : norm;
  const known = letters.get(key);
  if (known !== undefined) return known;
  const letter = (0xe000 + letters.size) % 0xffff;
  letters.set(key, letter);
  return letter;
}

/** The span of words `[from, to)`; an empty one lies right after the word before. */
export function spanOf(side: Side, from: number, to: number): Span {
  const first = side.starts[from];
  const last = endOf(side, to - 1);
  if (to > from && first !== undefined && last !== undefined) return { start: first, end: last };
  const place = last ?? first ?? side.excerpt.span.start;
  return { start: place, end: place };
}

function endOf({ starts, forms }: Side, i: number): number | undefined {
  const [start, form] = [starts[i], forms[i]];
  return start === undefined || form === undefined ? undefined : start + form.surface.length;
}

export function datelineSpan({ dateline, excerpt: { text, span } }: Side): Span {
  const length = dateline === 0 ? 0 : datelineLength(text.slice(span.start, span.end));
  return trim(text, { start: span.start, end: span.start + length });
}
