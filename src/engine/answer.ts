import { comparisonOf } from "./findings.ts";
import { letter } from "./letter.ts";
import type { Article, Block, ComparedArticle, Comparison, Credit, Link, Place } from "./model.ts";
import { ROLES } from "./model.ts";
import { CREDITS } from "./pack.ts";
import type { Span } from "./span.ts";
import { Reader } from "./wire.ts";
import type { Packed } from "./wire.ts";

/**
 * The comparison that was packed, of these articles. What links are made of is left to `links`, once they are
 * asked for.
 */
export function readAnswer(
  packed: Packed,
  articles: readonly Article[],
  links: (reader: Reader, letters: readonly string[]) => readonly Link[],
): Comparison {
  const reader = new Reader(packed);
  const letters = articles.map((_, i) => letter(i));
  const exact = reader.int() === 1;
  let next = 0;
  const compared = reader.list(() => readArticle(reader, articles[next], letters[next++] ?? ""));
  const passages = reader
    .list(() => reader.list(() => readPlace(reader, letters)))
    .map((wordings, i) => ({ id: `p${i + 1}`, wordings }));
  return comparisonOf({ exact, articles: compared, passages }, () => links(reader, letters));
}

export function readSpan(reader: Reader): Span {
  const start = reader.int();
  return { start, end: reader.int() };
}

export function readPlace(reader: Reader, letters: readonly string[]): Place {
  const article = letters[reader.int()] ?? "";
  const start = reader.int();
  return { article, start, end: reader.int() };
}

function readArticle(reader: Reader, article: Article | undefined, id: string): ComparedArticle {
  const outlet = reader.maybe();
  const headline = reader.maybe();
  const blocks = reader.list(() => readBlock(reader));
  const credits = reader.list((): Credit => {
    const { start, end } = readSpan(reader);
    const kind = named(CREDITS, reader.int());
    return { start, end, kind, name: reader.string() };
  });
  return {
    id,
    file: article?.file ?? "",
    outlet,
    headline,
    text: article?.text ?? "",
    blocks,
    credits,
  };
}

/** Told field by field: to spread an object costs more than all else here. */
function readBlock(reader: Reader): Block {
  const { start, end } = readSpan(reader);
  const role = named(ROLES, reader.int());
  const reason = reader.maybe();
  const sentences = reader.list(() => readSpan(reader));
  return reason === null
    ? { start, end, role, sentences }
    : { start, end, role, reason, sentences };
}

/** Throws for a number that names nothing: our own mistake. */
export function named<Name>(names: readonly Name[], place: number): Name {
  const name = names[place];
  if (name === undefined) throw new RangeError(`no name ${place}`);
  return name;
}
