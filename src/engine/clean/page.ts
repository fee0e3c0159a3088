import { isSignature } from "./cue.ts";
import { isSentence, isSeveral, lineOf, LONGEST_HEADLINE, seenAs } from "./line.ts";
import type { Line } from "./line.ts";
import { seenTogether } from "./near.ts";
import type { Stretch } from "./stretch.ts";
import { startPage } from "./word.ts";
import { blocksOf } from "../segment.ts";
import type { Span } from "../span.ts";

/** From this part of its lines on, a page sets no empty lines between paragraphs. */
const NEARLY_ALL = 0.6;

/** Lines of the page. Where nearly all follow each other closely, that they do says nothing. */
export function linesOf(text: string): readonly Line[] {
  startPage();
  // Pushed one by one, as lists that are read often all are: engines give what `map` makes another kind of list.
  const lines: Line[] = [];
  let joined = 0;
  let before: Span | undefined = undefined;
  for (const span of blocksOf(text)) {
    const line = lineOf(text, span, before);
    lines.push(line);
    if (line.joined) joined += 1;
    before = span;
  }
  const free =
    joined < lines.length * NEARLY_ALL
      ? lines
      : lines.map((line) => seenAs(line, { joined: false }));
  return withLongTitle(seenTogether(free));
}

const CALLS = /[!?]["'”’»)]*$/u;

/** A label, a section's name: so few words above a title show that it has not come yet. */
const LONGEST_LABEL = 3;
const MOST_LABELS = 2;
/** A title with full stops is no longer. */
const LONGEST_STOPPED = 20;
/** So few lines below its title a page says who wrote it and when. */
const SIGNED_WITHIN = 3;

/**
 * A title that has the shape of a paragraph: a page's first line that asks or exclaims over a paragraph, a byline or a
 * date, however long; or one with full stops right over its byline or date.
 */
function withLongTitle(lines: readonly Line[]): readonly Line[] {
  const i = lines.findIndex(({ prose }) => prose);
  const line = lines[i];
  const labels = lines.slice(0, Math.max(0, i));
  if (line === undefined || i > MOST_LABELS) return lines;
  if (labels.some(({ cue, words }) => cue === null && words.length > LONGEST_LABEL)) return lines;
  const signed = isSignature(lines[i + 1]) && line.words.length <= LONGEST_STOPPED;
  const over =
    lines[i + 1]?.prose === true || lines.slice(i + 1, i + 1 + SIGNED_WITHIN).some(isSignature);
  const calls = i === 0 && over && CALLS.test(line.surface) && !isSeveral(line);
  const long = signed || (calls && line.words.length <= LONGEST_HEADLINE);
  return long
    ? lines.map((other) => (other === line ? seenAs(line, { prose: false }) : other))
    : lines;
}

/**
 * Where the text begins: at the first paragraph, or at the short sentences that a byline or date stands above. A page
 * of short sentences only begins at the first of them.
 */
export function leadOf(lines: readonly Line[], { start, end }: Stretch): number {
  const own = lines.findIndex((line, i) => line.prose && i >= start && i < end);
  const prose = own < 0 ? lines.findIndex((line) => line.prose) : own;
  const first = prose < 0 ? lines.findIndex(isSentence) : prose;
  const lead = first < 0 ? lines.length : first;
  const credit = lines
    .slice(0, lead)
    .findLastIndex(({ cue }) => cue?.role === "byline" || cue?.role === "dateline");
  const short = lines.findIndex((line, i) => credit >= 0 && i > credit && isSentence(line));
  return short >= 0 && short < lead ? short : lead;
}

/** The last line of text: a paragraph, or a short sentence that furniture does not stand close above. */
export function endOf(lines: readonly Line[], { end, listEnd }: Stretch): number {
  const comments = commentsAt(lines);
  const last = lines.findLastIndex(
    (line, i) =>
      i < end &&
      (comments < 0 || i < comments) &&
      (line.prose || (isSentence(line) && !line.joined)),
  );
  return comments < 0 ? Math.max(last, listEnd - 1) : last;
}

const IN_COMMENTS =
  /^(?:reply|report(?: comment)?|like|flag|share|\d+ \w+ ago|.{2,40} says:?|sort by.*|newest(?: first)?|oldest(?: first)?|most (?:liked|recent)|(?:post|add|leave) (?:a )?(?:comment|reply)|your email address.*|notify me.*|log ?in.*)$/iu;
/** So many lines below its heading, a comment section shows buttons, ages or a form. */
const COMMENTS_REACH = 12;

/** A heading that no button or share bar has. */
const READERS_COMMENTS =
  /^(?:\d+ responses\b|(?:\d+|one|two|three) (?:thoughts?|comments?|reply|replies|responses?) (?:on|to) ["“‘'«]|comments on this|(?:\d+\s+)?(?:reader|user)(?:['’]?s['’]?|s['’])? comments)/iu;

/** Where readers' comments begin: a line that says so, with signs of them below; -1 for nowhere. */
export function commentsAt(lines: readonly Line[]): number {
  return lines.findIndex(
    (line, i) =>
      line.cue?.opens === "rest" &&
      lines.slice(0, i).filter(({ prose }) => prose).length > 1 &&
      (READERS_COMMENTS.test(line.surface) ||
        lines.slice(i + 1, i + COMMENTS_REACH).some(({ surface }) => IN_COMMENTS.test(surface))),
  );
}
