import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnnotations } from "../../src/intake/annotations.ts";
import { readNote } from "../../src/intake/note.ts";

const quoted = (exact: string) => ({
  type: "Annotation",
  id: "https://example.org/1",
  target: { source: "https://example.org/", selector: { type: "TextQuoteSelector", exact } },
});

describe("a file of annotations", () => {
  test("may be a collection, a page, a list or one annotation", () => {
    const one = quoted("war");
    const page = { type: "AnnotationPage", items: [one] };
    for (const value of [one, [one], page, { type: "AnnotationCollection", first: page }]) {
      const read = readAnnotations(JSON.stringify(value));
      expect(read).toMatchObject({ ok: true, unread: 0, annotations: [{ exact: "war" }] });
    }
  });

  test("takes what other tools write: plain bodies, tags, no positions, a file mark at its head", () => {
    const body = [
      "A thought.",
      { type: "TextualBody", purpose: "tagging", value: "frame" },
      { type: "TextualBody", value: "Another." },
    ];
    const read = readAnnotations(`\uFEFF${JSON.stringify({ ...quoted("war"), body })}`);
    expect(read).toMatchObject({
      annotations: [{ kind: "frame", text: "A thought.\n\nAnother.", file: null, start: null }],
    });
  });

  test("names its problem, and counts what quotes nothing", () => {
    expect(readAnnotations("id,words")).toEqual({ ok: false, problem: "not-json" });
    expect(readAnnotations('{"type":"Note"}')).toEqual({ ok: false, problem: "no-annotations" });
    const bare = { type: "Annotation", id: "x", target: "https://example.org/" };
    expect(readAnnotations(JSON.stringify([bare, quoted("war")]))).toMatchObject({ unread: 1 });
  });

  test("never breaks the page, whatever JSON it holds", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readAnnotations(json)).toHaveProperty("ok");
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (target, body) => {
        const json = JSON.stringify({ type: "Annotation", id: "x", target, body });
        expect(readAnnotations(json)).toHaveProperty("ok", true);
      }),
    );
  });
});

describe("a kept note", () => {
  const note = {
    id: "1",
    event: "e",
    article: "A",
    file: "a.txt",
    start: 4,
    end: 7,
    exact: "war",
    prefix: "the ",
    suffix: ".",
    scope: "words",
    lacks: null,
    kind: "loaded word",
    text: "",
    made: "2024-01-01T00:00:00.000Z",
    changed: "2024-01-01T00:00:00.000Z",
  };

  test("comes back as it was", () => {
    expect(readNote(note)).toEqual(note);
    const lacks = { article: "C", file: "c.txt" };
    expect(readNote({ ...note, lacks, scope: "passage" })).toEqual({
      ...note,
      lacks,
      scope: "passage",
    });
  });

  test("is none when it is damaged", () => {
    const damages = [
      { start: -1 },
      { start: 4.5 },
      { end: 9 },
      { exact: "" },
      { file: 1 },
      { changed: "soon" },
      { kind: null },
    ];
    for (const damage of damages) expect(readNote({ ...note, ...damage })).toBeNull();
    expect(readNote(null)).toBeNull();
    expect(readNote("note")).toBeNull();
  });
});
