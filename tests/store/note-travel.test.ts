import { describe, expect, test } from "vitest";
import { emptyCupboard, needsOn } from "../shelf/double.ts";
import type { NoteWork } from "../../src/store/note-work.ts";
import type { Reader } from "../../src/store/reader.ts";
import { fakeBar, readyReader } from "./fixture.ts";

async function open() {
  const cupboard = emptyCupboard();
  const reader = await readyReader({ notes: needsOn(cupboard), bar: fakeBar() });
  const work = await new Promise<NoteWork>((resolve) => reader.actions.notes(resolve));
  return { reader, work, cupboard };
}

const outcome = ({ getState }: Reader): string => {
  const { notes } = getState();
  return notes?.said || (notes?.undo?.words ?? "");
};

/** An annotation of another tool, on words of the bridge. */
function annotation(id: string, exact: string, change: object = {}) {
  return {
    type: "Annotation",
    id,
    created: "2024-01-01T00:00:00Z",
    body: { type: "TextualBody", value: "Hm." },
    target: { source: "x", selector: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" } },
    ...change,
  };
}

describe("taking notes over from a file", () => {
  test("finds the words wherever they stand, and tells what it did", async () => {
    const { reader, work, cupboard } = await open();
    const list = [
      annotation("1", "Café Ève"),
      annotation("2", "two million"),
      annotation("3", "nowhere"),
    ];
    await work.bring(JSON.stringify(list));
    expect(reader.getState().notes?.list).toMatchObject([
      { id: "1", article: "C", file: "C.txt", kind: "note", text: "Hm." },
      { id: "2", article: "B", file: "B.txt" },
    ]);
    expect(cupboard.records.size).toBe(2);
    expect(outcome(reader)).toBe(
      "2 notes taken over; 1 not: the words they quote are in none of the articles here.",
    );
  });

  test("keeps the later of two with one id, and can be undone", async () => {
    const { reader, work, cupboard } = await open();
    await work.bring(JSON.stringify([annotation("1", "Café Ève"), annotation("2", "ferries", {})]));
    await work.bring(JSON.stringify(annotation("1", "Café Ève")));
    expect(outcome(reader)).toBe("0 notes taken over; 1 already here.");
    const body = { type: "TextualBody", value: "Second thought." };
    const older = { modified: "2023-01-01T00:00:00Z", body };
    await work.bring(JSON.stringify(annotation("1", "Café Ève", older)));
    expect(outcome(reader)).toBe("0 notes taken over; 1 not, because what is here is later.");
    const later = { modified: "2025-01-01T00:00:00Z", body };
    await work.bring(
      JSON.stringify([annotation("1", "Café Ève", later), annotation("9", "mayor")]),
    );
    expect(outcome(reader)).toBe("2 notes taken over; 1 of them later than what was here.");
    expect(reader.getState().notes?.list.find(({ id }) => id === "1")?.text).toBe(
      "Second thought.",
    );
    work.undo();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...cupboard.records.keys()]).toEqual(["1"]);
    expect(reader.getState().notes?.list[0]?.text).toBe("Hm.");
  });

  test("names what is wrong with a file, and touches nothing", async () => {
    const { reader, work, cupboard } = await open();
    await work.bring("id,words");
    expect(outcome(reader)).toMatch(/not JSON, so nothing was taken over/u);
    await work.bring("{}");
    expect(outcome(reader)).toMatch(/no annotations in this file/u);
    expect(cupboard.records.size).toBe(0);
  });

  test("what goes out comes in again on another machine, passage notes and all", async () => {
    const one = await open();
    one.work.begin(null, "two");
    const draft = one.reader.getState().notes?.draft;
    if (draft === null || draft === undefined) throw new Error("no draft was begun");
    one.work.save({
      ...draft,
      target: { ...draft.target, lacks: "C" },
      kind: "left out",
      text: "",
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const file = one.work.annotations("https://example.org/");
    expect(file.name).toBe("notes-bridge.jsonld");
    const two = await open();
    await two.work.bring(file.text);
    expect(two.reader.getState().notes?.list).toEqual(one.reader.getState().notes?.list);
    expect(file.text).toContain("https://example.org/#event=bridge&p=A.");
  });
});
