import { coverage, leadOf, type ComparedArticle, type Comparison } from "../engine/index.ts";
import { passages } from "./passages.ts";
import { wrap } from "./wrap.ts";

const LEGEND = [
  "in 3 of 5    how many of the articles have the passage, and which do not",
  "[-words-]    only in the first wording    {+words+}  only in this one",
  "light edits  the same copy, small changes   part of     one holds the other",
  "reworded     the same statement in other words; both stand whole",
];

/** A comparison as text to read in a terminal: the finding, every passage, then what was set apart. */
export function page(comparison: Comparison, base: string | null): string {
  const lead = base ?? leadOf(comparison, coverage(comparison));
  const order = base === null ? `${lead}, which shares most` : lead;
  const parts = [
    heading(comparison),
    wrap(finding(comparison)),
    LEGEND,
    [`PASSAGES, in the reading order of ${order}`],
    ...passages(comparison, lead),
    ...comparison.articles.map(setApart),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading({ articles }: Comparison): readonly string[] {
  return articles.flatMap((article) => [
    ...wrap(article.headline ?? "No headline found", `${article.id}  `, 3),
    ...wrap(`${article.outlet ?? "Outlet not named in the text"} · ${article.file}`, "   ", 3),
  ]);
}

function finding(comparison: Comparison): string {
  const outlets = comparison.articles.length;
  const inText = [...coverage(comparison).passages.values()].filter(({ part }) => part === "text");
  const count = (wanted: (articles: number) => boolean) =>
    inText.filter(({ articles }) => wanted(articles.length)).length;
  const all = count((articles) => articles === outlets);
  const some = count((articles) => articles > 1 && articles < outlets);
  const one = count((articles) => articles === 1);
  const shared =
    outlets === 2
      ? `${stand(all)} in both`
      : `${stand(all)} in all ${outlets}, ${stand(some)} in some`;
  const cut = comparison.exact ? "" : " A limit cut the comparison short: more may be shared.";
  return `Of ${inText.length} passages in the ${outlets} articles, ${shared} and ${stand(one)} in only one of them.${cut}`;
}

function stand(count: number): string {
  return `${count} ${count === 1 ? "stands" : "stand"}`;
}

/** Neighbours with one reason stand under it together: a page's sign-up box is many lines. */
function setApart({ id, text, blocks }: ComparedArticle): readonly string[] {
  const lines: string[] = [];
  let reason = "";
  for (const block of blocks) {
    if (block.role !== "boilerplate" && block.role !== "teaser") continue;
    const because = block.reason ?? block.role;
    if (because !== reason) lines.push(...wrap(because, "   ", 3));
    lines.push(...wrap(text.slice(block.start, block.end), "     ", 5));
    reason = because;
  }
  return lines.length === 0 ? [] : [`SET APART FROM ${id}, not compared`, ...lines];
}
