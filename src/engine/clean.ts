import { creditsOf } from "./clean/credit.ts";
import { partedAt, startsAtOnce, tailAt } from "./clean/far.ts";
import { nameFront } from "./clean/front.ts";
import type { Label, Line } from "./clean/line.ts";
import { nameListed } from "./clean/listed.ts";
import { commentsAt, endOf, leadOf, linesOf } from "./clean/page.ts";
import { isExplainer, nameRest } from "./clean/rest.ts";
import { stretchOf } from "./clean/stretch.ts";
import { pickTitle } from "./clean/title.ts";
import type { Form } from "./form.ts";
import type { Article, Block, Credit } from "./model.ts";
import { sentencesOf } from "./segment.ts";

/** An article's blocks with their roles, the words that credit it, and its headline if it has one. */
export type CleanArticle = {
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  readonly headline: string | null;
  /** Words with weight of each block: where each begins, and its form. */
  readonly starts: readonly (readonly number[])[];
  readonly forms: readonly (readonly Form[])[];
};

/**
 * Names what every block of a news page is: the article's own parts, or what the page around it put
 * there, with the reason. Edits nothing; a reader's corrections outrank the rules. Any text in, an
 * answer out: where no sign is found, a block is body text.
 */
export function clean(article: Article): CleanArticle {
  const { text } = article;
  const lines = linesOf(text);
  const labels: (Label | null)[] = [];
  while (labels.length < lines.length) labels.push(null);
  const stretch = stretchOf(lines);
  const start = startsAtOnce(lines) ? 0 : stretch.start;
  const body = leadOf(lines, { ...stretch, start });
  const title = pickTitle(lines, start, body);
  nameFront(lines, labels, title, body);
  const last = endOf(lines, stretch);
  const comments = commentsAt(lines);
  nameListed(lines, labels, body);
  nameRest({
    lines,
    labels,
    body,
    last,
    beyond: stretch.beyond,
    tail: tailAt(lines, stretch.beyond),
    parted: partedAt(lines, last),
    comments,
    explains: isExplainer(lines),
  });
  const blocks: Block[] = [];
  const [starts, forms]: [Line["starts"][], Line["forms"][]] = [[], []];
  for (const [i, line] of lines.entries()) {
    blocks.push(block(text, line, labels[i] ?? { role: "body" }, article));
    starts.push(line.starts);
    forms.push(line.forms);
  }
  const credits = creditsOf(text, blocks);
  return { blocks, credits, headline: headlineOf(lines, blocks, title), starts, forms };
}

function block(text: string, line: Line, label: Label, article: Article): Block {
  const said = article.corrections?.find((correction) => correction.start === line.span.start);
  const sentences = sentencesOf(text, line.span);
  const { role, reason } = said === undefined ? label : { ...said, reason: "as you set it" };
  const { start, end } = line.span;
  return reason === undefined
    ? { start, end, role, sentences }
    : { start, end, role, reason, sentences };
}

function headlineOf(
  lines: readonly Line[],
  blocks: readonly Block[],
  title: number,
): string | null {
  const own = blocks.findLast((candidate) => candidate.role === "headline");
  const line = lines.find(
    (candidate) => candidate.span.start === (own?.start ?? lines[title]?.span.start),
  );
  return line?.surface ?? null;
}
