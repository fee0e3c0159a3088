import type { Comparison, Difference, Place, Run, Span } from "../engine/index.ts";
import { bookOf, type Book } from "./book.ts";
import type { CellView } from "./entries.ts";
import type { Emphasis } from "./state.ts";

/**
 * A stretch of a wording as it is drawn. `start` is its place in the article. `left` is not in the
 * text: it is what the wording it is marked against has, and this one leaves out.
 */
export type Piece =
  | { readonly kind: "text" | "added" | "reused"; readonly start: number; readonly text: string }
  | {
      readonly kind: "changed" | "style";
      readonly start: number;
      readonly text: string;
      readonly other: string;
    }
  | {
      readonly kind: "shared";
      readonly start: number;
      readonly text: string;
      readonly count: number;
    }
  | {
      readonly kind: "left";
      readonly start: number;
      readonly text: string;
      readonly words: number;
      /** Whether it needs air on either side, so as not to stick to the text. */
      readonly air: { readonly before: boolean; readonly after: boolean };
    };

export type Look = { readonly emphasis: Emphasis; readonly styleAside: boolean };

const drawn = new WeakMap<Comparison, Map<string, readonly Piece[]>>();

/** A wording, cut into what is drawn alike. Marks begin and end with whole words. */
export function pieces(
  comparison: Comparison,
  cell: CellView,
  others: readonly CellView[],
  look: Look,
): readonly Piece[] {
  const known = drawn.get(comparison) ?? new Map<string, readonly Piece[]>();
  drawn.set(comparison, known);
  const peers = look.emphasis === "shared" ? others.map((other) => other.key).join() : "";
  const key = `${look.emphasis}${look.styleAside}|${cell.key}|${peers}`;
  const found = known.get(key) ?? cut(bookOf(comparison), cell, others, look);
  known.set(key, found);
  return found;
}

function cut(
  book: Book,
  cell: CellView,
  others: readonly CellView[],
  look: Look,
): readonly Piece[] {
  const text = book.articles.get(cell.article)?.text ?? "";
  const [place] = cell.stretches;
  const plain = cell.stretches.map((each) => plainPiece(text, each));
  if (look.emphasis === "plain" || place === undefined || cell.stretches.length > 1) return plain;
  if (look.emphasis === "shared") return sharedPieces(book, text, place, others);
  const [against] = cell.against?.stretches ?? [];
  if (against === undefined || cell.against?.stretches.length !== 1 || cell.alike) return plain;
  const difference = book.difference(against, place);
  if (cell.relation === "partial" && holdsMuchMore(difference))
    return reusedPieces(text, place, difference);
  if (difference.whole || cell.relation === "paraphrase") return plain;
  const other = book.articles.get(against.article)?.text ?? "";
  return differencePieces({ text, other, place, difference, styleAside: look.styleAside });
}

function plainPiece(text: string, { start, end }: Span): Piece {
  return { kind: "text", start, text: text.slice(start, end) };
}

/** Most words are not in the other wording: then what both have says more than what was added. */
function holdsMuchMore({ shared, words }: Difference): boolean {
  return shared * 2 < words.right;
}

/** Shorter runs of words stand in both by chance. */
const SHORTEST_REUSE = 4;

function reusedPieces(text: string, place: Place, { runs }: Difference): readonly Piece[] {
  const list: Piece[] = [];
  let done = place.start;
  for (const right of commonStretches(runs)) {
    const words = text.slice(right.start, right.end);
    if (countWords(words) < SHORTEST_REUSE) continue;
    if (right.start > done) list.push(plainPiece(text, { start: done, end: right.start }));
    list.push({ kind: "reused", start: right.start, text: words });
    done = right.end;
  }
  if (done < place.end) list.push(plainPiece(text, { start: done, end: place.end }));
  return list;
}

/** What both have, house style aside, as long as nothing else comes between. */
function commonStretches(runs: readonly Run[]): readonly Span[] {
  const list: Span[] = [];
  for (const [index, { kind, right }] of runs.entries()) {
    if (!isCommon(kind)) continue;
    const last = list.at(-1);
    if (last === undefined || !isCommon(runs[index - 1]?.kind)) list.push(right);
    else list.splice(-1, 1, { start: last.start, end: right.end });
  }
  return list;
}

function isCommon(kind: Run["kind"] | undefined): boolean {
  return kind === "same" || kind === "style";
}

type Marking = {
  readonly text: string;
  readonly other: string;
  readonly place: Place;
  readonly difference: Difference;
  readonly styleAside: boolean;
};

function differencePieces({
  text,
  other,
  place,
  difference,
  styleAside,
}: Marking): readonly Piece[] {
  const list: Piece[] = [];
  let done = place.start;
  for (const run of difference.runs) {
    const piece = styleAside && run.kind === "style" ? null : markOf(run, text, other);
    if (piece === null) continue;
    if (run.right.start > done) list.push(plainPiece(text, { start: done, end: run.right.start }));
    list.push(piece);
    done = Math.max(done, run.right.end);
  }
  if (done < place.end) list.push(plainPiece(text, { start: done, end: place.end }));
  return list;
}

function markOf(run: Run, text: string, other: string): Piece | null {
  const { start } = run.right;
  const here = text.slice(start, run.right.end);
  const there = other.slice(run.left.start, run.left.end);
  if (run.kind === "same") return null;
  if (run.kind === "right") return { kind: "added", start, text: here };
  if (here !== "")
    return { kind: run.kind === "style" ? "style" : "changed", start, text: here, other: there };
  return { kind: "left", start, text: there, words: countWords(there), air: airAt(text, start) };
}

/** Marks such as a full stop stay with their word: only a letter or a figure needs air before it. */
function airAt(text: string, start: number): { readonly before: boolean; readonly after: boolean } {
  return {
    before: /\S$/u.test(text.slice(0, start)),
    after: /^[\p{L}\p{N}\p{Ps}\p{Pi}"']/u.test(text.slice(start)),
  };
}

function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Cuts a wording by how many of the other outlets have its words. */
function sharedPieces(
  book: Book,
  text: string,
  place: Place,
  others: readonly CellView[],
): readonly Piece[] {
  const counts = new Uint8Array(place.end - place.start);
  for (const other of others) {
    const [there] = other.stretches;
    if (there === undefined || other.stretches.length > 1) continue;
    for (const run of book.difference(there, place).runs) {
      if (!isCommon(run.kind)) continue;
      for (let at = run.right.start; at < run.right.end; at += 1) add(counts, at - place.start);
    }
  }
  withoutGaps(counts, text.slice(place.start, place.end));
  return byCount(counts, text, place);
}

/** A space belongs to the words on both its sides, or to none: no mark begins, ends or consists of it. */
function withoutGaps(counts: Uint8Array, words: string): void {
  for (const { index, 0: gap } of words.matchAll(/\s+/gu)) {
    const end = index + gap.length;
    const both = counts[index - 1] === counts[end] ? (counts[end] ?? 0) : 0;
    counts.fill(both, index, end);
  }
}

function byCount(counts: Uint8Array, text: string, place: Place): readonly Piece[] {
  const list: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= counts.length; at += 1) {
    if (at < counts.length && counts[at] === counts[from]) continue;
    const span = { start: place.start + from, end: place.start + at };
    const count = counts[from] ?? 0;
    const piece = plainPiece(text, span);
    list.push(
      count === 0 || countWords(piece.text) === 0
        ? piece
        : { kind: "shared", start: piece.start, text: piece.text, count },
    );
    from = at;
  }
  return list;
}

function add(counts: Uint8Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
