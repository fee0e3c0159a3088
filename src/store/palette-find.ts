import type { Comparison } from "../engine/index.ts";
import type { Actions } from "./actions.ts";
import { bookOf } from "./book.ts";
import { choiceOf } from "./choice.ts";
import { items, type Entry } from "./entries.ts";
import type { Command } from "./palette.ts";
import { rail } from "./rail.ts";
import { find, findApart, type Hit } from "./search.ts";
import { comparisonOf, type State } from "./state.ts";
import { capitalised, counted, coverageWords } from "./words.ts";

/** The commands whose words hold all that was typed, the nearest first; all of them for nothing. */
export function ranked(all: readonly Command[], typed: string): readonly Command[] {
  const asked = plain(typed)
    .split(" ")
    .filter((word) => word !== "");
  if (asked.length === 0) return all;
  return all
    .map((command) => ({
      command,
      rank: rankOf(plain(`${command.words} ${command.group}`), asked),
    }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ command }) => command);
}

/** 0: begins so; 1: its words begin so, in this order; 2: in any order; 3: holds it anywhere. */
function rankOf(words: string, asked: readonly string[]): number | null {
  const typed = asked.join(" ");
  if (words.startsWith(typed)) return 0;
  if (` ${words}`.includes(` ${typed}`)) return 1;
  if (asked.every((word) => ` ${words}`.includes(` ${word}`))) return 2;
  return asked.every((word) => words.includes(word)) ? 3 : null;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** More passages than these are better read on the page, with the finds marked. */
const MOST_PASSAGES = 8;
/** One letter finds too much. */
const SHORTEST = 2;

/** Passages by their number, or by words of any wording. */
export function passagesFor(state: State, actions: Actions, typed: string): readonly Command[] {
  const comparison = comparisonOf(state);
  const asked = typed.trim();
  if (comparison === null || asked === "") return [];
  const entries = items(comparison, choiceOf(state)).flatMap((item) =>
    item.kind === "passage" ? [item] : [],
  );
  const outlets = comparison.articles.length;
  const line = (entry: Entry, text: string): Command => ({
    group: "Passages",
    words: `${nameOf(entry, outlets)}, ${coverageWords(entry.articles, outlets)}: ${text}`,
    key: null,
    on: false,
    act: () => actions.open(entry.passage),
  });
  const numbered = entries
    .filter(({ number }) => /^\d+$/.test(asked) && number === Number(asked) && number > 0)
    .map((entry) => line(entry, opening(comparison, entry)));
  const found = asked.length < SHORTEST ? [] : find(comparison, asked);
  const apart = asked.length < SHORTEST ? 0 : findApart(comparison, asked).length;
  const firsts = new Map(found.toReversed().map((hit) => [hit.passage, hit]));
  const worded = entries.flatMap((entry) => {
    const hit = firsts.get(entry.passage);
    return hit === undefined ? [] : [line(entry, around(comparison, hit))];
  });
  const all = onThePage(actions, asked, { hits: found.length, apart });
  return [...numbered, ...all, ...worded.slice(0, MOST_PASSAGES)];
}

type Counts = { readonly hits: number; readonly apart: number };

/** Leads to all finds at once; nothing where there are none. */
function onThePage(actions: Actions, asked: string, { hits, apart }: Counts): readonly Command[] {
  if (hits + apart === 0) return [];
  const aside = apart === 0 ? "" : `, ${apart} in text set apart`;
  return [
    {
      group: "Passages",
      words: `Find “${asked}” on the page: ${counted(hits, "hit")}${aside}`,
      key: null,
      on: false,
      act: () => {
        actions.find(asked);
        actions.goToFound(1);
      },
    },
  ];
}

/** Passage 12 · Headline · Summary line */
function nameOf(entry: Entry, outlets: number): string {
  return entry.number > 0 ? `Passage ${entry.number}` : capitalised(rail(entry, outlets).title);
}

function opening(comparison: Comparison, { cells }: Entry): string {
  const place = cells[0]?.stretches[0];
  if (place === undefined) return "";
  return excerpt(textOf(comparison, place.article), place.start, place.end);
}

/** Letters shown before a find, so that it stands in its sentence. */
const BEFORE = 24;

function around(comparison: Comparison, { article, passage, start }: Hit): string {
  const place = bookOf(comparison)
    .places.get(article)
    ?.find((each) => each.passage === passage && each.start <= start && start < each.end);
  const text = textOf(comparison, article);
  if (place === undefined || start - place.start <= BEFORE)
    return excerpt(text, place?.start ?? start, place?.end ?? text.length);
  const from = text.indexOf(" ", start - BEFORE) + 1;
  return `…${excerpt(text, Math.min(from, start), place.end)}`;
}

/** As much of a wording as fits on one line. */
const LONGEST = 90;

function excerpt(text: string, start: number, end: number): string {
  const words = text.slice(start, end).replace(/\s+/gu, " ");
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s\S*$/u, "")}…`;
}

function textOf(comparison: Comparison, article: string): string {
  return bookOf(comparison).articles.get(article)?.text ?? "";
}
