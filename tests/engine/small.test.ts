import { describe, expect, test } from "vitest";
import { hashOf, joined, powerOf } from "../../src/engine/hash.ts";
import { isCommon } from "../../src/engine/common.ts";
import { letter } from "../../src/engine/letter.ts";
import { countryOf } from "../../src/engine/places.ts";
import { eachUnspaced } from "../../src/engine/unspaced.ts";
import { Reader, Writer } from "../../src/engine/wire.ts";

test("articles are lettered as columns of a sheet are", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letter)).toEqual(
    "A B Z AA AB AZ BA ZZ AAA".split(" "),
  );
});

describe("the hash of a text", () => {
  test("is that of its parts joined", () => {
    for (const [one, two] of [
      ["", ""],
      ["bridge", ""],
      ["", "bridge"],
      ["old", "bridge of Velmora"],
    ] as const)
      expect(joined(hashOf(one), powerOf(two.length), hashOf(two))).toBe(hashOf(one + two));
  });

  test("tells texts apart, and the order of their letters", () => {
    const texts = ["", "a", "b", "ab", "ba", "abc", "cab", "bridge", "bridges"];
    expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
    expect([hashOf(""), hashOf("a"), powerOf(0), powerOf(1)]).toEqual([0, 97, 1, 0x01000193]);
  });
});

describe("countries", () => {
  test("are named by their people, their capital and more", () => {
    expect(["russian", "kremlin", "moscow", "russia"].map(countryOf)).toEqual(
      Array.from({ length: 4 }, () => "russia"),
    );
    expect(["washington", "u.s", "americans"].map(countryOf)).toEqual(["u.s", "u.s", "u.s"]);
    expect(countryOf("daesh")).toBe("isis");
    expect(["", "velmora", "bridge"].map(countryOf)).toEqual([undefined, undefined, undefined]);
  });
});

test("a word is common in its own right, as an owner, or as a single letter of ours", () => {
  expect(["the", "who", "der", "le", "los", "не", "في", "的", "it's", "x", "x's"].map(isCommon)).toEqual(
    Array.from({ length: 11 }, () => true),
  ); // prettier-ignore
  expect(["bridge", "bridge's", "ж", "9", "", "xx", "'s"].map(isCommon)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
});

test.each([
  "a an the this that these those some any each every all both no not nor and or but if so as than then when while where which who whom whose what how why",
  "i you he she it we they me him her us them my your his its our their one ones own same such other another more most much many few less least very too also only just even still yet",
  "of to in on at by for with from into onto over under about above after before between among against through during without within since until up down out off across along around toward towards upon per via amid despite",
  "is am are was were be been being has have had having do does did done doing will would shall should can could may might must wont cant dont didnt doesnt isnt wasnt",
  "say said says saying tell told add added adding according here there now well back first 1 2 new year years day days time",
])("words that tell nothing: %s", (words) => {
  expect(words.split(" ").filter((word) => !isCommon(word))).toEqual([]);
});

describe("what crosses to another thread", () => {
  test("comes back as it was, in the same order", () => {
    const writer = new Writer();
    writer.ints(1, -7, 2 ** 31 - 1);
    writer.double(0.1);
    writer.double(-1e300);
    for (const text of ["bridge", "", "bridge", null, undefined]) writer.string(text);
    writer.list([3, 4], (value) => writer.int(value));
    writer.part(() => writer.ints(5, 6));
    for (let i = 0; i < 10_000; i++) writer.int(i);
    const packed = writer.done();
    expect(packed.strings).toEqual(["bridge", ""]);
    const reader = new Reader(packed);
    expect([reader.int(), reader.int(), reader.int()]).toEqual([1, -7, 2 ** 31 - 1]);
    expect([reader.double(), reader.double()]).toEqual([0.1, -1e300]);
    expect([reader.maybe(), reader.maybe(), reader.string(), reader.maybe(), reader.string()]).toEqual(
      ["bridge", "", "bridge", null, ""],
    ); // prettier-ignore
    expect(reader.list(() => reader.int())).toEqual([3, 4]);
    const part = reader.part();
    expect([part.int(), part.int()]).toEqual([5, 6]);
    for (let i = 0; i < 10_000; i++) expect(reader.int()).toBe(i);
    expect(() => reader.int()).toThrow(`no number ${packed.numbers.length}`);
  });
});

test("a long run without spaces is cut a piece at a time, and nothing of it is lost", () => {
  const run = `${"港口的桥关闭了".repeat(71)}𠮷${"橋は閉まった".repeat(90)}`;
  for (const text of ["", run, `x${run}`, `xx${run}`, `xxx${run}`]) {
    let reached = 0;
    eachUnspaced(text, (word, start) => {
      expect([start, text.slice(start, start + word.length)]).toEqual([reached, word]);
      expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/u.test(word)).toBe(false);
      reached += word.length;
    });
    expect(reached).toBe(text.length);
  }
});
