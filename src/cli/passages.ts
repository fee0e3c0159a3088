import {
  arrange,
  coverage,
  wording,
  type Cell,
  type Comparison,
  type Place,
  type Relation,
  type Row,
  type Wording,
} from "../engine/index.ts";
import { marked, sameWords, styleOf, textAt, type Texts } from "./marks.ts";
import { wrap } from "./wrap.ts";

type PassageRow = Exclude<Row, { kind: "apart" }>;

const RELATIONS: Readonly<Record<Relation, string>> = {
  verbatim: "",
  edited: "light edits",
  partial: "part of",
  paraphrase: "reworded",
};
const INDENT = 5;

/**
 * Every passage in the reading order of `lead`, one group of lines each. A passage has one number,
 * wherever its wordings stand; other wordings are told against the lead's, where it has one.
 */
export function passages(comparison: Comparison, lead: string): readonly (readonly string[])[] {
  const texts: Texts = new Map(comparison.articles.map(({ id, text }) => [id, text]));
  const rows = arrange(comparison, lead, coverage(comparison)).filter(
    (row) => row.kind !== "apart",
  );
  const main = rows.filter((row) => row.kind === "passage");
  const numbers = new Map(main.map((row, index) => [row.passage, index + 1]));
  return rows.map((row) => {
    const number = String(numbers.get(row.passage) ?? "").padStart(INDENT - 2);
    return [
      `${number}  ${whoHas(row, comparison)}`,
      ...row.cells.flatMap(places),
      ...wordings(comparison, leadFirst(row, lead), texts),
    ];
  });
}

function leadFirst(row: PassageRow, lead: string): PassageRow {
  const cells = row.cells.toSorted(
    (a, b) => Number(b.article === lead) - Number(a.article === lead),
  );
  return { ...row, cells };
}

function lettersOf(row: PassageRow): readonly string[] {
  return [...new Set(row.cells.map((cell) => cell.article))].toSorted();
}

function whoHas(row: PassageRow, { articles }: Comparison): string {
  const here = lettersOf(row);
  const others = articles.map(({ id }) => id).filter((id) => !here.includes(id));
  if (row.kind === "repeat") return `again in ${here.join(", ")}`;
  if (here.length === 1) return `only in ${here.join()}`;
  if (others.length === 0) return articles.length === 2 ? "in both" : `in all ${articles.length}`;
  return `in ${here.length} of ${articles.length} · not in ${others.join(", ")}`;
}

/** Where an article has the passage in another place, or in other paragraphs, than another article. */
function places({ article, paragraph, moved, reshaped }: Cell): readonly string[] {
  const lines: string[] = [];
  if (moved !== null) {
    const { here, there, against, direction } = moved;
    lines.push(`moved ${direction}: paragraph ${here} in ${article}, ${there} in ${against}`);
  }
  if (reshaped?.kind === "split") {
    const { here, there, against } = reshaped;
    lines.push(
      `split: paragraph ${there.join(", ")} of ${against} is paragraphs ${here.join(", ")} of ${article}`,
    );
  }
  if (reshaped?.kind === "merged") {
    const { there, against } = reshaped;
    lines.push(
      `merged: paragraphs ${there.join(", ")} of ${against} are paragraph ${paragraph} of ${article}`,
    );
  }
  return lines.flatMap((line) => wrap(line, " ".repeat(INDENT), INDENT + 2));
}

function wordings(comparison: Comparison, row: PassageRow, texts: Texts): readonly string[] {
  const stands = row.cells.flatMap((cell) => cell.wordings);
  const [chosen] = stands;
  if (chosen === undefined) return [];
  const all = wording(comparison, row.passage, chosen).wordings;
  const own = all.filter(({ place }) => same(place, chosen));
  const others = all.filter(
    ({ place }) => !same(place, chosen) && stands.some((each) => same(each, place)),
  );
  const said = new Map<string, readonly string[]>();
  for (const each of [...own, ...others]) {
    const text = shown(each, chosen, texts);
    said.set(text, [...(said.get(text) ?? []), each.place.article]);
  }
  return [...said].flatMap(([text, articles]) => entry(text, articles));
}

/** The same words are told once, in the chosen wording; of others in another house style, that style. */
function shown(
  { place, role, difference, relation }: Wording,
  chosen: Place,
  texts: Texts,
): string {
  const style = styleOf(difference, texts, chosen, place);
  const alike = sameWords(difference);
  if (alike && style !== "") return `(same words, in its house style: ${style})`;
  const notes = [
    role === "body" ? "" : role,
    alike || relation === null ? "" : RELATIONS[relation],
  ];
  const text = alike ? textAt(texts, chosen) : marked(difference, texts, chosen, place);
  const note = notes.filter((each) => each !== "").join(", ");
  return note === "" ? text : `(${note}) ${text}`;
}

function entry(text: string, articles: readonly string[]): readonly string[] {
  const letters = [...new Set(articles)].toSorted().join(", ");
  return wrap(text, `${" ".repeat(INDENT)}${letters}  `, INDENT + 3);
}

function same(a: Place, b: Place): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}
