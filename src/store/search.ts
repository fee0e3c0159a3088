import type { Comparison, Span } from "../engine/index.ts";
import { bookOf } from "./book.ts";
import { sequence } from "./steps.ts";
import { comparisonOf, type State } from "./state.ts";

/** A find in one article. */
export type Hit = Span & { readonly article: string; readonly passage: string };

/** A piece of text, cut where finds begin and end. */
export type Part = { readonly start: number; readonly text: string; readonly hit: boolean };

/** One letter finds too much to be of use. */
const SHORTEST_QUERY = 2;
const NO_HITS: readonly Hit[] = [];

const known = new WeakMap<Comparison, Map<string, readonly Hit[]>>();

/** Every place where the words that are looked for stand, case and accents aside. */
export function hits(state: State): readonly Hit[] {
  if (state.reading.find === "") return NO_HITS;
  const comparison = comparisonOf(state);
  const query = fold(state.reading.find).text.replace(/\s+/gu, " ").trim();
  if (comparison === null || query.length < SHORTEST_QUERY) return NO_HITS;
  const lists = known.get(comparison) ?? new Map<string, readonly Hit[]>();
  known.set(comparison, lists);
  const list = lists.get(query) ?? look(comparison, query);
  lists.set(query, list);
  return list;
}

function look(comparison: Comparison, query: string): readonly Hit[] {
  const places = [...bookOf(comparison).places.values()].flat();
  return places.flatMap(({ article, passage, start, end }) => {
    const { text, at } = fold(
      bookOf(comparison).articles.get(article)?.text.slice(start, end) ?? "",
    );
    return occurrences(text, query).map((index) => ({
      article,
      passage,
      start: start + (at[index] ?? 0),
      end: start + (at[index + query.length] ?? end - start),
    }));
  });
}

function occurrences(text: string, query: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
    found.push(at);
  return found;
}

/** Text without case, accents and curls; `at` leads each unit back to the text it came from. */
function fold(source: string): { readonly text: string; readonly at: readonly number[] } {
  let text = "";
  const at: number[] = [];
  let index = 0;
  for (const character of source) {
    const plain = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const straight = plain.replace(/[‘’]/u, "'").replace(/[“”]/u, '"').replace(/\s/u, " ");
    for (let unit = 0; unit < straight.length; unit += 1) at.push(index);
    text += straight;
    index += character.length;
  }
  return { text, at: [...at, index] };
}

/** Cuts text that begins at `start` where the finds of its article begin and end. */
export function cutAtHits(text: string, start: number, found: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const hit of found) {
    const from = Math.max(hit.start - start, done);
    const to = Math.min(hit.end - start, text.length);
    if (to <= from) continue;
    if (from > done) parts.push({ start: done, text: text.slice(done, from), hit: false });
    parts.push({ start: from, text: text.slice(from, to), hit: true });
    done = to;
  }
  return done < text.length
    ? [...parts, { start: done, text: text.slice(done), hit: false }]
    : parts;
}

/** How much was found, per outlet and in all. */
export function foundWords(state: State): string {
  const found = hits(state);
  if (state.reading.find.trim().length < SHORTEST_QUERY) return "";
  if (found.length === 0) return "nothing found";
  const letters = [...new Set(found.map((hit) => hit.article))].toSorted();
  const counts = letters.map(
    (letter) => `${letter} ${found.filter((hit) => hit.article === letter).length}`,
  );
  return `${found.length} found: ${counts.join(", ")}`;
}

/** The next or previous passage with a find, going round at the ends. */
export function nextFound(state: State, by: 1 | -1): string | null {
  const found = new Set(hits(state).map((hit) => hit.passage));
  const order = sequence(state).map((entry) => entry.passage);
  const at = order.indexOf(state.cursor?.passage ?? "");
  const ahead = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  const back = [
    ...order.slice(0, Math.max(at, 0)).toReversed(),
    ...order.slice(Math.max(at, 0)).toReversed(),
  ];
  return (by === 1 ? ahead : back).find((passage) => found.has(passage)) ?? null;
}
