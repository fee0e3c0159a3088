// Turns events (lists of sentences, or articles with labels by hand) into rows to learn from: the features of
// each pair of statements, whether it says the same, and how many links it would make or miss.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Labels by hand, as the folders beside score.mjs hold them. A pair marked optional is unknown (null).
 * `texts` is the folder of the articles.
 */
export function labelled(name, folder, texts) {
  const rows = (file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split("\t"));
  const sentences = rows("sentences.tsv").map(([id, file, start, end]) => ({
    id,
    file,
    start: Number(start),
    end: Number(end),
  }));
  const labels = new Map(
    rows("pairs.tsv").map(([a, b, , status]) => [pairKey(a, b), status === "optional" ? null : 1]),
  );
  const articles = readdirSync(texts)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({ file, text: plain(readFileSync(join(texts, file), "utf8")) }));
  const keyOf = (article, span) => {
    const common = (other) => Math.min(other.end, span.end) - Math.max(other.start, span.start);
    const own = sentences.filter((s) => s.file === articles[article].file && common(s) > 0);
    return own.toSorted((p, q) => common(q) - common(p))[0]?.id ?? "?";
  };
  const label = (a, b) => (labels.has(pairKey(a, b)) ? labels.get(pairKey(a, b)) : 0);
  return { name, source: name, articles, keyOf, label };
}

/** An event's rows, and how many pairs of sentences across articles have to be found. */
export function rowsOf(event, engine) {
  const sentences = event.articles ? ofArticles(event, engine) : ofLists(event, engine);
  const copies = copiesOf(sentences, engine);
  const gathered = ended(new engine.Gatherer(copies).gather(sentences, copies));
  const statements = gathered.list;
  const copied = new Set();
  for (const bond of copies.bonds)
    engine.eachPair(bond, (a, b) => copied.add(a * sentences.length + b));
  const labelOf = (a, b) => event.label(sentences[a].key, sentences[b].key);
  const { pairs, featuresOf } = ended(engine.describe(gathered));
  const rows = Array.from({ length: pairs.count }, (_, i) => {
    const [x, y, agreement] = [pairs.x[i], pairs.y[i], pairs.agreement[i]];
    const pair = { x, y, agreement, features: featuresOf(i).slice() };
    const row = { pair, same: 0, other: 0, sameWithin: 0, otherWithin: 0 };
    for (const one of statements[pair.x].members)
      for (const two of statements[pair.y].members) {
        const [a, b] = one < two ? [one, two] : [two, one];
        const label = labelOf(a, b);
        if (copied.has(a * sentences.length + b) || label === null) continue;
        const within = sentences[a].article === sentences[b].article ? "Within" : "";
        row[(label === 1 ? "same" : "other") + within] += 1;
      }
    return row;
  });
  const wanted = { across: 0, within: 0 };
  for (let a = 0; a < sentences.length; a++)
    for (let b = a + 1; b < sentences.length; b++) {
      if (copied.has(a * sentences.length + b) || sentences[a].key === sentences[b].key) continue;
      if (labelOf(a, b) !== 1) continue;
      wanted[sentences[a].article === sentences[b].article ? "within" : "across"] += 1;
    }
  return { source: event.source, sentences, statements, rows: rows.filter(isKnown), wanted };
}

function copiesOf(sentences, { Matcher, Vocabulary }) {
  const matcher = new Matcher(new Vocabulary());
  const kindOf = Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words));
  ended(matcher.learn());
  return matcher.copies(kindOf);
}

function ended(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** 1 when most links that a row would make are right. */
export const isSame = (row) => Number(row.same + row.sameWithin > row.other + row.otherWithin);

const isKnown = (row) => row.same + row.other + row.sameWithin + row.otherWithin > 0;

function ofArticles({ articles, keyOf }, { clean, zoneOf, wordsOf }) {
  return articles
    .map((article, index) => ({ article, index }))
    .toSorted((p, q) => (p.article.text < q.article.text ? -1 : 1))
    .flatMap(({ article, index }) =>
      clean(article).blocks.flatMap(({ role, sentences }, block) =>
        (role === "boilerplate" ? [] : sentences).map((span) => ({
          ...span,
          reach: span.end,
          article: index,
          block,
          zone: zoneOf(role),
          words: wordsOf(article.text, span),
          key: keyOf(index, span),
        })),
      ),
    );
}

function ofLists({ lists }, { wordsOf }) {
  return lists.flatMap((list, article) =>
    list.map(({ key, text, zone = "text" }, block) => {
      const span = { start: 0, end: text.length };
      const words = wordsOf(text, span);
      return { ...span, reach: text.length, article, block, zone, words, key };
    }),
  );
}

const plain = (text) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
const pairKey = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);
