/** An article of an event, named by its letter and its file. The file is what is meant when letters change. */
export type NotedArticle = { readonly article: string; readonly file: string };

/** What a note is on: these words of one article, or every wording of the passage that has them. */
export type Scope = "words" | "passage";

/**
 * A reader's note. `start` and `end` are half-open UTF-16 offsets into the article's text, `exact` the
 * words there; `prefix` and `suffix` tell them from the same words elsewhere. `lacks` names the article
 * that leaves the passage out. `made` and `changed` are moments in ISO 8601.
 */
export type Note = NotedArticle & {
  readonly id: string;
  readonly event: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly scope: Scope;
  readonly lacks: NotedArticle | null;
  readonly kind: string;
  readonly text: string;
  readonly made: string;
  readonly changed: string;
};

/** Whatever was kept as a note → the note; null where it is none, or is damaged. */
export function readNote(value: unknown): Note | null {
  const fields = fieldsOf(value);
  const words = ["id", "event", "article", "file", "exact", "kind", "made", "changed"] as const;
  const [id, event, article, file, exact, kind, made, changed] = words.map((name) =>
    filled(fields.get(name)),
  );
  const [start, end] = [offset(fields.get("start")), offset(fields.get("end"))];
  if (id === undefined || event === undefined || article === undefined || file === undefined)
    return null;
  if (kind === undefined || !isMoment(made) || !isMoment(changed)) return null;
  if (exact === undefined || start === null || end !== start + exact.length) return null;
  const place = { article, file, start, end, exact };
  const around = { prefix: textOf(fields.get("prefix")), suffix: textOf(fields.get("suffix")) };
  const scope: Scope = fields.get("scope") === "passage" ? "passage" : "words";
  const lacks = readArticle(fields.get("lacks"));
  const text = textOf(fields.get("text"));
  return { id, event, ...place, ...around, scope, lacks, kind, text, made, changed };
}

function readArticle(value: unknown): NotedArticle | null {
  const fields = fieldsOf(value);
  const [article, file] = [filled(fields.get("article")), filled(fields.get("file"))];
  return article === undefined || file === undefined ? null : { article, file };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function filled(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function offset(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function isMoment(value: string | undefined): value is string {
  return value !== undefined && !Number.isNaN(Date.parse(value));
}
