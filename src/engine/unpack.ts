import { named, readAnswer, readPlace, readSpan } from "./answer.ts";
import { holdsFor } from "./bond.ts";
import type { Bond } from "./bond.ts";
import { Copies } from "./copies.ts";
import { NONE } from "./judge.ts";
import { Kinds, Vocabulary } from "./kinds.ts";
import { linksFrom, THOUSANDTHS } from "./link.ts";
import type { Found } from "./link.ts";
import type { Sentence } from "./match.ts";
import type { Article, Comparison, Link, Relation } from "./model.ts";
import { LONG_WORD, RELATIONS, RULES, ZONES } from "./pack.ts";
import { Verdicts } from "./verdicts.ts";
import type { Packed, Reader } from "./wire.ts";

/**
 * The comparison that was packed, of these articles. What links are made of is read when they are asked for.
 * Throws where the numbers end too soon: our own mistake.
 */
export function unpack(packed: Packed, articles: readonly Article[]): Comparison {
  return readAnswer(packed, articles, readLinks);
}

/** What comes after the passages: few links one by one, or what many follow from. */
export function readLinks(reader: Reader, letters: readonly string[]): readonly Link[] {
  return reader.int() === 1 ? readFew(reader, letters) : linksFrom(readImplicit(reader));
}

function readImplicit(reader: Reader): Found {
  const bare = reader.list(() => readSentence(reader));
  const copies = readCopies(reader, bare.length);
  const restated = readBonds(reader, holdsFor(bare, copies).of);
  // The words that a held statement shares are looked for by their norms; all others are told by place.
  const scattered = restated.some(({ evidence }) => evidence.rule === "held-with-edits");
  const sentences = scattered ? bare.map((sentence, i) => withNorms(sentence, i, copies)) : bare;
  return { sentences, copies, restated };
}

/** Links share places and lists of telling words, as they share them where they are made. */
function readFew(reader: Reader, letters: readonly string[]): readonly Link[] {
  const lengths: number[] = [];
  const places = reader.list(() => {
    const place = readPlace(reader, letters);
    lengths.push(reader.int());
    return place;
  });
  const lists = reader.list(() => reader.list(() => reader.string()));
  return reader.list((): Link => {
    const [a, b] = [reader.int(), reader.int()];
    const relation = named(RELATIONS, reader.int());
    const similarity = reader.int() / THOUSANDTHS;
    const rule = named(RULES, reader.int());
    const shared = reader.int();
    const words = { a: named(lengths, a), b: named(lengths, b) };
    const telling = named(lists, reader.int());
    const spans = reader.list(() => {
      const left = readSpan(reader);
      return { a: left, b: readSpan(reader) };
    });
    const evidence = { rule, shared, words, telling };
    return { a: named(places, a), b: named(places, b), relation, similarity, spans, evidence };
  });
}

/** A sentence as far as links need it: where it and its words are. */
function readSentence(reader: Reader): Sentence {
  const article = reader.int();
  const stands = reader.int();
  const zone = named(ZONES, stands % ZONES.length);
  const block = Math.floor(stands / ZONES.length);
  const { start, end } = readSpan(reader);
  let reached = start;
  const words = reader.list(() => {
    const both = reader.int();
    const from = reached + (both < 0 ? reader.int() : Math.floor(both / LONG_WORD));
    reached = from + (both < 0 ? reader.int() : both % LONG_WORD);
    return { start: from, end: reached, norm: "", capital: false };
  });
  return { article, zone, start, end, reach: end, block, words };
}

function withNorms(sentence: Sentence, number: number, { kinds, kindOf }: Copies): Sentence {
  const known = kinds.words[kindOf[number] ?? 0] ?? [];
  const words = sentence.words.map((word, i) => ({ ...word, norm: known[i]?.norm ?? "" }));
  return { ...sentence, words };
}

function readCopies(reader: Reader, sentences: number): Copies {
  const kinds = new Kinds(new Vocabulary());
  reader.list(() => {
    const quoted: number[] = [];
    const words = reader.list(() => {
      const norm = reader.string();
      const both = reader.int();
      quoted.push(both >> 1);
      return { start: 0, end: 0, norm, capital: both % 2 === 1 };
    });
    return kinds.of(words, undefined, quoted);
  });
  const kindOf = Int32Array.from({ length: sentences }, () => reader.int());
  return new Copies(kinds, readVerdicts(reader), kindOf);
}

/** Verdicts stand one for each order of two kinds, the two orders side by side. */
function readVerdicts(reader: Reader): Verdicts {
  const verdicts = new Verdicts();
  const told = reader.list(() => reader.int());
  for (let at = 0; at < told.length; at += TOLD) {
    const [left = 0, right = 0, verdict = NONE, shared = 0] = told.slice(at, at + TOLD);
    const forth = { verdict, shared };
    const turned = told[at + TOLD] === right && told[at + TOLD + 1] === left;
    const back = turned
      ? { verdict: told[at + TOLD + 2] ?? NONE, shared: told[at + TOLD + 3] ?? 0 }
      : { verdict: NONE, shared: 0 };
    if (turned) at += TOLD;
    if (left < right) verdicts.add(left, right, forth, back);
    else verdicts.add(right, left, back, forth);
  }
  return verdicts;
}

/** Left, right, verdict, words shared. */
const TOLD = 4;

function readBonds(
  reader: Reader,
  holdsOf: (relation: Relation) => NonNullable<Bond["holds"]>,
): readonly Bond[] {
  const lists = reader.list(() => reader.list(() => reader.int()));
  return reader.list((): Bond => {
    const [left = [], right = []] = [lists[reader.int()], lists[reader.int()]];
    const relation = named(RELATIONS, reader.int());
    const rule = named(RULES, reader.int());
    const shared = reader.int();
    const similarity = reader.double();
    const telling = reader.list(() => reader.string());
    const tiles = reader.list(() => {
      const a = reader.int();
      const b = reader.int();
      return { a, b, length: reader.int() };
    });
    const refuses = reader.int() === 1;
    const evidence = { rule, shared, telling };
    const holds = refuses ? holdsOf(relation) : null;
    return { left, right, relation, similarity, evidence, tiles, holds };
  });
}
