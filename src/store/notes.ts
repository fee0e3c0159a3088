import { formatAddress } from "./address.ts";
import { passageAnchor } from "./anchor.ts";
import type { CellView } from "./entries.ts";
import { comparisonOf, eventOf, type State } from "./state.ts";
import { listWords } from "./words.ts";

/** Words in a row; those with an address lead there. A sign is for the eye: the words beside it say the same. */
export type Phrase = {
  readonly text: string;
  readonly href: string | null;
  readonly sign: boolean;
};

/** That a wording was moved, split or merged, in words, with a link to both ends. */
export function notes(
  state: State,
  passage: string,
  cell: CellView,
): readonly (readonly Phrase[])[] {
  const moved = cell.moved === null ? [] : [movedWords(state, passage, cell)];
  const reshaped = cell.reshaped === null ? [] : [reshapedWords(state, passage, cell)];
  return [...moved, ...reshaped];
}

function movedWords(
  state: State,
  passage: string,
  { article, moved }: CellView,
): readonly Phrase[] {
  if (moved === null) return [];
  return [
    { text: moved.direction === "up" ? "↑ " : "↓ ", href: null, sign: true },
    plain(`moved ${moved.direction}: `),
    linked(`paragraph ${moved.here} here`, inOrderOf(state, passage, article)),
    plain(", "),
    linked(`${moved.there} in ${moved.against}`, inOrderOf(state, passage, moved.against)),
  ];
}

function reshapedWords(
  state: State,
  passage: string,
  { article, reshaped }: CellView,
): readonly Phrase[] {
  if (reshaped === null) return [];
  const { kind, against, here, there } = reshaped;
  return [
    plain(kind === "split" ? "split: " : "merged: "),
    linked(`${paragraphs(there)} of ${against}`, inOrderOf(state, passage, against)),
    plain(there.length === 1 ? " is " : " are "),
    linked(`${paragraphs(here)} here`, inOrderOf(state, passage, article)),
  ];
}

function paragraphs(numbers: readonly number[]): string {
  return `paragraph${numbers.length === 1 ? "" : "s"} ${listWords(numbers.map(String))}`;
}

/** The address of the passage where this article has it, in that article's reading order. */
function inOrderOf(state: State, passage: string, article: string): string | null {
  const comparison = comparisonOf(state);
  const anchor = comparison === null ? null : passageAnchor(comparison, passage, article);
  return anchor === null
    ? null
    : formatAddress(
        {
          ...state.reading,
          base: article,
          column: article,
          passage: anchor,
          against: null,
          second: null,
        },
        eventOf(state),
      );
}

function plain(text: string): Phrase {
  return linked(text, null);
}

function linked(text: string, href: string | null): Phrase {
  return { text, href, sign: false };
}
