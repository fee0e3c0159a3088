import { describe, expect, test } from "vitest";
import { readText } from "../../src/intake/text.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const encode = (text: string) => new TextEncoder().encode(text);

function textOf(input: string | Uint8Array): string | null {
  const intake = readText(input, "a.txt");
  return intake.ok ? intake.article.text : null;
}

function problemOf(input: string | Uint8Array): string | null {
  const intake = readText(input, "a.txt");
  return intake.ok ? null : intake.problem;
}

describe("text comes in unedited", () => {
  test("UTF-8 keeps every character, spaces at the ends too", () => {
    const text = "  Xi said: “no ‘forbidden’ areas”\u00A0— 10\u202F%.\n\n\tEnd  \n";
    expect(textOf(encode(text))).toBe(text);
  });

  test("line ends of Windows and old Macs become \\n", () => {
    expect(textOf("one\r\ntwo\rthree\n\r\nfour")).toBe("one\ntwo\nthree\n\nfour");
  });

  test("a byte order mark is dropped, one inside the text is not", () => {
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe("a");
    expect(textOf("\uFEFFa\uFEFFb")).toBe("a\uFEFFb");
  });

  test("UTF-16 is read in both byte orders", () => {
    expect(textOf(bytes(0xff, 0xfe, 0x61, 0x00, 0xac, 0x20))).toBe("a€");
    expect(textOf(bytes(0xfe, 0xff, 0x00, 0x61, 0x20, 0xac))).toBe("a€");
  });

  test("the article keeps its file's name", () => {
    expect(readText("a", "b.txt")).toEqual({ ok: true, article: { file: "b.txt", text: "a" } });
  });

  test("one word is enough", () => {
    expect(textOf("Hm")).toBe("Hm");
  });
});

describe("what cannot be read is named", () => {
  test("nothing but white space is empty", () => {
    expect(problemOf("")).toBe("empty");
    expect(problemOf(bytes())).toBe("empty");
    expect(problemOf(" \r\n\u00A0\t")).toBe("empty");
    expect(problemOf(bytes(0xef, 0xbb, 0xbf))).toBe("empty");
  });

  test("NUL and bytes that are no UTF-8 are binary", () => {
    expect(problemOf("a\0b")).toBe("binary");
    expect(problemOf(bytes(0x61, 0x00))).toBe("binary");
    expect(problemOf(bytes(0x63, 0x61, 0x66, 0xe9))).toBe("binary");
    expect(problemOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a))).toBe("binary");
  });

  test("the message names the file", () => {
    expect(readText("", "b.txt")).toMatchObject({ message: "b.txt: has no text in it" });
    expect(readText("\0", "b.txt")).toMatchObject({ message: "b.txt: is not a text file" });
  });
});
