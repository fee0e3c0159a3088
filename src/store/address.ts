import type { Role } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import { lettersOf } from "./letters.ts";
import {
  EMPHASES,
  FLOWS,
  QUOTES,
  STANDS_AS,
  STANDINGS,
  STRIPS,
  VIEWS,
  type Anchor,
  type Filter,
  type Fix,
  type Reading,
} from "./state.ts";

const FIX_ROLES: readonly Role[] = ["body", "boilerplate"];

/** An event as a reader first meets it. */
export function firstReading(event: NewsEvent | null): Reading {
  return {
    event: event?.id ?? "",
    view: null,
    flow: "aligned",
    locked: true,
    columns: lettersOf(event?.articles.length ?? 0),
    spines: null,
    base: null,
    emphasis: "differences",
    styleAside: true,
    filter: null,
    relation: null,
    role: null,
    quotes: null,
    small: false,
    blind: false,
    passage: null,
    against: null,
    second: null,
    strip: "aligned",
    column: null,
    find: "",
    fixes: [],
    notes: false,
    note: null,
  };
}

/**
 * The part of an address after # → what to read. Whatever is missing, unknown or malformed falls
 * back to the first reading of the event, so a bad link never says anything false.
 */
export function parseAddress(hash: string, events: readonly NewsEvent[]): Reading {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const event = events.find((each) => each.id === fields.get("event")) ?? events[0] ?? null;
  const first = firstReading(event);
  const known = (letter: string): boolean => first.columns.includes(letter);
  const letter = (name: string): string | null => [fields.get(name) ?? ""].find(known) ?? null;
  const letters = (name: string): readonly string[] => listed(fields.get(name)).filter(known);
  const columns = letters("columns");
  return {
    event: first.event,
    view: VIEWS.find((each) => each === fields.get("view")) ?? null,
    flow: FLOWS.find((each) => each === fields.get("flow")) ?? first.flow,
    locked: fields.get("lock") !== "off",
    columns: columns.length === 0 ? first.columns : columns,
    spines: fields.has("spines") ? letters("spines") : null,
    base: letter("base"),
    emphasis: EMPHASES.find((each) => each === fields.get("mark")) ?? first.emphasis,
    styleAside: fields.get("style") !== "shown",
    filter: parseFilter(fields.get("show") ?? "", first.columns),
    relation: STANDINGS.find((each) => each === fields.get("relation")) ?? null,
    role: STANDS_AS.find((each) => each === fields.get("role")) ?? null,
    quotes: QUOTES.find((each) => each === fields.get("quotes")) ?? null,
    small: fields.get("small") === "aside",
    blind: fields.get("blind") === "yes",
    passage: parseAnchor(fields.get("p") ?? "", known),
    against: letter("against"),
    second: letter("second"),
    strip: STRIPS.find((each) => each === fields.get("strip")) ?? first.strip,
    column: letter("column"),
    find: fields.get("find") ?? "",
    fixes: listed(fields.get("roles")).flatMap((fix) => parseFix(fix, known)),
    notes: fields.get("notes") === "1",
    note: fields.get("note") || null,
  };
}

function listed(value: string | null): readonly string[] {
  return [...new Set((value ?? "").split(",").filter((item) => item !== ""))];
}

function parseFilter(value: string, letters: readonly string[]): Filter | null {
  const [, count = "", more = ""] = /^(\d{1,3})(\+?)$/.exec(value) ?? [];
  const number = Number(count);
  if (number >= 1 && number <= letters.length) {
    return { kind: more === "+" ? "least" : "exactly", count: number };
  }
  const [, kind, article = ""] = /^(only|not)-(.+)$/.exec(value) ?? [];
  if (!letters.includes(article)) return null;
  return kind === "only" ? { kind: "only", article } : { kind: "lacks", article };
}

function parseAnchor(value: string, known: (letter: string) => boolean): Anchor | null {
  const [, article = "", offset = "", words = ""] =
    /^([A-Z]+)\.(\d{1,9})\.(.*)$/su.exec(value) ?? [];
  return known(article) ? { article, offset: Number(offset), words } : null;
}

function parseFix(value: string, known: (letter: string) => boolean): readonly Fix[] {
  const [, article = "", start = "", name] = /^([A-Z]+)\.(\d{1,9})\.(\w+)$/.exec(value) ?? [];
  const role = FIX_ROLES.find((each) => each === name);
  return role !== undefined && known(article) ? [{ article, start: Number(start), role }] : [];
}

/** What is read → the part of an address from # on. What is as at first is left out. */
export function formatAddress(reading: Reading, event: NewsEvent | null): string {
  const first = firstReading(event);
  const columns = reading.columns.join(",");
  const fields: Readonly<Record<string, string | null>> = {
    event: reading.event,
    view: reading.view,
    flow: reading.flow === first.flow ? null : reading.flow,
    lock: reading.locked ? null : "off",
    columns: columns === first.columns.join(",") ? null : columns,
    spines: reading.spines?.join(",") ?? null,
    base: reading.base,
    mark: reading.emphasis === first.emphasis ? null : reading.emphasis,
    style: reading.styleAside ? null : "shown",
    show: reading.filter === null ? null : formatFilter(reading.filter),
    relation: reading.relation,
    role: reading.role,
    quotes: reading.quotes,
    small: reading.small ? "aside" : null,
    blind: reading.blind ? "yes" : null,
    column: reading.column,
    find: reading.find === "" ? null : reading.find,
    roles: reading.fixes.map(formatFix).join(",") || null,
    p: reading.passage === null ? null : formatAnchor(reading.passage),
    against: reading.against,
    second: reading.second,
    strip: reading.strip === first.strip ? null : reading.strip,
    notes: reading.notes ? "1" : null,
    note: reading.note,
  };
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  return `#${new URLSearchParams(entries).toString().replaceAll("%2C", ",")}`;
}

function formatFilter(filter: Filter): string {
  if (filter.kind === "least") return `${filter.count}+`;
  if (filter.kind === "exactly") return `${filter.count}`;
  return `${filter.kind === "only" ? "only" : "not"}-${filter.article}`;
}

function formatAnchor({ article, offset, words }: Anchor): string {
  return `${article}.${offset}.${words}`;
}

function formatFix({ article, start, role }: Fix): string {
  return `${article}.${start}.${role}`;
}
