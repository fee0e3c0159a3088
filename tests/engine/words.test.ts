import { expect, test } from "vitest";
import { scan, tokenize, wordsOf } from "../../src/engine/tokenize.ts";

function words(text: string): readonly string[] {
  return tokenize(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each(
  (
    "Mr Mrs Ms Dr Prof Messrs Gov Govs Sen Sens Rep Reps Gen Lt Col Capt Sgt Cpl Cmdr Adm Maj Hon Rev St Jr Sr " +
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec No Nos vs Inc Corp Co Ltd Dept Est Ave Blvd approx " +
    "Mio Mrd Tsd Nr bzw Sra Srta EE тыс ул проф"
  ).split(" "),
)("the dot of %s. is its own, and no other's is", (short) => {
  expect(words(`the ${short}. bridge`)).toEqual(["the", `${short}.`, "bridge"]);
  expect(words(`the ${short}, bridge`)).toEqual(["the", short, "bridge"]);
  expect(words(`the ${short}`)).toEqual(["the", short]);
  expect(words(`the x${short}. bridge`)).toEqual(["the", `x${short}`, "bridge"]);
});

test("every sign that tells money or a share is a word", () => {
  expect(words("5% & $3, €4; £5 ¥6 ₽7 #8 @9")).toEqual("5 % & $ 3 € 4 £ 5 ¥ 6 ₽ 7 8 9".split(" "));
});

test.each<[string, readonly string[]]>([
  ["U.S.A. left", ["U.S.A.", "left"]],
  ["U.S left", ["U.S", "left"]],
  ["a U.S.'s ship", ["a", "U.S.'s", "ship"]],
  ["the U.S.'set", ["the", "U.S.", "set"]],
  ["xU.S. left", ["xU", "S", "left"]],
  ["9U.S. left", ["9U", "S", "left"]],
  ["U.S.x left", ["U.S.x", "left"]],
  ["U.Sx. left", ["U", "Sx", "left"]],
  ["U.S.9 left", ["U", "S", "9", "left"]],
  ["U.9. left", ["U", "9", "left"]],
  ["U. left", ["U", "left"]],
  ["1.A left", ["1", "A", "left"]],
  ["won't, 'won't' o'", ["won't", "won't", "o"]],
  ["9’s or x’9", ["9’s", "or", "x", "9"]],
  ["3.5, 3,5. 3..5 .5 5.", ["3.5", "3,5", "3", "5", "5", "5"]],
  ["a.5 5.a x,5", ["a", "5", "5", "a", "x", "5"]],
  ["𝒜.𝓑. 𝒜𝓑", ["𝒜", "𝓑", "𝒜𝓑"]],
  ["bridge,boats.Then", ["bridge", "boats", "Then"]],
  ["Velmora港口", ["Velmora", "港口"]],
  ["한국 Ελλάδα हिन्दी", ["한국", "Ελλάδα", "हिन्दी"]],
])("%s is %j", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("a word that the span cuts ends with it", () => {
  const cut = (text: string, start: number, end: number): readonly string[] =>
    tokenize(text, { start, end }).map((token) => text.slice(token.start, token.end));
  expect(cut("bridge", 2, 4)).toEqual(["id"]);
  expect(cut("Mr. Oln", 0, 2)).toEqual(["Mr"]);
  expect(cut("U.S. Navy", 0, 3)).toEqual(["U.S"]);
  expect(cut("U.S.’s Navy", 0, 5)).toEqual(["U.S."]);
  expect(cut("won't", 0, 4)).toEqual(["won"]);
  expect(cut("3.55", 0, 2)).toEqual(["3"]);
  expect(cut("3.55", 0, 3)).toEqual(["3.5"]);
  expect(cut("bridge", 0, 99)).toEqual(["bridge"]);
  expect(cut("bridge", 4, 2)).toEqual([]);
});

test("forms: a word met again has the same form, and so many words are met that some are forgotten", () => {
  const forms = (text: string) => scan(text, { start: 0, end: text.length }).forms;
  const [one, two, three] = forms("Bridge boat Bridge");
  expect(one).toBe(three);
  expect(one).toMatchObject({ surface: "Bridge", norm: "bridge", capital: true });
  expect(two?.number).not.toBe(one?.number);
  const many = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}x`).join(" ");
  const numbers = forms(many).map(({ surface }) => surface);
  expect(numbers.join(" ")).toBe(many);
  expect(forms("Bridge")[0]).toMatchObject({ surface: "Bridge", norm: "bridge", capital: true });
});

test("words with weight are all but honorifics", () => {
  const text = "Mr. Oln met Dr. Beryl";
  expect(wordsOf(text, { start: 0, end: text.length }).map(({ norm }) => norm)).toEqual([
    "oln",
    "met",
    "beryl",
  ]);
});
