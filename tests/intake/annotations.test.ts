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

  test.each([
    [4, 4],
    [-1, null],
    [4.5, null],
    ["4", null],
  ])("has its words at a place that can be: %s", (start, place) => {
    const one = quoted("war");
    const position = { type: "TextPositionSelector", start, end: 9 };
    const target = { ...one.target, selector: [one.target.selector, position] };
    const read = readAnnotations(JSON.stringify({ ...one, target }));
    expect(read).toMatchObject({ annotations: [{ exact: "war", start: place }] });
  });

  test("names its problem, and counts what quotes nothing or has no name", () => {
    expect(readAnnotations("id,words")).toEqual({ ok: false, problem: "not-json" });
    expect(readAnnotations('{"type":"Note"}')).toEqual({ ok: false, problem: "no-annotations" });
    const bare = { type: "Annotation", id: "x", target: "https://example.org/" };
    const nameless = { ...quoted("war"), id: "" };
    for (const unread of [[bare], [nameless], [bare, nameless]])
      expect(readAnnotations(JSON.stringify([...unread, quoted("war")]))).toMatchObject({
        unread: unread.length,
        annotations: [{ exact: "war" }],
      });
  });

  test("passes over what is no part of the model, wherever it stands", () => {
    const [one, odd] = [quoted("war"), [null, 7, ["x"]]];
    const target = [...odd, { ...one.target, selector: [...odd, one.target.selector] }];
    const thought = { type: "TextualBody", value: "A thought." };
    const body = [null, 7, thought, { ...thought, purpose: "tagging", value: "frame" }];
    const read = readAnnotations(JSON.stringify({ items: [...odd, { ...one, target, body }] }));
    expect(read).toMatchObject({
      unread: 0,
      annotations: [{ exact: "war", kind: "frame", text: "A thought." }],
    });
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

  test.each("id event article file exact kind made changed start end".split(" "))(
    "is none without its %s",
    (name) => {
      expect(readNote({ ...note, [name]: undefined })).toBeNull();
    },
  );

  test.each([
    [{ start: -1, end: 2 }],
    [{ start: 4.5, end: 7.5 }],
    [{ end: 9 }],
    [{ exact: "", end: 4 }],
    [{ file: 1 }],
    [{ made: "once" }],
    [{ changed: "soon" }],
    [{ kind: null }],
  ])("is none when it is damaged: %j", (damage) => {
    expect(readNote({ ...note, ...damage })).toBeNull();
  });

  test.each([[null], ["note"], [[note]], [7]])(
    "is none where there is another thing: %j",
    (other) => {
      expect(readNote(other)).toBeNull();
    },
  );

  test("lacks no article that is not wholly named", () => {
    expect(readNote({ ...note, lacks: { article: "C" } })?.lacks).toBeNull();
    expect(readNote({ ...note, lacks: { file: "c.txt" } })?.lacks).toBeNull();
  });
});
