import { describe, expect, test } from "vitest";
import { commands, type Command, type Page } from "../../src/store/palette.ts";
import { passagesFor, ranked } from "../../src/store/palette-find.ts";
import type { Reader } from "../../src/store/reader.ts";
import { fakeBar, readyReader } from "./fixture.ts";

const PAGE: Page = {
  focusSearch: () => undefined,
  openFilter: () => undefined,
  focusColumn: () => undefined,
};

const all = ({ getState, actions }: Reader): readonly Command[] =>
  commands({ state: getState(), actions, page: PAGE });

function run(reader: Reader, words: string): void {
  const command = all(reader).find((each) => each.words === words);
  if (command === undefined) throw new Error(`no command ${words}`);
  command.act();
}

describe("the list of commands", () => {
  test("names every action once", async () => {
    const words = all(await readyReader()).map((command) => command.words);
    expect(new Set(words).size).toBe(words.length);
  });

  test("does what it says, all of it in the address", async () => {
    const bar = fakeBar();
    const reader = await readyReader({ bar });
    for (const words of [
      "Base: B, Outlet B",
      "Mark what is shared",
      "Show passages in all three",
      "Show passages, quotations left out",
      "Hide outlet names",
      "Read one column at a time",
    ])
      run(reader, words);
    expect(bar.read()).toBe(
      "#event=bridge&view=single&base=B&mark=shared&show=3&quotes=out&blind=yes",
    );
    run(reader, "Show all passages");
    expect(bar.read()).not.toContain("show=");
  });

  test("says what is so already, and which key does it too", async () => {
    const reader = await readyReader();
    run(reader, "Base: B, Outlet B");
    const base = all(reader).find(({ words }) => words.startsWith("Base: B"));
    expect(base).toMatchObject({ on: true, key: "2", group: "Base" });
  });

  test("names no outlet while names are hidden", async () => {
    const reader = await readyReader();
    reader.actions.setBlind(true);
    expect(
      all(reader)
        .map(({ words }) => words)
        .join(),
    ).not.toContain("Outlet B");
    run(reader, "Reveal outlet names");
    expect(all(reader).map(({ words }) => words)).toContain("Go to B, Outlet B");
  });

  test("goes to an outlet whose column is hidden", async () => {
    const reader = await readyReader();
    run(reader, "Hide column C");
    run(reader, "Go to C, Outlet C");
    expect(reader.getState().reading).toMatchObject({ columns: ["A", "B", "C"], column: "C" });
  });
});

describe("typing", () => {
  const command = (words: string): Command => ({
    group: "",
    words,
    key: null,
    on: false,
    act: () => undefined,
  });
  const LIST = ["Abase", "No base", "Base: B", "Read the matrix", "Más notas"].map(command);

  test("puts what begins so first, then words that begin so, then what holds it", () => {
    expect(ranked(LIST, "base").map(({ words }) => words)).toEqual(["Base: B", "No base", "Abase"]);
  });

  test("finds words in any order, case and accents aside, and everything for nothing", () => {
    expect(ranked(LIST, "NOTAS mas").map(({ words }) => words)).toEqual(["Más notas"]);
    expect(ranked(LIST, "zebra")).toEqual([]);
    expect(ranked(LIST, " ")).toBe(LIST);
  });

  test("finds passages by number and by words, and opens them", async () => {
    const reader = await readyReader();
    const found = (typed: string): readonly Command[] =>
      passagesFor(reader.getState(), reader.actions, typed);
    expect(found("1").map(({ words }) => words)).toEqual([
      "Passage 1, in all three: The old bridge shut on Monday after the storm.",
    ]);
    const [page, passage] = found("ferries cafe");
    expect(page?.words).toBe("Find “ferries cafe” on the page: 2 hits");
    expect(passage?.words).toContain("only in C: Ferries run from the Café Ève instead.");
    passage?.act();
    expect(reader.getState().reading.passage?.article).toBe("C");
    page?.act();
    expect(reader.getState().reading.find).toBe("ferries cafe");
    expect(found("zebra")).toEqual([]);
    expect(found("")).toEqual([]);
  });
});
