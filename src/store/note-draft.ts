import type { Comparison, Place, Span } from "../engine/index.ts";
import type { Note } from "../intake/note.ts";
import { bookOf } from "./book.ts";
import { lettersOf } from "./letters.ts";
import type { Draft, Target } from "./note-state.ts";

/** What a note begins as, in the words of those who teach framing. A reader adds kinds by naming them. */
const FIRST_KINDS = ["loaded word", "left out", "attribution", "figure", "question"] as const;
const LEFT_OUT = "left out";

/** The kinds to choose from: the first ones, then those the reader has named. */
export function kindsOf(list: readonly Note[]): readonly string[] {
  const own = list.map(({ kind }) => kind).filter((kind) => !isFirst(kind));
  return [...FIRST_KINDS, ...[...new Set(own)].toSorted((a, b) => a.localeCompare(b))];
}

function isFirst(kind: string): boolean {
  return FIRST_KINDS.some((each) => each === kind);
}

/** One thing that a note can be on. */
export type Choice = {
  readonly key: string;
  readonly words: string;
  readonly target: Target;
  /** The wording to pick words from; null where the note is on all of it. */
  readonly wording: (Span & { readonly text: string }) | null;
};

/** All that a note on this passage can be on: words of each wording, the passage, an article without it. */
export function choicesOf(comparison: Comparison, passage: string): readonly Choice[] {
  const wordings = longest(comparison, passage);
  const [first] = wordings;
  if (first === undefined) return [];
  const lacking = lettersOf(comparison.articles.length).filter(
    (letter) => !wordings.some(({ article }) => article === letter),
  );
  return [
    ...wordings.map((place): Choice => wordsOf(comparison, place)),
    {
      key: "passage",
      words: "the whole passage, in every wording",
      target: { ...first, scope: "passage", lacks: null },
      wording: null,
    },
    ...lacking.map((letter): Choice => ({
      key: `lacks-${letter}`,
      words: `that ${letter} leaves it out`,
      target: { ...first, scope: "passage", lacks: letter },
      wording: null,
    })),
  ];
}

function wordsOf(comparison: Comparison, place: Place): Choice {
  const { article, start, end } = place;
  const text = bookOf(comparison).articles.get(article)?.text.slice(start, end) ?? "";
  return {
    key: `${article}${start}`,
    words: `words in ${article}`,
    target: { article, start, end, scope: "words", lacks: null },
    wording: { start, end, text },
  };
}

/** Each article's wordings, by letter; sentences that follow each other as one. */
function longest(comparison: Comparison, passage: string): readonly Place[] {
  const joined: Place[] = [];
  const all = bookOf(comparison).passages.get(passage)?.wordings ?? [];
  for (const place of all.toSorted(
    (a, b) => compareText(a.article, b.article) || a.start - b.start,
  )) {
    const before = joined.at(-1);
    const text = bookOf(comparison).articles.get(place.article)?.text ?? "";
    const follows =
      before?.article === place.article && text.slice(before.end, place.start).trim() === "";
    if (before !== undefined && follows) joined.splice(-1, 1, { ...before, end: place.end });
    else joined.push(place);
  }
  return joined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The choice that a draft begins with. */
export function choiceOf({ target }: Draft, choices: readonly Choice[]): Choice | null {
  const same = choices.find(({ target: each, wording }) => {
    if (each.scope !== target.scope || each.lacks !== target.lacks) return false;
    if (wording === null) return true;
    return each.article === target.article && each.start <= target.start && target.start < each.end;
  });
  return same ?? choices[0] ?? null;
}

/** The kind that a choice suggests, as long as the reader has chosen none. */
export function kindFor({ target }: Choice): string {
  return target.lacks === null ? FIRST_KINDS[0] : LEFT_OUT;
}
