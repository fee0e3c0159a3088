import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A stream of figures in [0, 1) that is the same for the same seed (mulberry32). */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of real articles, and lines of invented pages in many languages. */
function paragraphsOf(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(".txt"))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => readFileSync(join(root, folder, name), "utf8").split("\n"))
    .map((line) =>
      line
        .replace(/^\+?[a-z]+ +\| /u, "")
        .replaceAll(/\[\d+\] ?/gu, "")
        .trim(),
    )
    .filter((line) => line !== "");
}

const PARAGRAPHS = ["corpus", "tests/engine/pages", "tests/engine/languages"].flatMap(paragraphsOf);

const ODD =
  "\n|\n\n| |\t|\u00a0|\u3000|\u200b|\u200f|\u202e|\ufeff|\r|\r\n|\u2028|\0|\u0007|\u001b|\ud83d|\ude00|.|…|...|!?|“|”|‘|’|„|«|»|「|」|(|)|[|]|" +
  "©|—|-- |- |'|\"|U.S.|a.m.|1,000|3.5|%|&|$|AP|👩‍🚀|🇪🇺|ﷺ|e\u0301|\u0301|\u0640|مرحبا بالعالم|你好，世界。|สวัสดีชาวโลก|שלום|नमस्ते।|привет|ﬁ|２１４|٢١٤|Ⅳ|" +
  "Share|By Ann Lee|LONDON (AP) — |WATCH|1:23|2 hours ago|Read more: |Sign up for our newsletter|Photo: |http://a.b/c|@name|#tag|Mr. |No. 7|J. P. |z. B. ";
const PARTS = [...ODD.split("|"), "|"];
const MARKS = ".,;:!?…“”‘’«»\"'()[]{}—–-/|·•*_#©°§¶。！？、「」『』（）".split("");
const SCRIPTS = [
  [0x20, 0x7e], [0xa0, 0x24f], [0x300, 0x36f], [0x370, 0x3ff], [0x400, 0x4ff], [0x590, 0x5ff], [0x600, 0x6ff], [0x900, 0x97f],
  [0xe00, 0xe7f], [0x1100, 0x11ff], [0x1f00, 0x1fff], [0x2000, 0x206f], [0x3000, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xd800, 0xdfff], [0xe000, 0xf8ff], [0xfb00, 0xffff],
  [0, 0x1f], [0x10000, 0x10ffff], [0x1f300, 0x1faff], [0x20000, 0x2a6df],
]; // prettier-ignore

/**
 * One to four texts that belong together, from a stream of chance: most are splices, some near-copies
 * of the one before, the rest marks, noise and other things that no outlet prints.
 */
export function textsOf(chance) {
  const count = 1 + Math.floor(chance() * 4);
  const texts = [];
  for (let i = 0; i < count; i++) {
    const before = texts.at(-1);
    texts.push(before !== undefined && chance() < 0.4 ? nearCopy(before, chance) : fresh(chance));
  }
  return texts;
}

const KINDS = [splice, splice, splice, cutting, mixture, noise, marks, runs, nested, repeated];

function fresh(chance) {
  return pick(KINDS, chance)(chance);
}

function pick(list, chance) {
  return list[Math.floor(chance() * list.length)];
}

/** Mostly few, seldom many: nine in ten up to `usual`, one in a hundred up to thirty times that. */
function some(usual, chance) {
  const rare = chance();
  return 1 + Math.floor(chance() * usual * (rare < 0.01 ? 30 : rare < 0.1 ? 4 : 1));
}

function many(usual, chance, one) {
  return Array.from({ length: some(usual, chance) }, () => one(chance));
}

function splice(chance) {
  const gap = pick(["\n\n", "\n\n", "\n", " "], chance);
  return many(4, chance, () => pick(PARAGRAPHS, chance)).join(gap);
}

/** Pieces cut anywhere, within a word or a letter. */
function cutting(chance) {
  const piece = () => {
    const whole = pick(PARAGRAPHS, chance);
    const start = Math.floor(chance() * whole.length);
    return whole.slice(start, start + some(60, chance));
  };
  return many(8, chance, piece).join(pick(["", " ", "\n"], chance));
}

function mixture(chance) {
  const piece = () =>
    chance() < 0.7 ? pick(PARTS, chance) : pick(PARAGRAPHS, chance).slice(0, 40);
  return many(25, chance, piece).join(pick(["", " "], chance));
}

function noise(chance) {
  const [low, high] = pick(SCRIPTS, chance);
  const unit = () => String.fromCodePoint(low + Math.floor(chance() * (high - low + 1)));
  const gap = chance() < 0.5 ? " " : "";
  return many(120, chance, () => (chance() < 0.15 ? gap : unit())).join("");
}

function marks(chance) {
  return many(60, chance, () => pick(MARKS, chance)).join(pick(["", "", " ", "\n"], chance));
}

/** One thing again and again: a huge word, a long line, a row of blanks. */
function runs(chance) {
  const one = pick(
    [
      "a",
      "ß",
      "字",
      "a ",
      "A ",
      "Aa ",
      "1,",
      "A.",
      ". ",
      "“",
      "(",
      " ",
      "\n",
      "👩‍🚀",
      "e\u0301",
      "ـ",
      ...PARTS,
    ],
    chance,
  );
  return one.repeat(some(120, chance));
}

function nested(chance) {
  const pair = () => pick("“” «» () 「」 ‘’ [] „“".split(" "), chance);
  let text = pick(PARAGRAPHS, chance).slice(0, 80);
  for (let depth = some(8, chance); depth > 0; depth--) {
    const [open, close] = pair();
    text = `${open}${text}${chance() < 0.2 ? "." : ""}${chance() < 0.9 ? close : ""}`;
  }
  return text;
}

function repeated(chance) {
  const paragraph = fresh(chance).slice(0, 300);
  return Array.from({ length: some(5, chance) }, () => paragraph).join(
    pick(["\n\n", "\n", " "], chance),
  );
}

/** The text with words dropped, doubled, moved or changed; as an editor or a bad cable would. */
function nearCopy(text, chance) {
  const gap = chance() < 0.5 ? " " : "\n";
  const parts = text.split(gap);
  for (let changes = some(4, chance); changes > 0; changes--) {
    const at = Math.floor(chance() * parts.length);
    const how = chance();
    if (how < 0.3) parts.splice(at, 1);
    else if (how < 0.5) parts.splice(at, 0, pick(PARTS, chance));
    else if (how < 0.7)
      parts.splice(at, 1, ...parts.splice(Math.floor(chance() * parts.length), 1));
    else if (how < 0.85) parts.splice(at, 0, pick(PARAGRAPHS, chance));
    else parts[at] = (parts[at] ?? "").toUpperCase();
  }
  return parts.join(gap);
}
