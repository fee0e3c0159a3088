import { filled, isFields, moment, offset, text, type Fields } from "./fields.ts";
import { scopeOf, type Scope } from "./note.ts";

/** An annotation as its file tells it. Positions count Unicode code points, as the W3C model says. */
export type Annotation = {
  readonly id: string;
  /** The file that its target names, where it was written here. */
  readonly file: string | null;
  readonly event: string | null;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly scope: Scope;
  /** The file of the article that leaves the passage out. */
  readonly lacks: string | null;
  readonly kind: string | null;
  readonly text: string;
  readonly made: string | null;
  readonly changed: string | null;
};

export type Annotations =
  | { readonly ok: true; readonly annotations: readonly Annotation[]; readonly unread: number }
  | { readonly ok: false; readonly problem: "not-json" | "no-annotations" };

/**
 * W3C Web Annotation in JSON → its annotations: a collection with its page in it, a page, a list, or
 * one annotation. `unread` counts those that quote no words of a text.
 */
export function readAnnotations(json: string): Annotations {
  const value = parse(json.replace(/^\uFEFF/u, ""));
  if (value === undefined) return { ok: false, problem: "not-json" };
  const found = annotationsIn(value);
  if (found.length === 0) return { ok: false, problem: "no-annotations" };
  const annotations = found.flatMap(readAnnotation);
  return { ok: true, annotations, unread: found.length - annotations.length };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function annotationsIn(value: unknown): readonly Fields[] {
  return listed(value).flatMap((item) => {
    if (!isFields(item)) return [];
    if (listed(item["type"]).includes("Annotation")) return [item];
    const page = isFields(item["first"]) ? item["first"] : item;
    return listed(page["items"]).filter(isFields);
  });
}

function readAnnotation(fields: Fields): readonly Annotation[] {
  const id = text(fields["id"]).replace(/^urn:uuid:/u, "");
  const targets = listed(fields["target"]).filter(isFields);
  const target = targets.find((each) => quoteOf(each) !== null);
  const quote = target === undefined ? null : quoteOf(target);
  if (id === "" || target === undefined || quote === null) return [];
  const source = isFields(target["source"]) ? target["source"] : {};
  const position = selectorsOf(target).find((each) => each["type"] === "TextPositionSelector");
  const bodies = listed(fields["body"]).filter(isFields);
  return [
    {
      id,
      file: filled(source["dcterms:identifier"]),
      event: filled(source["dcterms:isPartOf"]),
      exact: text(quote["exact"]),
      prefix: text(quote["prefix"]),
      suffix: text(quote["suffix"]),
      start: offset(position?.["start"]),
      scope: scopeOf(fields["variorum:scope"]),
      lacks: filled(fields["variorum:lacks"]),
      kind: filled(bodies.filter(isTag).map((body) => text(body["value"]))[0]),
      text: bodiesWords(fields["body"]),
      made: moment(fields["created"]),
      changed: moment(fields["modified"]) ?? moment(fields["created"]),
    },
  ];
}

/** Comments, one below the other. A body may be plain words too. */
function bodiesWords(body: unknown): string {
  return listed(body)
    .flatMap((each) => (isFields(each) ? (isTag(each) ? [] : [text(each["value"])]) : [text(each)]))
    .filter((words) => words !== "")
    .join("\n\n");
}

function quoteOf(target: Fields): Fields | null {
  const quotes = selectorsOf(target).filter((each) => each["type"] === "TextQuoteSelector");
  return quotes.find((each) => text(each["exact"]) !== "") ?? null;
}

function selectorsOf(target: Fields): readonly Fields[] {
  return listed(target["selector"]).filter(isFields);
}

function isTag({ purpose }: Fields): boolean {
  return listed(purpose).some((each) => each === "tagging" || each === "classifying");
}

/** The model lets one stand for a list of one. */
function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
