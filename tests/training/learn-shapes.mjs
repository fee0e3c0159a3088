// Learns the weights of src/engine/clean/shape-weights.ts: which shapes of lines are an article's. Learns from one half of
// the pages, and says how well the engine reads both halves.
//   node tests/training/learn-shapes.mjs FOLDER TEXTS [--write]
// FOLDER is a checkout of scrapinghub/article-extraction-benchmark, TEXTS what page-texts.mjs made of it.
import { writeFileSync } from "node:fs";
import { createServer } from "vite";
import { fit } from "./logistic.mjs";
import { pagesIn } from "./page-lines.mjs";

const TARGET = "src/engine/clean/shape-weights.ts";
/** What is in the article's own part of a page counts whole, a whole page a quarter: it has many times the lines. */
const SHARE = { main: 1, all: 0.25 };
/** No page counts for more than so many lines. */
const MOST_LINES = 60;
const RIDGE = 1;
/** Roles that are right for a label. */
const RIGHT = {
  text: ["body", "subhead", "dek"],
  headline: ["headline"],
  author: ["byline"],
  caption: ["caption"],
  date: ["dateline"],
  dek: ["dek", "body"],
  furniture: ["boilerplate", "teaser"],
};

const [folder, texts, ...flags] = process.argv.slice(2);
/** One server for all parts of the engine: they number words together. */
const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  appType: "custom",
});
const load = (name) => server.ssrLoadModule(`/src/engine/${name}.ts`);
const { clean } = await load("clean");
const { linesOf } = await load("clean/page");
const { SHAPE_SIZE, shapesOf } = await load("clean/shape");
const pages = pagesIn(folder, texts);

const weights = fit(pages.filter(({ half }) => half === "look").flatMap(examplesOf), RIDGE);
const rounded = weights.map((weight) => Number(weight.toFixed(2)));
console.log(rounded.join(", "));
if (flags.includes("--write")) writeFileSync(TARGET, source(rounded));
for (const half of ["look", "exam"])
  for (const variant of ["main", "all"]) console.log(figuresOf(half, variant));

await server.close();

function examplesOf({ text, lines, variant }) {
  const labels = new Map(lines.map(({ start, label }) => [start, label]));
  const own = linesOf(text);
  const shapes = shapesOf(own);
  const examples = own.flatMap((line, i) => {
    const label = labels.get(line.span.start);
    if (label !== "text" && label !== "furniture" && label !== "sign") return [];
    const inputs = [...shapes.subarray(i * SHAPE_SIZE, (i + 1) * SHAPE_SIZE)];
    return [{ inputs, same: Number(label === "text") }];
  });
  const weight = (SHARE[variant] * MOST_LINES) / Math.max(MOST_LINES, examples.length);
  return examples.map((example) => ({ ...example, weight }));
}

/** English pages of a half: blocks named right, text that was lost, furniture that was kept. */
function figuresOf(half, variant) {
  const count = { blocks: 0, right: 0, text: 0, lost: 0, furniture: 0, kept: 0 };
  const byPage = [];
  const own = pages.filter(
    (page) => page.half === half && page.variant === variant && page.english,
  );
  for (const { text, lines } of own) {
    const { blocks } = clean({ file: "page.txt", text });
    const before = { ...count };
    for (const { start, label } of lines) {
      if (RIGHT[label] === undefined) continue;
      const { role } = blocks.find((block) => block.start <= start && start < block.end) ?? {};
      const apart = role === "boilerplate" || role === "teaser";
      count.blocks += 1;
      count.right += Number(RIGHT[label].includes(role));
      if (label === "text") [count.text, count.lost] = [count.text + 1, count.lost + Number(apart)];
      if (label === "furniture")
        [count.furniture, count.kept] = [count.furniture + 1, count.kept + Number(!apart)];
    }
    byPage.push((count.right - before.right) / Math.max(1, count.blocks - before.blocks));
  }
  const share = ((100 * count.right) / count.blocks).toFixed(1);
  const median = (100 * byPage.toSorted((a, b) => a - b)[byPage.length >> 1]).toFixed(1);
  return `${half}, ${variant === "main" ? "the article's part" : "whole page"}: ${own.length} pages, ${share} % of ${count.blocks} blocks right (median page ${median} %), text lost ${count.lost} of ${count.text}, furniture kept ${count.kept} of ${count.furniture}`;
}

function source(list) {
  return `/**
 * Learned by tests/training/learn-shapes.mjs from half of the 181 pages of scrapinghub/article-extraction-benchmark (MIT): no
 * text of theirs is here. Logistic regression with a ridge; the first weight stands alone, the others follow the order
 * of \`shapesOf\` (shape.ts).
 */
export const SHAPE_WEIGHTS: readonly number[] = [
  ${list.join(", ")},
];
`;
}
