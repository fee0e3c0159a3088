import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher, type Sentence } from "../../src/engine/match.ts";
import { Lexicon, type Term, type Word } from "../../src/engine/restate/lexicon.ts";
import { oppositesOf } from "../../src/engine/restate/kin.ts";
import { isContrary } from "../../src/engine/restate/polarity.ts";
import { Gatherer, type Statements } from "../../src/engine/restate/statement.ts";
import type { Telling } from "../../src/engine/restate/telling.ts";
import type { Zone } from "../../src/engine/zone.ts";
import { ended } from "./copied.ts";
import { often } from "./often.ts";
import { sentenceOf } from "./sentences.ts";

/** Names of one word and of two, countries and who leads them, words that may be one, contraries. */
const WORDS =
  "Putin putin Putin's Vladimir Vladimir Winter winter Olympics Russian russian president President minister prime Swedish Holm Holm Nilsson united United States Kingdom air strike airstrike Airstrike a long along rise fell prices harbour support opposed plan plans Monday the 12 off on".split(
    " ",
  );

type Line = { readonly words: readonly string[]; readonly article: number; readonly zone: Zone };

const line: fc.Arbitrary<Line> = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
  article: fc.nat({ max: 3 }),
  zone: fc.constantFrom("text", "text", "text", "head", "apart"),
});
const story = fc.array(line, { minLength: 1, maxLength: 9 });
const RUNS = often(400);

function sentencesOf(lines: readonly Line[]): readonly Sentence[] {
  return lines
    .toSorted((p, q) => p.article - q.article)
    .map(({ words, article, zone }, block) =>
      sentenceOf(words.join(" "), article, { block, zone }),
    );
}

/** Gathers one event after the other with what was kept of those before. Only the same words are copies. */
function gatherer(): (sentences: readonly Sentence[]) => Statements {
  const matcher = new Matcher(new Vocabulary());
  const kept = new Gatherer(matcher);
  return (sentences) => {
    const kindOf = Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words));
    return ended(kept.gather(sentences, matcher.copies(kindOf)));
  };
}

/** What statements tell, as plain data. */
function told({ list, terms }: Statements): unknown {
  return list.map(({ members, speaker, opening, telling }) => {
    const { opposable, figures, from, to, ...each } = telling;
    const stances = each.stances.map(({ side, about, holders }) => [
      side,
      [...about],
      [...holders],
    ]);
    const found = each.terms.map(({ norm, kind, stem, kin }) => [norm, kind, stem, kin]);
    const laid = [...terms.kinds.subarray(from, to)];
    return { members, speaker, opening, opposable, figures, stances, found, laid };
  });
}

const lexicon = new Lexicon();

/** The stupid way to what an event shows: each time all sentences are looked through for one word. */
class Event {
  private readonly lines: readonly (readonly {
    readonly word: Word;
    readonly capital: boolean;
  }[])[];
  private readonly plain: readonly boolean[];

  constructor(sentences: readonly Sentence[]) {
    this.lines = sentences.map(({ words }) =>
      words.map(({ norm, capital }) => ({ word: lexicon.of(norm), capital })),
    );
    this.plain = sentences.map(({ zone }) => zone !== "head");
  }

  /** With a capital within sentences more often than without. */
  isName({ bare }: Word): boolean {
    const votes = this.lines.flatMap((words, i) =>
      words
        .slice(1)
        .filter(({ word }) => word.bare === bare && this.plain[i] === true)
        .map(({ capital }) => (capital ? 1 : -1)),
    );
    return votes.reduce((sum, vote) => sum + vote, 0) > 0;
  }

  private mayBePart(word: Word): boolean {
    return this.isName(word) && !word.standsAlone;
  }

  private times(bare: Word): number {
    return this.lines.flat().filter(({ word }) => word.bare === bare).length;
  }

  /** The name that stands beside this one wherever it does, as often or more often; the one after it first. */
  private wholeOf(bare: Word): Word | undefined {
    const beside = this.lines.flatMap((words) =>
      words.flatMap(({ word, capital }, at) => {
        if (word.bare !== bare) return [];
        const near = [words[at + 1], words[at - 1]].flatMap((one) =>
          one !== undefined && capital && one.capital && one.word.bare !== bare ? [one.word.bare] : [],
        ); // prettier-ignore
        return [near.filter((one) => this.mayBePart(one))];
      }),
    );
    const [first = []] = beside;
    return first.find(
      (one) => beside.every((near) => near.includes(one)) && this.times(one) >= this.times(bare),
    );
  }

  /** Names that another stands for; of two that stand for each other, the first stays out. */
  parts(): ReadonlySet<Word> {
    const bares = [...new Set(this.lines.flat().map(({ word }) => word.bare))];
    const wholes = new Map<Word, Word>();
    for (const bare of bares) {
      const whole = this.mayBePart(bare) ? this.wholeOf(bare) : undefined;
      if (whole !== undefined && wholes.get(whole) !== bare) wholes.set(bare, whole);
    }
    return new Set(wholes.keys());
  }

  /** Two words as one, where that stands in the event; two letters at least each. */
  joined(words: readonly Word[]): readonly Word[] {
    const known = new Set(this.lines.flat().map(({ word }) => word));
    const found: Word[] = [];
    for (const word of words) {
      const last = found.at(-1);
      const norm = `${last?.norm}${word.norm}`;
      const whole = { unitedstates: "u.s", unitedkingdom: "uk" }[norm];
      const both = lexicon.of(whole ?? norm);
      const long = Math.min(last?.norm.length ?? 0, word.norm.length) > 1;
      if (long && (whole !== undefined || known.has(both))) found[found.length - 1] = both;
      else found.push(word);
    }
    return found;
  }

  /** The terms of a sentence: telling words, each stem once, parts of names aside. */
  termsOf(sentence: Sentence): readonly (readonly [string, Term["kind"]])[] {
    const parts = this.parts();
    const stems = new Set<string>();
    return this.joined(sentence.words.map(({ norm }) => lexicon.of(norm))).flatMap((word) => {
      if (word.common || parts.has(word.bare) || stems.has(word.stem)) return [];
      stems.add(word.stem);
      const sure = word.country !== undefined || word.office;
      const name = sure || (this.isName(word) && !word.figure);
      return [[word.norm, word.figure ? "figure" : name ? "name" : "word"] as const];
    });
  }
}

describe("what a sentence tells", () => {
  test("is what its event shows of each word: a name, part of one, one word with the next", () => {
    fc.assert(
      fc.property(story, (lines) => {
        const sentences = sentencesOf(lines);
        const event = new Event(sentences);
        for (const { speaker, telling } of gatherer()(sentences).list) {
          const sentence = sentences[speaker];
          if (sentence === undefined) throw new Error(`no sentence ${speaker}`);
          const shown = telling.terms.map(({ norm, kind }) => [norm, kind]);
          expect(shown).toEqual(event.termsOf(sentence));
        }
      }),
      RUNS,
    );
  });

  test("is found anew where another event shows something else, and is as if it were found first", () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), (lines, drops) => {
        const gather = gatherer();
        const events = [lines, ...drops.map((n) => lines.toSpliced(n % lines.length, 1)), lines];
        for (const each of events) {
          const sentences = sentencesOf(each);
          expect(told(gather(sentences))).toEqual(told(gatherer()(sentences)));
        }
      }),
      RUNS,
    );
  });
});

test("what sentences tell lies in the order of its words, however many there are", () => {
  const lines = Array.from({ length: 300 }, (_, i): Line => {
    const words = Array.from({ length: 7 }, (__, k) => `w${(i * (k + 1)) % 97}x ${i + k} Holm`);
    return { words: words.flatMap((each) => each.split(" ")), article: i, zone: "text" };
  });
  const { list, terms } = gatherer()(sentencesOf(lines));
  const kinds = ["word", "name", "figure"];
  expect(terms.size).toBeGreaterThan(2048);
  for (const { telling } of list) {
    const { from, to, terms: own } = telling;
    expect(to - from).toBe(own.length);
    expect([...terms.stems.subarray(from, to)]).toEqual(own.map(({ word }) => word.stemId));
    expect([...terms.kins.subarray(from, to)]).toEqual(own.map(({ word }) => word.kinId));
    expect([...terms.kinds.subarray(from, to)]).toEqual(own.map(({ kind }) => kinds.indexOf(kind)));
    const isFirst = own.map(({ kin }, i) => own.findIndex((other) => other.kin === kin) === i);
    expect([...terms.first.subarray(from, to)]).toEqual(isFirst.map(Number));
  }
});

describe("two words are told as one", () => {
  const linesOf = (texts: readonly string[]): readonly Sentence[] =>
    sentencesOf(texts.map((text, article): Line => ({ words: text.split(" "), article, zone: "text" }))); // prettier-ignore

  test.each<[string, readonly string[], readonly string[]]>([
    ["that stand as one elsewhere", ["night air strike", "airstrike"], ["night", "airstrike"]],
    ["at the beginning, too", ["air strike night", "airstrike"], ["airstrike", "night"]],
    ["of two letters at least", ["at set", "on set", "onset"], ["set"]],
    ["of two letters or more", ["ferry on set", "onset"], ["ferry", "onset"]],
    ["for countries of two words", ["united states ferry"], ["u.s", "ferry"]],
    ["for this one as well", ["ferry united kingdom"], ["ferry", "uk"]],
    [
      "nowhere where nobody writes it so",
      ["night air strike", "strike"],
      ["night", "air", "strike"],
    ],
    ["not where one is a single letter", ["ferry a long", "along"], ["ferry", "long"]],
    ["not the other way round", ["strike air", "airstrike"], ["strike", "air"]],
  ])("%s", (_, texts, expected) => {
    const [first] = gatherer()(linesOf(texts)).list;
    expect(first?.telling.terms.map(({ norm }) => norm)).toEqual(expected);
  });

  test("as this event writes them, not another before it", () => {
    const gather = gatherer();
    const termsIn = (...texts: readonly string[]): unknown =>
      gather(linesOf(texts)).list[0]?.telling.terms.map(({ norm }) => norm);
    expect(termsIn("night air strike", "airstrike")).toEqual(["night", "airstrike"]);
    expect(termsIn("night air strike", "ferry")).toEqual(["night", "air", "strike"]);
    expect(termsIn("night air strike", "airstrike")).toEqual(["night", "airstrike"]);
  });
});

describe("whoever leads a country stands for it", () => {
  /** Whose stand each sentence takes. */
  function holders(...texts: readonly string[]): readonly (readonly string[])[] {
    const lines = texts.map((text, article): Line => ({ words: text.split(" "), article, zone: "text" })); // prettier-ignore
    const { list } = gatherer()(sentencesOf(lines));
    return list.map(({ telling }) => [...(telling.stances[0]?.holders ?? [])]);
  }

  test.each<[string, string, readonly string[]]>([
    ["after an office", "Talks with Russian President Putin went on", ["russia"]],
    ["after two or three", "Talks with Russian Prime Foreign Minister Putin went on", ["russia"]],
    ["with all of the name", "Talks with Russian President Vladimir Putin went on", ["russia"]],
    ["not after four", "Talks with Russian Prime Foreign Minister King Putin went on", ["putin"]],
    ["not without an office", "Talks with Russian Putin went on", ["putin"]],
    ["not where a word parts them", "The Russian President said Putin went on", ["putin"]],
    ["not of the country after it", "The Russian President Swedish Putin went on", ["putin"]],
    ["not at a sentence's end", "Putin went on talks with the Russian President", ["putin"]],
    ["of the country that was told first", "Russian President Putin met Swedish President Putin", ["russia"]], // prettier-ignore
  ])("%s", (_, shows, expected) => {
    const [, stand] = holders(shows, "The ferry Putin opposed the plan");
    expect(stand?.filter((each) => each !== "ferri")).toEqual(expected);
  });
});

describe("two statements are contrary", () => {
  const CONTRARY = "prices rose fell oil supported opposed".split(" ");
  const words = fc.array(fc.constantFrom(...CONTRARY), { minLength: 1, maxLength: 5 });

  test.each<[string, string, boolean]>([
    ["prices rose", "prices fell", true],
    ["rose prices", "fell oil prices", true],
    ["prices rose", "exports fell", false],
    ["prices oil rose", "prices exports fell", false],
    ["rose", "fell", false],
    ["prices rose and prices fell", "prices fell", false],
    ["rose above the bay and harbour", "fell above the harbour and museum", true],
    ["rose ferry bay museum harbour", "fell harbour", false],
  ])("%s / %s: %s", (one, two, expected) => {
    const lines = [one, two].map((text, article): Line => ({ words: text.split(" "), article, zone: "text" })); // prettier-ignore
    const [left, right] = gatherer()(sentencesOf(lines)).list.map(({ telling }) => telling);
    if (left === undefined || right === undefined) throw new Error("there are two");
    expect([isContrary(left, right), isContrary(right, left)]).toEqual([expected, expected]);
  });

  /** The stupid way: every term of one with every term of the other. */
  function areContrary({ terms: left }: Telling, { terms: right }: Telling): boolean {
    const near = (terms: readonly Term[], from: number, to: number): readonly string[] =>
      terms.slice(Math.max(0, from), Math.max(0, to)).map(({ kin }) => kin);
    const meet = (some: readonly string[], others: readonly string[]): boolean =>
      some.some((kin) => others.includes(kin));
    return left.some((one, i) =>
      right.some(
        (two, j) =>
          oppositesOf(one.kin)?.has(two.kin) === true &&
          right.every(({ kin }) => kin !== one.kin) &&
          left.every(({ kin }) => kin !== two.kin) &&
          (meet(near(left, i + 1, i + 3), near(right, j + 1, j + 3)) ||
            meet(near(left, i - 1, i), near(right, j - 1, j))),
      ),
    );
  }

  test("where contrary words are said of the same, before or after, and neither has both", () => {
    fc.assert(
      fc.property(words, words, (one, two) => {
        const lines = [one, two].map((each, article): Line => ({ words: each, article, zone: "text" })); // prettier-ignore
        const [left, right] = gatherer()(sentencesOf(lines)).list.map(({ telling }) => telling);
        if (left === undefined || right === undefined) return;
        const wanted = areContrary(left, right);
        expect([isContrary(left, right), isContrary(right, left)]).toEqual([wanted, wanted]);
      }),
      often(480),
    );
  });
});
