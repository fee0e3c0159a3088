import type { Note } from "../intake/note.ts";
import { firstReading } from "./address.ts";
import { lettersOf } from "./letters.ts";
import { noteAddress } from "./note-entries.ts";
import { notesByPassage } from "./note-passage.ts";
import { openPassage } from "./open.ts";
import { outletName } from "./outlet-name.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";

/** A note as it stands in a list. */
export type NoteItem = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly quote: string;
  /** The letter of its article; what a note on a whole passage is on. */
  readonly letter: string;
  readonly about: string;
  /** Where it leads; null when its words are not in the article any more. */
  readonly href: string | null;
  /** The same for somebody else, who reads with other settings. */
  readonly link: string;
  readonly kept: boolean;
};

export type NoteGroup = { readonly name: string; readonly items: readonly NoteItem[] };

export const GROUPINGS = ["article", "kind"] as const;
export type Grouping = (typeof GROUPINGS)[number];

type Known = { readonly key: readonly unknown[]; readonly groups: readonly NoteGroup[] };
let last: Known | null = null;

/** The notes on the open event by article or by kind, each in text order. */
export function noteGroups(state: State, by: Grouping): readonly NoteGroup[] {
  const { notes, reading, revealed } = state;
  const key = [
    comparisonOf(state),
    notes?.list,
    notes?.places,
    notes?.unkept,
    reading,
    revealed,
    by,
  ];
  if (last !== null && last.key.every((value, index) => value === key[index])) return last.groups;
  last = { key, groups: grouped(state, by) };
  return last.groups;
}

function grouped(state: State, by: Grouping): readonly NoteGroup[] {
  const groups = new Map<string, readonly NoteItem[]>();
  for (const note of inOrder(state)) {
    const item = itemOf(state, note);
    const name = by === "kind" ? item.kind : `${item.letter} ${outletName(state, item.letter)}`;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  const list = Array.from(groups, ([name, items]) => ({ name, items }));
  return by === "kind" ? list.toSorted((a, b) => b.items.length - a.items.length) : list;
}

function inOrder(state: State): readonly Note[] {
  const letters = lettersOf(eventOf(state)?.articles.length ?? 0);
  const files = eventOf(state)?.articles.map(({ file }) => file) ?? [];
  const at = ({ file }: Note): number =>
    files.includes(file) ? files.indexOf(file) : letters.length;
  return (state.notes?.list ?? [])
    .filter(({ event }) => event === state.reading.event)
    .toSorted(
      (a, b) => at(a) - at(b) || a.start - b.start || Date.parse(a.made) - Date.parse(b.made),
    );
}

function itemOf(state: State, note: Note): NoteItem {
  const { id, kind, text, exact, scope } = note;
  const place = state.notes?.places.find((each) => each.id === id);
  const lacks = place?.lacks ?? note.lacks?.article ?? null;
  const about =
    lacks !== null ? `left out of ${lacks}` : scope === "passage" ? "the whole passage" : "";
  return {
    id,
    kind,
    text,
    quote: exact,
    letter: place?.article ?? note.article,
    about,
    href: place === undefined ? null : noteAddress(state, state.reading, id),
    link: noteAddress(state, firstReading(eventOf(state)), id),
    kept: !(state.notes?.unkept.includes(id) ?? false),
  };
}

/** Notes on other events: by event, where they can be opened. */
export function notesElsewhere({ notes, reading, events }: State): readonly {
  readonly event: string;
  readonly title: string | null;
  readonly count: number;
}[] {
  const counts = new Map<string, number>();
  for (const { event } of notes?.list ?? [])
    if (event !== reading.event) counts.set(event, (counts.get(event) ?? 0) + 1);
  return Array.from(counts, ([event, count]) => ({
    event,
    title: events.find(({ id }) => id === event)?.title ?? null,
    count,
  }));
}

let lastOpen: { readonly key: readonly unknown[]; readonly items: readonly NoteItem[] } | null =
  null;
const NO_ITEMS: readonly NoteItem[] = [];

/** The notes on the open passage, in text order. */
export function notesOnPassage(state: State): readonly NoteItem[] {
  const passage = openPassage(state);
  if (passage === null || state.notes === null) return NO_ITEMS;
  const places = notesByPassage(state).get(passage) ?? [];
  const { list, unkept } = state.notes;
  const key = [passage, state.notes.places, list, unkept, state.reading];
  if (lastOpen !== null && lastOpen.key.every((value, index) => value === key[index]))
    return lastOpen.items;
  const items = places.flatMap(({ id }) => {
    const note = list.find((each) => each.id === id);
    return note === undefined ? [] : [itemOf(state, note)];
  });
  lastOpen = { key, items };
  return items;
}

/** Whether the address means a note that is not on this machine. */
export function missingNote({ reading, notes }: State): boolean {
  if (reading.note === null || notes === null || !notes.ready) return false;
  return !notes.list.some(({ id }) => id === reading.note);
}
