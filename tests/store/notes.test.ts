import { describe, expect, test } from "vitest";
import type { Note } from "../../src/intake/note.ts";
import { choicesOf } from "../../src/store/note-draft.ts";
import { noteEntries } from "../../src/store/note-entries.ts";
import { missingNote, noteGroups, notesOnPassage } from "../../src/store/note-list.ts";
import { notesByPassage } from "../../src/store/note-passage.ts";
import { cutAtNotes } from "../../src/store/note-marks.ts";
import { findQuote, quoteAt, wholeWords } from "../../src/store/note-place.ts";
import type { Draft } from "../../src/store/note-state.ts";
import type { NoteWork } from "../../src/store/note-work.ts";
import type { Reader } from "../../src/store/reader.ts";
import { emptyCupboard, needsOn, needsWithoutShelf, type Cupboard } from "../shelf/double.ts";
import { BRIDGE, fakeBar, readyReader } from "./fixture.ts";

/** Time enough for the files of notes to load, and for what is written to be kept. */
async function until(reached: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !reached(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(reached()).toBe(true);
}

async function deskOf(reader: Reader): Promise<NoteWork> {
  return new Promise((resolve) => reader.actions.notes(resolve));
}

async function open(cupboard: Cupboard = emptyCupboard(), page = "page", hash = "") {
  const bar = fakeBar(hash);
  const reader = await readyReader({ notes: needsOn(cupboard, page), bar });
  return { reader, bar, work: await deskOf(reader), cupboard };
}

const textOf = (letter: string): string =>
  BRIDGE.articles.find(({ id }) => id === letter)?.text ?? "";

/** A note on these words of an article, as a reader makes it. */
async function write(reader: Reader, work: NoteWork, words: string, change: Partial<Draft> = {}) {
  const before = reader.getState().notes?.list.length ?? 0;
  const start = textOf("A").indexOf(words);
  work.begin({ article: "A", start, end: start + words.length }, null);
  const draft = reader.getState().notes?.draft;
  if (draft === null || draft === undefined) throw new Error("no draft was begun");
  work.save({ ...draft, kind: "loaded word", text: "Why?", ...change });
  await until(() => reader.getState().notes?.list.length === before + 1);
}

const list = (reader: Reader): readonly Note[] => reader.getState().notes?.list ?? [];
const said = (reader: Reader): string =>
  reader.getState().notes?.said || (reader.getState().notes?.undo?.words ?? "");

describe("a note", () => {
  test("holds the whole words that were selected, with what stands around them", async () => {
    const { reader, work, cupboard } = await open();
    await write(reader, work, "hut on Mon");
    const start = textOf("A").indexOf("shut on Monday");
    expect(list(reader)[0]).toMatchObject({
      id: "page-1",
      event: "bridge",
      article: "A",
      file: "A.txt",
      start,
      end: start + 14,
      exact: "shut on Monday",
      suffix: " after the storm.\n\nNobody was hu",
      scope: "words",
      kind: "loaded word",
    });
    await until(() => cupboard.records.has("page-1"));
    expect(reader.getState().notes?.unkept).toEqual([]);
  });

  test("on a passage is counted with it, and one on an outlet without it names that outlet", async () => {
    const { reader, work } = await open();
    work.begin(null, "two");
    const draft = reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    const keys = choicesOf(BRIDGE, "two").map(({ words }) => words);
    expect(keys).toEqual([
      "words in A",
      "words in B",
      "the whole passage, in every wording",
      "that C leaves it out",
    ]);
    const lacks = choicesOf(BRIDGE, "two").find(({ key }) => key === "lacks-C");
    if (lacks === undefined) throw new Error("C cannot be chosen");
    work.save({ ...draft, target: lacks.target, kind: "left out", text: "" });
    await until(() => notesByPassage(reader.getState()).has("two"));
    expect(notesByPassage(reader.getState()).get("two")).toMatchObject([{ lacks: "C" }]);
    expect(list(reader)[0]?.lacks).toEqual({ article: "C", file: "C.txt" });
  });

  test("is changed, deleted and brought back", async () => {
    const { reader, work, cupboard } = await open();
    await write(reader, work, "storm");
    work.edit("page-1");
    const draft = reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    work.save({ ...draft, text: "Better." });
    await until(() => list(reader)[0]?.text === "Better.");
    work.undo();
    await until(() => list(reader)[0]?.text === "Why?");
    work.remove("page-1");
    await until(() => !cupboard.records.has("page-1"));
    expect(said(reader)).toBe("Note deleted.");
    work.undo();
    await until(() => cupboard.records.has("page-1"));
    expect(list(reader)).toHaveLength(1);
  });

  test("that is not saved can be gone on with", async () => {
    const { reader, work } = await open();
    work.begin(null, "all");
    const draft = reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    work.discard({ ...draft, text: "half a thou" });
    expect(reader.getState().notes?.draft).toBeNull();
    work.undo();
    expect(reader.getState().notes?.draft?.text).toBe("half a thou");
  });

  test("needs words or a passage; without them the reader is told what to do", async () => {
    const { reader, work } = await open();
    work.begin(null, null);
    expect(said(reader)).toMatch(/Select words, or go to a passage/u);
  });
});

describe("where notes are kept", () => {
  test("another page finds them, and one without notes never loads them", async () => {
    const { reader, work, cupboard } = await open();
    await write(reader, work, "storm");
    await until(() => cupboard.records.size === 1);
    const later = await readyReader({ notes: needsOn(cupboard) });
    later.actions.recallNotes();
    await until(() => later.getState().notes?.places.length === 1);
    const none = await readyReader({ notes: needsOn(emptyCupboard()) });
    none.actions.recallNotes();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(none.getState().notes).toBeNull();
  });

  test.each([
    ["forbidden", /keeps nothing for this page/u],
    ["full", /no room left/u],
    ["broken", /could not keep your notes/u],
  ] as const)(
    "when the browser keeps nothing (%s), they stay on the page, and it says so",
    async (problem, words) => {
      const reader = await readyReader({ notes: needsWithoutShelf(problem) });
      const work = await deskOf(reader);
      expect(reader.getState().notes?.trouble).toMatch(words);
      await write(reader, work, "storm");
      expect(list(reader)).toHaveLength(1);
      expect(reader.getState().notes?.unkept).toEqual(["page-1"]);
      expect(noteEntries(reader.getState(), "")).toHaveLength(1);
    },
  );

  test("when the shelf fills up, what is there stays, and a later saving keeps the rest", async () => {
    const { reader, work, cupboard } = await open();
    await write(reader, work, "storm");
    await until(() => cupboard.records.size === 1);
    cupboard.problem = "full";
    await write(reader, work, "mayor");
    await until(() => reader.getState().notes?.trouble !== null);
    expect(list(reader)).toHaveLength(2);
    expect(cupboard.records.size).toBe(1);
    cupboard.problem = null;
    work.edit("page-2");
    const draft = reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    work.save(draft);
    await until(() => cupboard.records.size === 2);
    await until(() => reader.getState().notes?.trouble === null);
  });

  test("two tabs see each other's notes, and neither writes over the other's", async () => {
    const cupboard = emptyCupboard();
    const one = await open(cupboard, "one");
    const two = await open(cupboard, "two");
    await write(one.reader, one.work, "storm");
    await until(() => list(two.reader).length === 1);
    two.work.edit("one-1");
    const draft = two.reader.getState().notes?.draft;
    one.work.edit("one-1");
    const other = one.reader.getState().notes?.draft;
    if (!draft || !other) throw new Error("no draft was begun");
    cupboard.listeners.clear();
    one.work.save({ ...other, text: "from one" });
    await until(() => list(one.reader)[0]?.text === "from one");
    two.work.save({ ...draft, text: "from two" });
    await until(() => cupboard.records.size === 2);
    await until(() => said(two.reader).startsWith("This note was changed in another tab"));
    const texts = list(two.reader).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(["from one", "from two"]);
  });

  test("a note that another tab has changed is not deleted unseen", async () => {
    const cupboard = emptyCupboard();
    const one = await open(cupboard, "one");
    await write(one.reader, one.work, "storm");
    await until(() => cupboard.records.size === 1);
    const stored = list(one.reader)[0];
    cupboard.records.set("one-1", {
      ...stored,
      text: "elsewhere",
      changed: "2025-01-01T00:00:00Z",
    });
    one.work.remove("one-1");
    await until(() => said(one.reader).endsWith("so it stays."));
    expect(list(one.reader)[0]?.text).toBe("elsewhere");
  });

  test("what cannot be read is set aside, can be saved, and goes only when asked to", async () => {
    const cupboard = emptyCupboard({ id: "strange" });
    const { reader, work } = await open(cupboard);
    expect(list(reader)).toEqual([]);
    expect(reader.getState().notes?.unreadable).toEqual([
      { id: "strange", value: { id: "strange" } },
    ]);
    expect(JSON.parse(work.unreadable().text)).toHaveLength(1);
    expect(cupboard.records.size).toBe(1);
    work.forget("strange");
    await until(() => reader.getState().notes?.unreadable.length === 0);
    expect(cupboard.records.size).toBe(0);
  });
});

describe("the list", () => {
  test("goes by article or by kind, in the order of the text, and leads to the passages", async () => {
    const { reader, work } = await open();
    await write(reader, work, "mayor", { kind: "attribution" });
    await write(reader, work, "storm");
    const state = reader.getState();
    expect(noteGroups(state, "article")).toMatchObject([
      {
        name: "A Outlet not named in the text",
        items: [{ quote: "storm" }, { quote: "mayor" }],
      },
    ]);
    const [first] = noteGroups(state, "article")[0]?.items ?? [];
    expect(first?.href).toMatch(/p=A\.\d+\.storm.*&note=page-2$/u);
    expect(noteGroups(state, "kind").map(({ name }) => name)).toEqual([
      "loaded word",
      "attribution",
    ]);
    expect(noteGroups(state, "kind")).toBe(noteGroups(state, "kind"));
  });

  test("hides outlets' names in blind mode, and so do files", async () => {
    const bar = fakeBar("#blind=yes");
    const reader = await readyReader({ notes: needsOn(emptyCupboard()), bar });
    const work = await deskOf(reader);
    const start = textOf("B").indexOf("Repairs");
    work.begin({ article: "B", start, end: start + 7 }, null);
    const draft = reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    work.save({ ...draft, kind: "figure" });
    await until(() => list(reader).length === 1);
    expect(noteGroups(reader.getState(), "article")[0]?.name).toBe("B Name hidden");
    expect(work.annotations("").text).not.toContain("Outlet B");
    expect(work.annotations("").text).toContain("B.txt");
    expect((await work.csv("")).text).not.toContain("Outlet B");
  });
});

describe("a link to a note", () => {
  test("opens its passage with the note, where the note is here", async () => {
    const { reader, work, cupboard } = await open();
    await write(reader, work, "storm");
    await until(() => cupboard.records.size === 1);
    const bar = fakeBar("#note=page-1");
    const later = await readyReader({ notes: needsOn(cupboard), bar });
    later.actions.recallNotes();
    await until(() => notesOnPassage(later.getState()).length === 1);
    expect(bar.read()).toMatch(/p=A\.\d+\.storm&note=page-1/u);
    expect(missingNote(later.getState())).toBe(false);
    later.actions.close();
    expect(later.getState().reading.note).toBeNull();
  });

  test("says plainly that somebody else's note is not here", async () => {
    const { reader } = await open(emptyCupboard(), "page", "#p=A.13.the-old-bridge&note=theirs");
    expect(missingNote(reader.getState())).toBe(true);
  });
});

describe("the place of a note", () => {
  test("is where its words stand now, nearest to the words around them before", () => {
    const text = "One war. Two wars. The war ended.";
    const quote = quoteAt(text, { start: 23, end: 26 });
    expect(findQuote(text, quote)).toEqual({ start: 23, end: 26 });
    const longer = `Added at the head: no war. ${text}`;
    expect(findQuote(longer, quote)).toEqual({ start: 50, end: 53 });
    expect(findQuote("Peace.", quote)).toBeNull();
  });

  test("never cuts a character of two units, nor a word, in any script", () => {
    const text = "😀👍 the café 中国人 said שלום";
    const quote = quoteAt(`${"😀".repeat(40)}x${"😀".repeat(40)}`, { start: 80, end: 81 });
    expect(quote.prefix).not.toMatch(/\p{Cs}/u);
    expect(quote.suffix).not.toMatch(/\p{Cs}/u);
    const all = { start: 0, end: text.length };
    const at = text.indexOf("af");
    expect(wholeWords(text, { start: at, end: at + 1 }, all)).toEqual({
      start: at - 1,
      end: at + 3,
    });
    expect(wholeWords(text, { start: 7, end: 7 }, all)).toBeNull();
    expect(wholeWords(text, { start: 4, end: 5 }, all)).toBeNull();
  });

  test("cuts text wherever notes begin and end, and loses none of it", () => {
    const place = { article: "A", scope: "words", lacks: null, kind: "k", text: "" } as const;
    const a = { ...place, id: "a", start: 12, end: 16 };
    const b = { ...place, id: "b", start: 14, end: 30 };
    const parts = cutAtNotes("0123456789", 10, [a, b]);
    expect(parts.map(({ text }) => text)).toEqual(["01", "23", "45", "6789"]);
    expect(parts.map(({ notes }) => notes.map(({ id }) => id).join(""))).toEqual([
      "",
      "a",
      "ab",
      "b",
    ]);
    expect(parts.map(({ end }) => end.map(({ id }) => id).join(""))).toEqual(["", "", "a", ""]);
  });
});
