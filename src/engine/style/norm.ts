import { ENGLISH_SPELLING } from "./english-spelling.ts";

/** Titles before a name that house styles keep or drop. A token that norms to "" has no weight. */
const HONORIFICS = new Set(["mr", "mrs", "ms", "mx", "dr", "messrs", "mme", "mlle", "monsieur"]);

/** Shortened forms and their full ones. A surface with a dot or a capital is asked for, see `norm`. */
const ABBREVIATIONS = new Map(
  Object.entries({
    jan: "january", feb: "february", mar: "march", apr: "april", aug: "august", sept: "september",
    sep: "september", oct: "october", nov: "november", dec: "december", gov: "governor",
    govs: "governors", sen: "senator", sens: "senators", rep: "representative",
    reps: "representatives", gen: "general", lt: "lieutenant", col: "colonel", capt: "captain",
    sgt: "sergeant", prof: "professor", st: "saint", no: "number", vs: "versus", inc: "incorporated",
    corp: "corporation", co: "company", ltd: "limited", dept: "department", approx: "approximately",
    km: "kilometers", kg: "kilograms", mph: "milesperhour",
    mio: "millionen", mrd: "milliarden", nr: "nummer",
  }),
); // prettier-ignore

/** Small numbers, which some styles spell out and some do not. */
const NUMBERS = new Map(
  [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ].map((word, value) => [word, String(value)] as const),
);

const SIGNS = new Map([
  ["%", "percent"],
  ["&", "and"],
]);

/** Scripts in which a combining mark is spelling variety and not another letter. */
const SHEDS_MARKS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const PLAIN = /^[a-z0-9]+$/;
const SHORTEST_BEGINNING = 4;

const spelling = new Map<string, string>();
for (const entry of ENGLISH_SPELLING.split(",")) {
  const [from = "", to = ""] = entry.split(" ");
  spelling.set(from, to);
}
// The lists have no shortened words: OK, O.K. and okay are one.
spelling.set("okay$", "ok");
/** The first letters of all entries: most words begin with none of these. */
const beginnings = new Set<string>();
for (const entry of spelling.keys())
  beginnings.add(entry.replace("$", "").slice(0, SHORTEST_BEGINNING));

/**
 * A word as the comparison sees it: without case, marks, spelling variety, abbreviation; "" for an
 * honorific. Same words in two house styles have the same norm. Any string in, a string out.
 */
export function norm(surface: string): string {
  const lower = surface.toLowerCase();
  if (PLAIN.test(lower))
    return lower === "us" ? (surface === "US" ? "u.s" : lower) : plainNorm(lower, surface);
  const sign = SIGNS.get(lower);
  if (sign !== undefined) return sign;
  return markedNorm(lower);
}

function plainNorm(lower: string, surface: string): string {
  if (HONORIFICS.has(lower)) return surface === lower ? lower : "";
  return NUMBERS.get(lower) ?? american(lower);
}

/** "The leader's" is not "the leaders", whichever apostrophe is set. */
const OWNER = /^(.+)['’ʼ]s$/u;

function markedNorm(lower: string): string {
  const owner = OWNER.exec(lower)?.[1];
  if (owner === "us") return "u.s's";
  if (owner !== undefined) return `${PLAIN.test(owner) ? american(owner) : markedNorm(owner)}'s`;
  let text = lower.replace(/['’ʼ]/gu, "");
  if (/^\p{L}(\.\p{L})+\.?$/u.test(text)) {
    text = text.replaceAll(".", "");
    return text === "us" ? "u.s" : text;
  }
  if (text.endsWith(".")) {
    text = text.slice(0, -1);
    if (HONORIFICS.has(text)) return "";
    return ABBREVIATIONS.get(text) ?? text;
  }
  if (/^\p{N}/u.test(text)) return plainFigure(text);
  // A tatweel only stretches an Arabic word.
  if (SHEDS_MARKS.test(text)) text = text.normalize("NFKD").replace(/[\p{M}ـ]/gu, "");
  else text = text.normalize("NFKC").replaceAll("ё", "е");
  text = text.replaceAll("ß", "ss").replaceAll("æ", "ae").replaceAll("œ", "oe");
  text = text.replaceAll("ø", "o").replaceAll("ł", "l");
  return american(text);
}

/** Full-width figures are ASCII's by normalisation; Arabic ones have their value in their last four bits. */
function plainFigure(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/gu, (figure) => String(figure.charCodeAt(0) & 15))
    .replace(/,(?=\p{N}{3})/gu, "");
}

/** The American twin of a British word, by the longest beginning that the kept list has. */
function american(word: string): string {
  if (!beginnings.has(word.slice(0, SHORTEST_BEGINNING))) return word;
  const whole = spelling.get(`${word}$`);
  if (whole !== undefined) return whole;
  for (let length = word.length; length >= SHORTEST_BEGINNING; length--) {
    const to = spelling.get(word.slice(0, length));
    if (to !== undefined) return to + word.slice(length);
  }
  return word;
}
