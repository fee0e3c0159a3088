import type { Copies } from "../copies.ts";
import type { Sentence } from "../match.ts";
import { bytes, ints } from "../memory.ts";
import { scaled } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { Joiner } from "./join.ts";
import { Namer } from "./names.ts";
import type { Told } from "./names.ts";
import { Script } from "./script.ts";
import { Tellings } from "./telling.ts";
import type { Telling, Terms } from "./telling.ts";

/** Sentences that are copies of one another, taken as one, with what it tells. */
export type Statement = {
  /** What its speaker tells. */
  readonly telling: Telling;
  /** Sentences, by number, in order. */
  readonly members: readonly number[];
  /** The member that speaks for all: the longest, the first of these. */
  readonly speaker: number;
  /** Whether a member stands among the first sentences of its article. */
  readonly opening: boolean;
};

/** All statements of an event, in the order of their first sentences. Every sentence is in exactly one. */
export type Statements = {
  readonly list: readonly Statement[];
  /** The statement of each sentence. */
  readonly of: Int32Array;
  /** The article of each sentence. */
  readonly articles: Int32Array;
  readonly terms: Terms;
  /** How telling each stem is in news at large, by its number, which is below the length; those of families are, too. */
  readonly rarities: readonly number[];
};

/** A headline and a lead, or a lead and what follows it: where an article says what happened. */
const OPENING = 2;

/** How much is done once words are looked up, names found, and what two words may make. */
const READ = 0.4;
const NAMED = 0.5;
const SHOWN = 0.6;
/** So many statements are told between two reports of progress (some ten milliseconds). */
const TOLD_AT_ONCE = 2048;

/** So many times the words there are, terms are kept at most: no event has as many terms as words. */
const MOST_TOLD = 3;

/** What is kept of the sentences of one comparison for the next. */
export class Gatherer {
  private readonly script: Script;
  private readonly tellings: Tellings;
  private readonly namer: Namer;
  private readonly joiner: Joiner;

  constructor({ kinds }: Pick<Copies, "kinds">) {
    this.script = new Script(kinds);
    this.tellings = new Tellings(this.script);
    this.namer = new Namer(this.script);
    this.joiner = new Joiner(this.script);
  }

  /** Whether most of what is kept is of no use any more: words were shown to be something else too often. */
  isStale(): boolean {
    return this.tellings.terms.size > MOST_TOLD * this.script.ids.length;
  }

  /** Gathers copies (verbatim, edited) into statements. Yields how much is done, 0–1. */
  *gather(sentences: readonly Sentence[], copies: Copies): Steps<Statements> {
    const { script, tellings, joiner } = this;
    yield* scaled(script.read(), 0, READ);
    const { speakers, opening, articles, isHead } = seenIn(sentences, copies);
    const told = toldIn(isHead, copies);
    yield READ;
    tellings.show(this.namer.of(told));
    yield NAMED;
    joiner.show(told);
    yield SHOWN;
    const { members, of } = copies.wholes;
    const list: Statement[] = [];
    for (const own of members) {
      const speaker = speakers[list.length] ?? 0;
      const telling = tellings.of(copies.kindOf[speaker] ?? 0, joiner);
      list.push({ telling, members: own, speaker, opening: opening[list.length] === 1 });
      if (list.length % TOLD_AT_ONCE === 0)
        yield SHOWN + (1 - SHOWN) * (list.length / members.length);
    }
    return { list, of, articles, terms: tellings.terms, rarities: script.lexicon.rarities };
  }
}

/** What one look at all sentences shows, for they are many, and lie apart: the article of each, and 1 for headlines. */
type Seen = {
  readonly articles: Int32Array;
  readonly isHead: Uint8Array;
  /** Of each statement the longest sentence, the first of these, and 1 where one stands first in its article. */
  readonly speakers: Int32Array;
  readonly opening: Uint8Array;
};

function seenIn(sentences: readonly Sentence[], { kinds, kindOf, wholes }: Copies): Seen {
  const articles = ints(sentences.length);
  const isHead = bytes(sentences.length);
  const speakers = ints(wholes.members.length);
  const opening = bytes(speakers.length);
  const longest = ints(speakers.length).fill(-1);
  let [last, before] = [-1, 0];
  for (let i = 0; i < sentences.length; i++) {
    const { article = 0, zone } = sentences[i] ?? {};
    const statement = wholes.of[i] ?? 0;
    const length = kinds.lengths[kindOf[i] ?? 0] ?? 0;
    if (length > (longest[statement] ?? 0)) {
      longest[statement] = length;
      speakers[statement] = i;
    }
    articles[i] = article;
    if (zone === "head") isHead[i] = 1;
    // An article's stand together. What stands apart is none of its first.
    if (article !== last) before = 0;
    last = article;
    if (zone === "apart") continue;
    if (before < OPENING) opening[statement] = 1;
    before += 1;
  }
  return { articles, isHead, speakers, opening };
}

function toldIn(isHead: Uint8Array, { kinds, kindOf, members }: Copies): Told {
  const places = ints(kinds.size).fill(-1);
  const order = ints(Math.min(kinds.size, kindOf.length));
  const plainly = ints(order.length);
  const times = ints(order.length);
  let count = 0;
  for (let i = 0; i < kindOf.length; i++) {
    const kind = kindOf[i] ?? 0;
    let place = places[kind] ?? -1;
    if (place < 0) {
      place = places[kind] = count++;
      order[place] = kind;
      times[place] = members[kind]?.length ?? 0;
    }
    if (isHead[i] === 0) plainly[place] = (plainly[place] ?? 0) + 1;
  }
  return {
    kinds: order.subarray(0, count),
    times: times.subarray(0, count),
    plainly: plainly.subarray(0, count),
  };
}
