import { filled, isFields, moment, offset, text } from "./fields.ts";

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
  if (!isFields(value)) return null;
  const [id, event] = [filled(value["id"]), filled(value["event"])];
  const [exact, kind] = [filled(value["exact"]), filled(value["kind"])];
  const [made, changed] = [moment(value["made"]), moment(value["changed"])];
  const [start, end] = [offset(value["start"]), offset(value["end"])];
  const on = readArticle(value);
  if (id === null || event === null || on === null || kind === null) return null;
  if (made === null || changed === null) return null;
  if (exact === null || start === null || end !== start + exact.length) return null;
  const place = { ...on, start, end, exact };
  const around = { prefix: text(value["prefix"]), suffix: text(value["suffix"]) };
  const [scope, lacks] = [scopeOf(value["scope"]), readArticle(value["lacks"])];
  return { id, event, ...place, ...around, scope, lacks, kind, text: text(value["text"]), made, changed }; // prettier-ignore
}

export function scopeOf(value: unknown): Scope {
  return value === "passage" ? "passage" : "words";
}

function readArticle(value: unknown): NotedArticle | null {
  if (!isFields(value)) return null;
  const [article, file] = [filled(value["article"]), filled(value["file"])];
  return article === null || file === null ? null : { article, file };
}
