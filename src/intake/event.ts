import type { Article } from "../engine/index.ts";
import { readText } from "./text.ts";

/** One event and what was written on it. `id` is its folder's name, `date` a day such as 2022-02-04. */
export type NewsEvent = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly place?: string;
  readonly articles: readonly Article[];
};

/** Files by their address: /corpus/<event>/<file>. */
type Files = Readonly<Record<string, unknown>>;

/**
 * Every event.json with the text files it names → events, latest first. What a build bundles was
 * written by us, so a fault in it throws and names the file.
 */
export function collect(descriptions: Files, texts: Files): readonly NewsEvent[] {
  return Object.entries(descriptions)
    .map(([path, description]) => readEvent(path, description, texts))
    .toSorted((a, b) => (a.date === b.date ? compareIds(a, b) : a.date < b.date ? 1 : -1));
}

function compareIds(a: NewsEvent, b: NewsEvent): number {
  return a.id < b.id ? -1 : 1;
}

function readEvent(path: string, description: unknown, texts: Files): NewsEvent {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const fields = record(description, path);
  const list = fields["articles"];
  if (!Array.isArray(list) || list.length === 0)
    throw new Error(`${path}: "articles" must list files`);
  const place = fields["place"];
  return {
    id: folder.slice(folder.lastIndexOf("/") + 1),
    title: string(fields, "title", path),
    date: day(string(fields, "date", path), path),
    ...(place === undefined ? {} : { place: string(fields, "place", path) }),
    articles: list.map((item: unknown) => readArticle(folder, record(item, path), texts)),
  };
}

function readArticle(
  folder: string,
  fields: Readonly<Record<string, unknown>>,
  texts: Files,
): Article {
  const file = string(fields, "file", `${folder}/event.json`);
  const path = `${folder}/${file}`;
  const text = texts[path];
  if (typeof text !== "string") throw new Error(`${path}: named in event.json, but not there`);
  const intake = readText(text, file);
  if (!intake.ok) throw new Error(`${path}: ${intake.message}`);
  if (fields["outlet"] === null && fields["shownBy"] === null) return intake.article;
  const outlet = { name: string(fields, "outlet", path), shownBy: string(fields, "shownBy", path) };
  if (!text.includes(outlet.shownBy)) throw new Error(`${path}: does not hold "${outlet.shownBy}"`);
  return { ...intake.article, outlet };
}

function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error(`${path}: must hold an object`);
  return Object.fromEntries(Object.entries(value));
}

function string(fields: Readonly<Record<string, unknown>>, name: string, path: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value === "")
    throw new Error(`${path}: "${name}" must be words`);
  return value;
}

function day(value: string, path: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw new Error(`${path}: "date" must be a day, not ${value}`);
  return value;
}
