import type { Run } from "../engine/index.ts";
import type { Book } from "./book.ts";
import type { CellView } from "./entries.ts";
import { wordsIn } from "./words-in.ts";

/** More words than these on one side say something else too often to be set aside. */
const MOST_WORDS = 2;

/** Words that turn a statement round, or count. With them no difference is small. */
const WEIGHTY =
  /^(?:no|not|nor|none|never|neither|without|cannot|.*n['’]t|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|trillions?|half|dozens?)$/iu;

/**
 * Whether a wording differs from the one it is marked against by two words at most on either side,
 * none of them a figure, a name or a word such as “not”. A capital at the head of a sentence makes no name.
 */
export function isSmall(book: Book, cell: CellView): boolean {
  const [left, right] = [cell.against?.stretches[0], cell.stretches[0]];
  if (left === undefined || right === undefined || cell.identical) return false;
  if (cell.stretches.length > 1 || (cell.against?.stretches.length ?? 0) > 1) return false;
  const runs = book.difference(left, right).runs.filter(isDifference);
  return [
    { place: left, spans: runs.map((run) => run.left) },
    { place: right, spans: runs.map((run) => run.right) },
  ].every(({ place, spans }) => {
    const text = book.articles.get(place.article)?.text ?? "";
    const words = spans.flatMap((span) => wordsIn(text, span));
    return (
      words.length <= MOST_WORDS &&
      words.every(({ start, word }) => !isWeighty(word, text.slice(place.start, start)))
    );
  });
}

function isDifference({ kind }: Run): boolean {
  return kind !== "same" && kind !== "style";
}

function isWeighty(word: string, before: string): boolean {
  if (/\p{N}/u.test(word) || WEIGHTY.test(word)) return true;
  const head = /(?:^|[.!?:]["”’»]?\s+)["“‘«]?$/u.test(before);
  return /^\p{Lu}/u.test(word) && !head;
}
