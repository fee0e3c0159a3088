import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run, VERSION } from "../../src/cli/run.ts";
import { columns, WIDTH } from "../../src/cli/wrap.ts";
import { compare } from "../../src/engine/index.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "variorum-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const MONDAY = `Bridge shut after storm

The old bridge over the river was shut on Monday after the storm, officials said.

Engineers will examine the northern pillars before any traffic returns.`;
const TUESDAY = `Bridge shut after storm

The old bridge over the river was shut on Tuesday after the storm, officials said.

Ferries carried commuters free of charge across the harbour.`;

const [a, b] = [file("a.txt", MONDAY), file("b.txt", TUESDAY)];

describe("what cannot be done: one line that names it, exit 2, nothing printed", () => {
  const empty = file("empty.txt", " \n");
  const binary = file("photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]));
  const linked = join(folder, "linked.txt");
  symlinkSync(a, linked);
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /no command/],
    ["one file only", ["compare", a], /only .*a\.txt was given/],
    ["a file that is not there", ["compare", a, "none.txt"], /none\.txt: there is no such file/],
    ["a file below a file", ["compare", a, join(b, "x.txt")], /x\.txt: there is no such file/],
    ["an empty file", ["compare", a, empty], /empty\.txt: has no text in it/],
    ["a binary file", ["compare", "--json", a, binary], /photo\.png: is not a text file/],
    ["a folder", ["compare", a, folder], /variorum-.*: is a folder/],
    ["a file given twice", ["compare", a, b, a], /a\.txt: was given twice/],
    ["a file given twice by two names", ["compare", a, linked], /linked\.txt: was given twice/],
    [
      "a base that is no article",
      ["compare", a, b, "--base", "C"],
      /--base C: the articles are A, B/,
    ],
  ];
  test.each(cases)("%s", async (_, args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(words);
    expect(err).toMatch(/^variorum: [^\n]+\n$/);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    const locked = file("locked.txt", MONDAY);
    chmodSync(locked, 0);
    expect((await run(["compare", a, locked])).err).toMatch(/locked\.txt: may not be read/);
  });
});

test("help and version", async () => {
  expect((await run(["--help"])).out).toContain("variorum compare --json FILES…");
  expect((await run(["--version"])).out).toBe(`${VERSION}\n`);
});

test("the version is the package's", () => {
  expect(readFileSync(join(root, "package.json"), "utf8")).toContain(`"version": "${VERSION}"`);
});

test("--json prints the comparison, whole and exact", async () => {
  const { code, out } = await run(["compare", "--json", a, b]);
  const articles = [
    { file: "a.txt", text: MONDAY },
    { file: "b.txt", text: TUESDAY },
  ];
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(compare(articles))));
});

describe("the page", () => {
  test("tells who has what, in whose words", async () => {
    const { out } = await run(["compare", a, b]);
    expect(out).toContain("A  Bridge shut after storm");
    expect(out).toContain("Outlet not named in the text · a.txt");
    expect(out.replace(/\s+/g, " ")).toContain("on [-Monday-] {+Tuesday+} after the storm");
    expect(out).toContain("in both");
    expect(out).toContain("only in A");
    expect(out).toContain("only in B");
  });

  test("says what it found in one sentence that holds", async () => {
    const { out } = await run(["compare", a, b]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Of 3 passages in the 2 articles, 1 stands in both and 2 stand in only one of them.",
    );
  });

  test("follows the base", async () => {
    const [byA, byB] = [
      await run(["compare", a, b, "--base", "A"]),
      await run(["compare", a, b, "--base", "B"]),
    ];
    const words = (out: string) => out.replace(/\s+/g, " ");
    expect(words(byA.out)).toMatch(
      /reading order of A.*A The old bridge.*\[-Monday-\] \{\+Tuesday\+\}/,
    );
    expect(words(byB.out)).toMatch(
      /reading order of B.*B The old bridge.*\[-Tuesday-\] \{\+Monday\+\}/,
    );
  });
});

describe("the page of the five", async () => {
  const five = "corpus/2022-02-04-putin-xi";
  const names = [
    "000_5bd0c71319d4cff1",
    "001_668c5b82d5f479ed",
    "002_3cb782da57faeca9",
    "003_b77093630cce5372",
    "004_1ec610ef7846fda5",
  ];
  const { out } = await run(["compare", ...names.map((name) => join(root, five, `${name}.txt`))]);

  test("fits 80 columns", () => {
    for (const line of out.split("\n")) expect(columns(line)).toBeLessThanOrEqual(WIDTH);
  });

  test("holds every word of every article, in some wording", () => {
    const printed = new Set(out.match(/[\p{L}\p{N}]+/gu));
    const missing = names
      .flatMap(
        (name) =>
          readFileSync(join(root, five, `${name}.txt`), "utf8").match(/[\p{L}\p{N}]+/gu) ?? [],
      )
      .filter((word) => !printed.has(word));
    expect(missing).toEqual([]);
  });
});
