import type { Place } from "../engine/index.ts";
import type { NotedEntry, NotedWords } from "../export/noted.ts";
import type { Note } from "../intake/note.ts";
import { firstReading, formatAddress } from "./address.ts";
import { anchorOf } from "./anchor.ts";
import { bookOf } from "./book.ts";
import { toCodePoints } from "./code-points.ts";
import { passageAtPlace } from "./note-passage.ts";
import { quoteAt } from "./note-place.ts";
import { isHidden } from "./outlet-name.ts";
import { comparisonOf, eventOf, type Reading, type State } from "./state.ts";

/** The notes on the open event as they go into files. `page` is the address of the page before #. */
export function noteEntries(state: State, page: string): readonly NotedEntry[] {
  const notes = state.notes?.list ?? [];
  return notes
    .filter(({ event }) => event === state.reading.event)
    .toSorted((a, b) => compare(a.file, b.file) || a.start - b.start || compare(a.made, b.made))
    .map((note) => entryOf(state, note, page));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryOf(state: State, note: Note, page: string): NotedEntry {
  const place = state.notes?.places.find(({ id }) => id === note.id);
  const { id, event, kind, text, scope, made, changed } = note;
  return {
    id,
    event,
    title: eventOf(state)?.title ?? event,
    kind,
    text,
    scope,
    words: place === undefined ? lostWords(note) : wordsAt(state, place),
    also: place === undefined || scope === "words" ? [] : otherWordings(state, place),
    lacks: note.lacks === null ? null : { letter: note.lacks.article, file: note.lacks.file },
    made,
    changed,
    address: `${page}${noteAddress(state, firstReading(eventOf(state)), id)}`,
  };
}

/** The part of an address from # on that opens the passage of a note, in this reading of it. */
export function noteAddress(state: State, reading: Reading, id: string): string {
  const comparison = comparisonOf(state);
  const place = state.notes?.places.find((each) => each.id === id);
  const passage = comparison === null || place === undefined ? null : anchorOf(comparison, place);
  return formatAddress({ ...reading, passage, note: id, notes: false }, eventOf(state));
}

/** Words that are not in their article any more have no position. */
function lostWords({ article, file, exact, prefix, suffix }: Note): NotedWords {
  const none = { outlet: null, headline: null, start: null, end: null };
  return { letter: article, file, ...none, exact, prefix, suffix };
}

function wordsAt(state: State, place: Place): NotedWords {
  const comparison = comparisonOf(state);
  const article = comparison === null ? undefined : bookOf(comparison).articles.get(place.article);
  const text = article?.text ?? "";
  const quote = quoteAt(text, place);
  return {
    ...quote,
    letter: place.article,
    file: article?.file ?? "",
    outlet: isHidden(state, place.article) ? null : (article?.outlet ?? null),
    headline: article?.headline ?? null,
    start: toCodePoints(text, place.start),
    end: toCodePoints(text, place.end),
  };
}

function otherWordings(state: State, place: Place): readonly NotedWords[] {
  const comparison = comparisonOf(state);
  const passage = comparison === null ? null : passageAtPlace(comparison, place);
  if (comparison === null || passage === null) return [];
  const wordings = bookOf(comparison).passages.get(passage)?.wordings ?? [];
  const { article, start, end } = place;
  return wordings
    .filter((each) => each.article !== article || each.start >= end || each.end <= start)
    .map((each) => wordsAt(state, each));
}
