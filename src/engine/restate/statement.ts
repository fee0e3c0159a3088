import type { Copies } from "../copies.ts";
import type { Sentence } from "../match.ts";
import { scaled } from "../steps.ts";
import type { Steps } from "../steps.ts";
import { Joiner } from "./join.ts";
import { namesOf } from "./names.ts";
import type { Told } from "./names.ts";
import { Script } from "./script.ts";
import { Tellings } from "./telling.ts";
import type { Telling, Terms } from "./telling.ts";
import { Votes } from "./votes.ts";

/** Sentences that are copies of one another, taken as one, with what it tells. */
export type Statement = Telling & {
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
  private readonly votes = new Votes();
  private readonly joiner: Joiner;

  constructor({ kinds }: Pick<Copies, "kinds">) {
    this.script = new Script(kinds);
    this.tellings = new Tellings(this.script);
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
    const told = toldIn(sentences, copies);
    yield READ;
    tellings.show(namesOf(script, told, this.votes));
    yield NAMED;
    joiner.show(told);
    yield SHOWN;
    const { members, of } = copies.wholes;
    const opening = openings(sentences);
    const list: Statement[] = [];
    for (const own of members) {
      list.push(this.statementOf(own, speakerOf(own, copies), opensIn(own, opening), copies));
      if (list.length % TOLD_AT_ONCE === 0)
        yield SHOWN + (1 - SHOWN) * (list.length / members.length);
    }
    return { list, of, terms: tellings.terms, rarities: script.lexicon.rarities };
  }

  private statementOf(
    members: readonly number[],
    speaker: number,
    opening: boolean,
    { kindOf }: Copies,
  ): Statement {
    const told = this.tellings.of(kindOf[speaker] ?? 0, this.joiner);
    const { terms, opposable, families, contraries, stances, figures, from, to } = told;
    return {
      members,
      speaker,
      opening,
      terms,
      opposable,
      families,
      contraries,
      stances,
      figures,
      from,
      to,
    };
  }
}

/** The longest sentence, the first of these. */
function speakerOf(
  members: readonly number[],
  { kinds: { lengths }, kindOf }: Pick<Copies, "kinds" | "kindOf">,
): number {
  let speaker = members[0] ?? 0;
  if (members.length === 1) return speaker;
  let longest = lengths[kindOf[speaker] ?? 0] ?? 0;
  for (let i = 1; i < members.length; i++) {
    const member = members[i] ?? 0;
    const length = lengths[kindOf[member] ?? 0] ?? 0;
    if (length <= longest) continue;
    speaker = member;
    longest = length;
  }
  return speaker;
}

function opensIn(members: readonly number[], opening: Uint8Array): boolean {
  for (let i = 0; i < members.length; i++) if (opening[members[i] ?? 0] === 1) return true;
  return false;
}

function toldIn(sentences: readonly Sentence[], { kinds, kindOf, members }: Copies): Told {
  const places = new Int32Array(kinds.size).fill(-1);
  const order: number[] = [];
  const plainly: number[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const kind = kindOf[i] ?? 0;
    let place = places[kind] ?? -1;
    if (place < 0) {
      place = places[kind] = order.length;
      order.push(kind);
      plainly.push(0);
    }
    if (sentences[i]?.zone !== "head") plainly[place] = (plainly[place] ?? 0) + 1;
  }
  const times = new Int32Array(order.length);
  for (let i = 0; i < times.length; i++) times[i] = members[order[i] ?? 0]?.length ?? 0;
  return { kinds: new Int32Array(order), times, plainly: new Int32Array(plainly) };
}

/** 1 for sentences that stand first in their article, beside what stands apart. An article's stand together. */
function openings(sentences: readonly Sentence[]): Uint8Array {
  const found = new Uint8Array(sentences.length);
  let article = -1;
  let before = 0;
  sentences.forEach((sentence, i) => {
    if (sentence.article !== article) before = 0;
    article = sentence.article;
    if (sentence.zone === "apart") return;
    if (before < OPENING) found[i] = 1;
    before += 1;
  });
  return found;
}
