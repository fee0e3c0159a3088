import type { NotedEntry, NotedWords } from "./noted.ts";

/** What the W3C model has no word for. */
const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    variorum: "urn:variorum:",
    "variorum:lacks": { "@type": "http://www.w3.org/2001/XMLSchema#string" },
    "variorum:scope": { "@type": "http://www.w3.org/2001/XMLSchema#string" },
  },
] as const;

const UNIT = "Positions count Unicode code points of the article's text, as the W3C model says.";

/**
 * Notes → W3C Web Annotation (JSON-LD): a collection with its one page in it. Each target quotes its words
 * and gives their position in code points. A note on a whole passage has a target for each wording.
 */
export function notesAsAnnotations(event: string, entries: readonly NotedEntry[]): string {
  const id = `urn:variorum:${encodeURIComponent(event)}:notes`;
  const collection = {
    "@context": CONTEXT,
    id,
    type: "AnnotationCollection",
    label: `Notes on ${entries[0]?.title ?? event}. ${UNIT}`,
    total: entries.length,
    first: {
      id: `${id}:1`,
      type: "AnnotationPage",
      partOf: id,
      startIndex: 0,
      items: entries.map(annotation),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(entry: NotedEntry) {
  const targets = [entry.words, ...entry.also].map((words) => target(entry, words));
  return {
    id: isUuid(entry.id) ? `urn:uuid:${entry.id}` : entry.id,
    type: "Annotation",
    motivation: motivation(entry),
    created: entry.made,
    modified: entry.changed,
    generator: { type: "Software", name: "Variorum" },
    body: [
      { type: "TextualBody", purpose: "tagging", value: entry.kind, format: "text/plain" },
      ...(entry.text === ""
        ? []
        : [
            { type: "TextualBody", purpose: "commenting", value: entry.text, format: "text/plain" },
          ]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    "variorum:scope": entry.scope,
    ...(entry.lacks === null ? {} : { "variorum:lacks": entry.lacks.file }),
  };
}

function motivation({ kind, text }: NotedEntry): string {
  if (kind === "question") return "questioning";
  return text === "" ? "tagging" : "commenting";
}

function target({ event, address }: NotedEntry, words: NotedWords) {
  return {
    type: "SpecificResource",
    source: {
      id: `urn:variorum:${encodeURIComponent(event)}:${encodeURIComponent(words.file)}`,
      type: "Text",
      format: "text/plain",
      "dcterms:identifier": words.file,
      "dcterms:isPartOf": event,
      ...(words.headline === null ? {} : { "dcterms:title": words.headline }),
      ...(words.outlet === null ? {} : { "dcterms:publisher": words.outlet }),
    },
    scope: address,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: words.exact,
        prefix: words.prefix,
        suffix: words.suffix,
      },
      ...(words.start === null
        ? []
        : [{ type: "TextPositionSelector", start: words.start, end: words.end }]),
    ],
  };
}

function isUuid(id: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id);
}
