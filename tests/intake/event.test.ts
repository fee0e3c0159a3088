import { expect, test } from "vitest";
import { collect } from "../../src/intake/event.ts";

const PATH = "/corpus/storm/event.json";
const TEXTS = {
  "/corpus/storm/a.txt": "The bridge is shut.\r\nBy The Daily",
  "/corpus/storm/b.txt": "It opened.",
};
const DESCRIPTION = {
  title: "The storm",
  date: "2024-01-02",
  articles: [
    { file: "b.txt", outlet: null, shownBy: null },
    { file: "a.txt", outlet: "The Daily", shownBy: "By The Daily" },
  ],
};

const collectWith = (changes: object) => () =>
  collect({ [PATH]: { ...DESCRIPTION, ...changes } }, TEXTS);

test("a folder is an event, its articles in the order of event.json", () => {
  expect(collect({ [PATH]: DESCRIPTION }, TEXTS)).toEqual([
    {
      id: "storm",
      title: "The storm",
      date: "2024-01-02",
      articles: [
        { file: "b.txt", text: "It opened." },
        {
          file: "a.txt",
          text: "The bridge is shut.\nBy The Daily",
          outlet: { name: "The Daily", shownBy: "By The Daily" },
        },
      ],
    },
  ]);
});

test("events stand latest first, whatever order they are found in", () => {
  const at = (date: string) => ({
    ...DESCRIPTION,
    date,
    articles: [{ file: "a.txt", outlet: null, shownBy: null }],
  });
  const texts = { "/corpus/x/a.txt": "x", "/corpus/y/a.txt": "y", "/corpus/z/a.txt": "z" };
  const found = collect(
    {
      "/corpus/y/event.json": at("2020-01-01"),
      "/corpus/x/event.json": at("2020-01-01"),
      "/corpus/z/event.json": at("2021-01-01"),
    },
    texts,
  );
  expect(found.map((event) => event.id)).toEqual(["z", "x", "y"]);
});

test("a place is kept when there is one", () => {
  expect(collectWith({ place: "Hull" })()[0]?.place).toBe("Hull");
});

test("a fault in event.json throws and names the file", () => {
  expect(() => collect({ [PATH]: null }, TEXTS)).toThrow(PATH);
  expect(collectWith({ title: "" })).toThrow(/storm.*title/);
  expect(collectWith({ place: 3 })).toThrow(/storm.*place/);
  expect(collectWith({ date: "4 May" })).toThrow("4 May");
  expect(collectWith({ articles: [] })).toThrow(/articles/);
});

test("an article that is not there, or is empty, throws and names it", () => {
  const article = (file: string) => [{ file, outlet: null, shownBy: null }];
  expect(collectWith({ articles: article("c.txt") })).toThrow("/corpus/storm/c.txt");
  expect(() => collect({ [PATH]: DESCRIPTION }, { ...TEXTS, "/corpus/storm/b.txt": " " })).toThrow(
    "b.txt",
  );
});

test("an outlet needs words in the text that show it", () => {
  const shown = (shownBy: string | null) => [{ file: "a.txt", outlet: "The Hourly", shownBy }];
  expect(collectWith({ articles: shown("The Hourly") })).toThrow("The Hourly");
  expect(collectWith({ articles: shown(null) })).toThrow(/shownBy/);
});
