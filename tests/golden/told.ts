import {
  arrange,
  coverage,
  elsewhere,
  readings,
  variantLine,
  wording,
  type Cell,
  type Comparison,
  type Difference,
  type Link,
  type Place,
  type Span,
} from "../../src/engine/index.ts";
import { textAt } from "../engine/event.ts";

/** A comparison and what each lens shows of it as one page of text, to be read by a person. */
export function told(comparison: Comparison): string {
  return [
    "ARTICLES",
    ...comparison.articles.flatMap((article) => blocksOf(comparison, article.id)),
    "LINKS",
    ...comparison.links.map((link) => linkOf(comparison, link)),
    "ROWS, the article that shares most leads",
    ...rowsOf(comparison, null),
    "ROWS as C has them",
    ...rowsOf(comparison, "C"),
    "PASSAGES",
    ...comparison.passages.flatMap(({ id }) => passageOf(comparison, id)),
    "",
  ].join("\n");
}

/** The first words, with the letter: "A “Ferry crews in …”". */
function brief(comparison: Comparison, place: Place): string {
  return `${place.article} “${textAt(comparison, place).split(/\s/u).slice(0, 6).join(" ")}”`;
}

function blocksOf(comparison: Comparison, id: string): readonly string[] {
  const article = comparison.articles.find((one) => one.id === id);
  if (article === undefined) return [];
  const { outlet, headline, text, blocks, credits } = article;
  const count = coverage(comparison).articles.get(id);
  return [
    `${id} ${outlet ?? "–"} | ${headline ?? "–"}`,
    `  ${Object.entries(count ?? {}).map(([name, value]) => `${name} ${value}`).join(", ")}`, // prettier-ignore
    ...credits.map(({ kind, name, start, end }) => `  ${kind} ${name}: ${text.slice(start, end)}`),
    ...blocks.map(({ role, reason, sentences }) => {
      const cut = sentences.map(({ start, end }) => text.slice(start, end)).join(" ¶ ");
      return `  ${role}${reason === undefined ? "" : `, ${reason}`} | ${cut}`;
    }),
  ];
}

function linkOf(comparison: Comparison, { a, b, spans, ...link }: Link): string {
  const { rule, shared, words, telling } = link.evidence;
  const runs = spans.map((span) => {
    const [one, two] = [
      { ...span.a, article: a.article },
      { ...span.b, article: b.article },
    ];
    return [...new Set([textAt(comparison, one), textAt(comparison, two)])].join(" ~ ");
  });
  return [
    `${brief(comparison, a)} – ${brief(comparison, b)}`,
    `  ${link.relation} ${link.similarity}, ${rule}, ${shared} of ${words.a} and ${words.b}`,
    `  ${runs.join(" | ")}`,
    `  ${telling.join(" ")}`,
  ].join("\n");
}

function rowsOf(comparison: Comparison, base: string | null): readonly string[] {
  return arrange(comparison, base, coverage(comparison)).map((row) => {
    if (row.kind === "apart") return `  apart ${row.article} ${row.block}`;
    const cells = row.cells.map((cell) => cellOf(comparison, cell));
    return `  ${row.kind} ${row.passage} ${row.part}: ${cells.join("; ")}`;
  });
}

function cellOf(comparison: Comparison, cell: Cell): string {
  const [place] = cell.wordings;
  const { moved, reshaped } = cell;
  const notes = [
    moved === null ? "" : ` moved ${moved.direction} from ${moved.against} ${moved.there}`,
    reshaped === null ? "" : ` ${reshaped.kind} ${reshaped.here.join("+")} of ${reshaped.against} ${reshaped.there.join("+")}`, // prettier-ignore
  ];
  const words = place === undefined ? "" : brief(comparison, place);
  return `${words} ${cell.role} ${cell.paragraph}${notes.join("")}`;
}

function passageOf(comparison: Comparison, id: string): readonly string[] {
  const passage = comparison.passages.find((one) => one.id === id);
  const [first] = passage?.wordings ?? [];
  if (passage === undefined || first === undefined) return [];
  const counted = coverage(comparison).passages.get(id);
  const excerpts = passage.wordings.map(({ article, start, end }) => ({
    text: comparison.articles.find((one) => one.id === article)?.text ?? "",
    span: { start, end },
  }));
  const against = wording(comparison, id, first).wordings.map(
    ({ place, relation, difference }) =>
      `  ${place.article} ${relation ?? "–"} ${shown(comparison, difference, [first, place])}`,
  );
  const line = (styleAside: boolean): string =>
    variantLine(excerpts, styleAside)
      .slots.map(({ shared, readings: some }) => {
        const words = some.map(({ wordings, spans }) => {
          const whose = wordings.map((i) => passage.wordings[i]?.article).join("");
          const [at = 0] = wordings;
          const [one] = spans;
          return `${shared ? "" : `${whose} `}${one === undefined ? "—" : (excerpts[at]?.text.slice(one.start, one.end) ?? "")}`; // prettier-ignore
        });
        return shared ? (words[0] ?? "") : `[${words.join(" | ")}]`;
      })
      .join(" ");
  return [
    `${id} ${counted?.part} ${counted?.words} words, in ${counted?.articles.join("")}`,
    ...passage.wordings.map((place) => `  ${place.article} ${textAt(comparison, place)}`),
    ...(passage.wordings.length > 1
      ? [...against, `  line ${line(true)}`, `  with style ${line(false)}`]
      : []),
    ...readings(comparison, id).map(({ words, articles }) => `  only ${articles.join("")}: ${words}`), // prettier-ignore
    ...elsewhere(comparison, id).map(
      ({ link, passage: other }) =>
        `  also ${other} ${link.relation}: ${brief(comparison, link.a)}`,
    ),
  ];
}

/** A difference in one line: "[shut|closed]", "{US~U.S.}". */
function shown(
  comparison: Comparison,
  { runs, whole, shared, words }: Difference,
  [one, two]: readonly [Place, Place],
): string {
  const part = ({ article }: Place, span: Span): string => textAt(comparison, { article, ...span });
  const parts = runs.map((run) => {
    const [left, right] = [part(one, run.left), part(two, run.right)];
    if (run.kind === "same") return left;
    return run.kind === "style" ? `{${left}~${right} ${run.style}}` : `[${left}|${right}]`;
  });
  return `${whole ? "whole " : ""}${shared}/${words.left}/${words.right} ${parts.join(" ")}`;
}
