import type { Annotation, Annotations } from "../intake/annotations.ts";
import type { NewsEvent } from "../intake/event.ts";
import type { Note } from "../intake/note.ts";
import { fromCodePoints } from "./code-points.ts";
import { letterAt } from "./letters.ts";
import { findQuote, quoteAt } from "./note-place.ts";
import type { Undo } from "./note-state.ts";
import { counted } from "./words.ts";

type Machine = { readonly now: () => string };

/** What a note is called that came without a kind. */
const NO_KIND = "note";

export const FAULTS: Readonly<Record<Extract<Annotations, { ok: false }>["problem"], string>> = {
  "not-json": "This file is not JSON, so nothing was taken over. Choose a Web Annotation file.",
  "no-annotations": "There are no annotations in this file, so nothing was taken over.",
};

/** How the notes of a file stand to those that are here. */
export type Sorted = {
  /** To be put on the shelf: new ones, and later ones of those that are here. */
  readonly fresh: readonly Note[];
  /** What the later ones stand for. */
  readonly replaced: readonly Note[];
  readonly same: number;
  readonly older: number;
};

/** An annotation as a note on an article of these events; null when its words are in none of them. */
export function adopt(
  events: readonly NewsEvent[],
  annotation: Annotation,
  { now }: Machine,
): Note | null {
  const home = homes(events, annotation)[0];
  if (home === undefined) return null;
  const { event, index, span } = home;
  const article = event.articles[index];
  if (article === undefined) return null;
  const lacking = event.articles.findIndex(({ file }) => file === annotation.lacks);
  const moment = now();
  return {
    id: annotation.id,
    event: event.id,
    article: letterAt(index),
    file: article.file,
    ...quoteAt(article.text, span),
    scope: annotation.scope,
    lacks:
      annotation.lacks === null || lacking < 0
        ? null
        : { article: letterAt(lacking), file: annotation.lacks },
    kind: annotation.kind ?? NO_KIND,
    text: annotation.text,
    made: annotation.made ?? moment,
    changed: annotation.changed ?? moment,
  };
}

/** Where the quoted words stand: in the file it names, else anywhere; between the same words first. */
function homes(events: readonly NewsEvent[], annotation: Annotation) {
  const { file, event: named, exact, prefix, suffix } = annotation;
  const all = events.flatMap((event) =>
    event.articles.flatMap((article, index) => {
      if (file !== null && (article.file !== file || (named ?? event.id) !== event.id)) return [];
      const start = fromCodePoints(article.text, annotation.start ?? 0);
      const span = findQuote(article.text, {
        start,
        end: start + exact.length,
        exact,
        prefix,
        suffix,
      });
      if (span === null) return [];
      const around = article.text.includes(`${prefix}${exact}${suffix}`);
      return [{ event, index, span, around }];
    }),
  );
  return all.toSorted((a, b) => Number(b.around) - Number(a.around));
}

/** Of two notes with one id the later counts. */
export function sortNotes(here: readonly Note[], found: readonly Note[]): Sorted {
  const later = new Map<string, Note>();
  for (const note of found) {
    const before = later.get(note.id);
    if (before === undefined || isLater(note, before)) later.set(note.id, note);
  }
  const known = new Map(here.map((note) => [note.id, note]));
  const notes = [...later.values()];
  const of = (test: (note: Note, before: Note) => boolean): readonly Note[] =>
    notes.filter((note) => {
      const before = known.get(note.id);
      return before !== undefined && test(note, before);
    });
  const newer = of((note, before) => !isSame(note, before) && isLater(note, before));
  return {
    fresh: [...notes.filter(({ id }) => !known.has(id)), ...newer],
    replaced: newer.flatMap(({ id }) => known.get(id) ?? []),
    same: of(isSame).length,
    older: of((note, before) => !isSame(note, before) && !isLater(note, before)).length,
  };
}

function isLater(a: Note, b: Note): boolean {
  return Date.parse(a.changed) > Date.parse(b.changed);
}

function isSame(a: Note, b: Note): boolean {
  const { kind, text, start, exact, file, scope, lacks } = a;
  const same = kind === b.kind && text === b.text && start === b.start && exact === b.exact;
  return same && file === b.file && scope === b.scope && lacks?.file === b.lacks?.file;
}

/** What was taken over, in words, and the way back. */
export function broughtWords({ fresh, replaced, same, older }: Sorted, strange: number): string {
  const parts = [
    `${counted(fresh.length, "note")} taken over`,
    ...(replaced.length === 0 ? [] : [`${replaced.length} of them later than what was here`]),
    ...(same === 0 ? [] : [`${same} already here`]),
    ...(older === 0 ? [] : [`${older} not, because what is here is later`]),
    ...(strange === 0
      ? []
      : [`${strange} not: the words they quote are in none of the articles here`]),
  ];
  return `${parts.join("; ")}.`;
}

export function undoBringing({ fresh, replaced }: Sorted, words: string): Undo | null {
  if (fresh.length === 0) return null;
  const back = replaced.map(({ id }) => id);
  const remove = fresh.map(({ id }) => id).filter((id) => !back.includes(id));
  return { words, restore: replaced, remove, draft: null };
}
