import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NotedEntry } from "../../src/export/noted.ts";
import { notesAsAnnotations } from "../../src/export/notes-annotations.ts";
import { notesAsCsv } from "../../src/export/notes-csv.ts";
import { readAnnotations } from "../../src/intake/annotations.ts";
import { fromCodePoints, toCodePoints } from "../../src/store/code-points.ts";
import { adopt } from "../../src/store/note-bring.ts";

/** Words that try the offsets: two-unit characters, joined emoji, CJK, right-to-left, accents, formulas. */
const WORDS = fc.constantFrom(
  "plain",
  "😀",
  "👩‍👩‍👧",
  "中国人",
  "שלום",
  "العربية",
  "café",
  "cafe\u0301",
  "𝒜𝒷",
  "=1+1",
  "@sum",
  "-",
  "'",
  '"quoted"',
  "a,b",
  "line\nbreak",
);
const TEXT = fc.array(WORDS, { minLength: 3, maxLength: 12 }).map((words) => words.join(" "));

/** An article, and a note on some of its words. */
const NOTED = fc
  .record({
    text: TEXT,
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 20 }),
    note: TEXT,
    kind: WORDS,
  })
  .map(({ text, from, length, note, kind }) => {
    const points = Array.from(text);
    const start = from % points.length;
    const end = Math.min(points.length, start + length);
    const exact = points.slice(start, end).join("");
    const words = { prefix: "", suffix: "", letter: "A", file: "a.txt", outlet: null };
    const entry: NotedEntry = {
      id: "0b9f4c6e-0000-4000-8000-000000000001",
      event: "e",
      title: "Event",
      kind,
      text: note,
      scope: "words",
      words: { ...words, headline: null, start, end, exact },
      also: [],
      lacks: null,
      made: "2024-01-01T00:00:00.000Z",
      changed: "2024-01-02T00:00:00.000Z",
      address: "https://example.org/#note=1",
    };
    return { text, entry };
  });

describe("code points", () => {
  test("and UTF-16 offsets lead to each other in any text", () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), (text, from) => {
        const points = Array.from(text);
        const count = points.length === 0 ? 0 : from % (points.length + 1);
        const offset = points.slice(0, count).join("").length;
        expect(fromCodePoints(text, count)).toBe(offset);
        expect(toCodePoints(text, offset)).toBe(count);
      }),
    );
  });
});

describe("CSV", () => {
  test("gives every word back once one leading ' is taken off, and begins no cell like a formula", () => {
    fc.assert(
      fc.property(NOTED, ({ entry }) => {
        const csv = notesAsCsv([entry]);
        const [row] = csvParse(csv.replace(/^\uFEFF/u, ""));
        const back = (name: string): string => (row?.[name] ?? "").replace(/^'/u, "");
        expect(back("words")).toBe(entry.words.exact);
        expect(back("note")).toBe(entry.text);
        expect(back("kind")).toBe(entry.kind);
        expect(back("start (Unicode code points, from 0)")).toBe(`${entry.words.start}`);
        for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });

  test("says in its head what positions count, and leaves them out for words that are gone", () => {
    const [head = ""] = notesAsCsv([]).split("\n");
    expect(head).toBe(
      '\uFEFFid,event,article,file,outlet,headline,on,words,before,after,"start (Unicode code points, from 0)",end (not included),left out of,kind,note,made,changed,address',
    );
  });
});

describe("Web Annotation", () => {
  test("comes back as the same note on the same words, in any script", () => {
    fc.assert(
      fc.property(NOTED, ({ text, entry }) => {
        const read = readAnnotations(notesAsAnnotations("e", [entry]));
        const annotation = read.ok ? read.annotations[0] : undefined;
        expect(annotation).toMatchObject({
          id: entry.id,
          kind: entry.kind,
          text: entry.text,
          start: entry.words.start,
        });
        if (annotation === undefined) return;
        const event = { id: "e", title: "", date: "", articles: [{ file: "a.txt", text }] };
        const note = adopt([event], annotation, { now: () => "" });
        expect(note).toMatchObject({
          exact: entry.words.exact,
          start: fromCodePoints(text, entry.words.start ?? -1),
          made: entry.made,
          changed: entry.changed,
        });
        expect(text.slice(note?.start, note?.end)).toBe(entry.words.exact);
      }),
    );
  });

  test("is a collection with its page, with the parts that the W3C model asks for", () => {
    const [sample] = fc.sample(NOTED, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error("no sample");
    const words = {
      ...sample.entry.words,
      exact: "war",
      prefix: "a ",
      suffix: " b",
      start: 2,
      end: 5,
    };
    const entry: NotedEntry = {
      ...sample.entry,
      words,
      kind: "question",
      text: "Whose?",
      scope: "passage",
      also: [{ ...words, letter: "B", file: "b.txt" }],
      lacks: { letter: "C", file: "c.txt" },
    };
    const json: unknown = JSON.parse(notesAsAnnotations("e", [entry]));
    expect(json).toMatchObject({
      "@context": ["http://www.w3.org/ns/anno.jsonld", {}],
      id: "urn:variorum:e:notes",
      type: "AnnotationCollection",
      label:
        "Notes on Event. Positions count Unicode code points of the article's text, as the W3C model says.",
      total: 1,
      first: {
        type: "AnnotationPage",
        partOf: "urn:variorum:e:notes",
        startIndex: 0,
        items: [
          {
            id: "urn:uuid:0b9f4c6e-0000-4000-8000-000000000001",
            type: "Annotation",
            motivation: "questioning",
            created: entry.made,
            modified: entry.changed,
            body: [
              { type: "TextualBody", purpose: "tagging", value: "question" },
              { type: "TextualBody", purpose: "commenting", value: "Whose?" },
            ],
            target: [
              {
                type: "SpecificResource",
                source: { id: "urn:variorum:e:a.txt", format: "text/plain" },
                selector: [
                  { type: "TextQuoteSelector", exact: "war", prefix: "a ", suffix: " b" },
                  { type: "TextPositionSelector", start: 2, end: 5 },
                ],
              },
              { source: { id: "urn:variorum:e:b.txt" } },
            ],
            "variorum:scope": "passage",
            "variorum:lacks": "c.txt",
          },
        ],
      },
    });
  });
});
