import type { Article } from "../../src/engine/index.ts";

/** About as long as a news report. */
const WORDS = 900;
/** One article in five tells of something else, and shares nothing but everyday words. */
const UNRELATED_EACH = 5;
/** Of a family's sentences: taken as they stand, reworded, split, merged with the next, moved. */
const REWORDED = 0.3;
const SPLIT = 0.05;
const MERGED = 0.05;
const MOVED = 0.1;

/** How many words the unrelated articles draw from; a few come often and most hardly ever (Zipf). */
const VOCABULARY = 6000;

const EVERYDAY =
  "the of to and in a that for on with as by at from it was were has have had be been will would its their which who after before said not this but or they".split(
    " ",
  );
const SYLLABLES =
  "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri sko nel mar vin tor sal".split(
    " ",
  );
/** What a desk changes in copy: each word for one of the others. */
const SWAPS = new Map(
  [
    ["said", "stated", "noted", "told reporters"],
    ["also", "moreover", "further"],
    ["big", "large", "major"],
    ["meeting", "talks", "summit"],
    ["leaders", "presidents", "heads"],
    ["Friday", "yesterday"],
    ["against", "over"],
    ["support", "backing"],
    ["statement", "document", "declaration"],
    ["countries", "nations", "states"],
    ["new", "fresh", "further"],
    ["the", "this", "its"],
    ["has", "had"],
    ["is", "was"],
    ["and", "while", "as well as"],
  ].flatMap((words) =>
    words.map((word): [string, readonly string[]] => [word, words.filter((w) => w !== word)]),
  ),
);

/**
 * As many articles as asked for, the same for the same seed: a family that drops, moves, rewords, splits
 * and merges the sentences of `texts`, and one in five that is unrelated to all others.
 */
export function generate(
  count: number,
  seed: number,
  texts: readonly string[],
): readonly Article[] {
  const chance = chanceFrom(seed);
  const pool = texts.map(sentencesOf);
  return Array.from({ length: count }, (_, i) => {
    const unrelated = i % UNRELATED_EACH === UNRELATED_EACH - 1;
    const sentences = unrelated ? invent(chance) : tell(pool, chance);
    return { file: `${String(i + 1).padStart(4, "0")}.txt`, text: layOut(sentences, chance) };
  });
}

/** Numbers from 0 up to 1, by a seed (mulberry32, Tommy Ettinger). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[a-z][.!?]["”]?)\s+(?=["“]?[A-Z])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(" ").length >= 8 && /[.!?]["”]?$/u.test(sentence));
}

/** One telling of the story: mostly after one of the texts, with sentences of the others put in. */
function tell(pool: readonly (readonly string[])[], chance: () => number): readonly string[] {
  const lead = Math.floor(chance() * pool.length);
  const all = pool.flatMap((sentences, i) =>
    sentences.map((sentence) => ({ sentence, likely: i === lead ? 0.7 : 0.12 })),
  );
  const kept = all.filter(({ likely }) => chance() < likely).map(({ sentence }) => sentence);
  const told: string[] = [];
  let words = 0;
  for (let i = 0; i < kept.length && words < WORDS; i++) {
    const sentence = kept[i] ?? "";
    const dice = chance();
    const edited = chance() < REWORDED ? reword(sentence, chance) : sentence;
    const next = kept[i + 1];
    if (dice < SPLIT) told.push(...split(edited));
    else if (dice < SPLIT + MERGED && next !== undefined) {
      told.push(`${edited.slice(0, -1)}, and ${next}`);
      i += 1;
    } else if (dice < SPLIT + MERGED + MOVED)
      told.splice(Math.floor(chance() * told.length), 0, edited);
    else told.push(edited);
    words += edited.split(" ").length;
  }
  return told;
}

/** Some words swapped for others, some dropped. */
function reword(sentence: string, chance: () => number): string {
  const words = sentence.split(" ").flatMap((word, i) => {
    const others = SWAPS.get(word);
    if (others !== undefined && chance() < 0.5)
      return [others[Math.floor(chance() * others.length)] ?? word];
    return i > 0 && chance() < 0.06 ? [] : [word];
  });
  return words.join(" ");
}

function split(sentence: string): readonly string[] {
  const at = sentence.indexOf(", ", sentence.length / 3);
  if (at < 0) return [sentence];
  const rest = sentence.slice(at + 2);
  return [`${sentence.slice(0, at)}.`, rest.charAt(0).toUpperCase() + rest.slice(1)];
}

/** Sentences of invented words among everyday ones, names with capitals, now and then a figure. */
function invent(chance: () => number): readonly string[] {
  const sentences: string[] = [];
  for (let words = 0; words < WORDS;) {
    const length = 10 + Math.floor(chance() * 25);
    const drawn = Array.from({ length }, () => draw(chance)).join(" ");
    sentences.push(`${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}.`);
    words += length;
  }
  return sentences;
}

function draw(chance: () => number): string {
  const dice = chance();
  if (dice < 0.4) return EVERYDAY[Math.floor(chance() * EVERYDAY.length)] ?? "the";
  if (dice < 0.42) return String(Math.floor(chance() * 900) + 10);
  const rank = Math.floor(VOCABULARY ** chance());
  const word = wordOf(rank);
  return rank % 7 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** A word for a number: the number in digits of syllables. */
function wordOf(rank: number): string {
  let word = "";
  for (
    let rest = rank * 37 + SYLLABLES.length;
    rest > 0;
    rest = Math.floor(rest / SYLLABLES.length)
  )
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
  return word;
}

/** A headline, then paragraphs of one to three sentences. */
function layOut(sentences: readonly string[], chance: () => number): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length;) {
    const size = 1 + Math.floor(chance() * 3);
    paragraphs.push(sentences.slice(i, i + size).join(" "));
    i += size;
  }
  const headline = (sentences[0] ?? "").split(" ").slice(0, 9).join(" ").replace(/\W+$/u, "");
  return [headline, ...paragraphs].join("\n\n");
}
