import { describe, expect, test } from "vitest";
import type { Style } from "../../src/engine/index.ts";
import { styleOfChange, styleOfWord } from "../../src/engine/style/style.ts";
import { tokenize } from "../../src/engine/tokenize.ts";

function change(left: string, right: string): Style | null {
  const tokens = (text: string) => tokenize(text, { start: 0, end: text.length });
  return styleOfChange(tokens(left), tokens(right));
}

describe("two surfaces of one word", () => {
  test.each<[string, string, Style | null]>([
    ["bridge", "bridge", null],
    ["The", "the", null],
    ["Fennick’s", "Fennick's", null],
    ["dockers’", "dockers'", null],
    ["bridge", "Bridge", null],
    ["BRIDGE", "bridge", "case"],
    ["dont", "don’t", "marks"],
    ["1,500", "1500", "number"],
    ["3", "three", "number"],
    ["twelve", "12", "number"],
    ["B2é", "B2e", "spelling"],
    ["harbour", "harbor", "spelling"],
    ["cafe", "café", "spelling"],
    ["NATO", "Nato", "case"],
    ["US", "U.S.", "abbreviation"],
    ["U.N.", "UN", "abbreviation"],
    ["Gov.", "governor", "abbreviation"],
    ["Sept.", "September", "abbreviation"],
    ["September", "Sept.", "abbreviation"],
    ["percent", "%", "abbreviation"],
    ["CO", "company", "abbreviation"],
    ["É", "E", "spelling"],
    ["桥关", "橋關", "spelling"],
  ])("%s and %s: %s", (left, right, style) => {
    expect(styleOfWord(left, right)).toBe(style);
    expect(styleOfWord(right, left)).toBe(style);
  });
});

describe("a change that house style alone makes", () => {
  test.each<[string, string, Style | null]>([
    ["Mr.", "", "honorific"],
    ["Mr.", "Dr.", "honorific"],
    ["Mr. co-operation", "cooperation", "honorific"],
    ["co-operation", "cooperation", "hyphenation"],
    ["sea front", "seafront", "hyphenation"],
    ["", "", null],
    ["bridge", "", null],
    ["bridge", "boat", null],
    ["Mr. Oln", "", null],
    ["Mr. Oln", "Beryl", null],
  ])("“%s” for “%s”: %s", (left, right, style) => {
    expect(change(left, right)).toBe(style);
    expect(change(right, left)).toBe(style);
  });
});
