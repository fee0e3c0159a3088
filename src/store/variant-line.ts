import { variantLine, type Place, type Slot, type Span } from "../engine/index.ts";
import type { Book } from "./book.ts";
import type { CellView } from "./entries.ts";
import { listWords } from "./words.ts";

/** What some have in one place, under their letters; no words where they have nothing. */
export type LineReading = { readonly letters: string; readonly words: string };

/** Words that all share, or what each has instead. */
export type LineSlot = {
  readonly key: string;
  readonly shared: boolean;
  readonly readings: readonly LineReading[];
};

/** All wordings of one sentence as one line; without slots where they share too little for that. */
export type Line = {
  readonly slots: readonly LineSlot[];
  /** What is said of those that do not stand in the line. */
  readonly apart: string | null;
  /** The line for those who hear it. */
  readonly spoken: string;
};

/** The line of a passage; null where it is no one sentence, or all have the same words. */
export function lineOf(book: Book, cells: readonly CellView[], styleAside: boolean): Line | null {
  const told = cells.flatMap(({ article, stretches }) => {
    const [place] = stretches;
    return place === undefined || stretches.length > 1 ? [] : [{ article, place }];
  });
  const places = told.map(({ place }) => place);
  const text = (place: Place): string => book.articles.get(place.article)?.text ?? "";
  const excerpts = places.map((place) => ({ text: text(place), span: place }));
  const { lead, slots, apart } = variantLine(excerpts, styleAside);
  const first = places[lead];
  if (told.length < 2 || first === undefined || !isOneSentence(book, first)) return null;
  if (slots.length < 2 && apart.length === 0) return null;
  const articles = told.map(({ article }) => article);
  const away = listWords(apart.map((wording) => articles[wording] ?? ""));
  if (articles.length - apart.length < 2)
    return { slots: [], apart: tooLittle(articles.length), spoken: tooLittle(articles.length) };
  const words = places.map((place, wording) => wordsBySlot(text(place), place, slots, wording));
  const drawn = slots.map((slot, index) => drawnSlot(slot, { index, lead, articles, words }));
  const note = away === "" ? null : `${away}: too few words in common to stand in this line.`;
  return { slots: drawn, apart: note, spoken: [...drawn.map(spokenSlot), note ?? ""].join(" ") };
}

function tooLittle(count: number): string {
  return `${count === 2 ? "Both" : "All"} wordings share too few words to be set as one line; read them whole.`;
}

function isOneSentence(book: Book, place: Place): boolean {
  const sentences = (book.articles.get(place.article)?.blocks ?? []).flatMap(
    (block) => block.sentences,
  );
  return sentences.filter(({ start, end }) => start < place.end && place.start < end).length === 1;
}

/** What a wording has in each slot, with the marks that stand at its words. */
function wordsBySlot(
  text: string,
  place: Span,
  slots: readonly Slot[],
  wording: number,
): readonly string[] {
  const spans = slots.map(({ readings }) => spanIn(readings, wording));
  const told = spans.filter(({ start, end }) => end > start);
  return spans.map((span) => {
    if (span.end === span.start) return "";
    const at = told.indexOf(span);
    const before = text.slice(told[at - 1]?.end ?? place.start, span.start);
    const after = text.slice(span.end, told[at + 1]?.start ?? place.end);
    const behind = at + 1 < told.length ? marksAfter(after) : after.trimEnd();
    return marksBefore(before, at === 0) + text.slice(span.start, span.end) + behind;
  });
}

function spanIn(readings: Slot["readings"], wording: number): Span {
  for (const { wordings, spans } of readings) {
    const span = spans[wordings.indexOf(wording)];
    if (span !== undefined) return span;
  }
  return { start: 0, end: 0 };
}

/** Marks up to the last space belong to the word before, those after it to the next. */
function marksAfter(between: string): string {
  const space = between.search(/\s\S*$/u);
  return space < 0 ? between : between.slice(0, space).trimEnd();
}

/** A dateline before the first word is none of its marks. */
function marksBefore(between: string, first: boolean): string {
  const space = between.search(/\s\S*$/u);
  if (space < 0) return first ? between : "";
  return between.slice(space).trimStart();
}

type Told = {
  readonly index: number;
  readonly lead: number;
  readonly articles: readonly string[];
  readonly words: readonly (readonly string[])[];
};

function drawnSlot({ shared, readings }: Slot, { index, lead, articles, words }: Told): LineSlot {
  return {
    key: `${index}`,
    shared,
    readings: readings.map(({ wordings }) => {
      const wording = wordings.includes(lead) ? lead : (wordings[0] ?? 0);
      return {
        letters: wordings.map((each) => articles[each] ?? "").join(" "),
        words: words[wording]?.[index] ?? "",
      };
    }),
  };
}

function spokenSlot({ shared, readings }: LineSlot): string {
  if (shared) return readings[0]?.words ?? "";
  const told = readings.map(({ letters, words }) => {
    const who = listWords(letters.split(" "));
    return words === "" ? `${who}: nothing` : `${who}: “${words}”`;
  });
  return `[${told.join("; ")}]`;
}
