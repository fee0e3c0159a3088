// Reads the public sets that the paraphrase model learns from, and turns each story into an event: lists of
// sentences, one list an article, and a label for any two sentences: 1 same statement, 0 not, null unknown.
// The sets are never kept in this repository. FOLDER holds git checkouts of
//   dataset-sts         github.com/brmson/dataset-sts            MRPC pairs, STS headlines
//   SuperPAL            github.com/oriern/SuperPAL               MultiNews alignments by hand
//   wmt21-news-systems  github.com/wmt-conference/wmt21-news-systems
//   emnlp19-media-bias  github.com/marshallwhiteorg/emnlp19-media-bias: BASIL, three outlets an event
//   coref               github.com/ariecattan/coref at 5179561: the events of ECB+ as JSON
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

/** The parts of the engine that learning needs. */
export async function engine() {
  const parts = [
    "match",
    "kinds",
    "zone",
    "stem",
    "common",
    "tokenize",
    "clean",
    "restate/statement",
  ];
  const more = ["restate/features", "restate/polarity", "restate/score", "bond"];
  const modules = await Promise.all(
    [...parts, ...more].map((name) => runnerImport(`./src/engine/${name}.ts`)),
  );
  return Object.assign({}, ...modules.map(({ module }) => module));
}

const LANGUAGES = ["ru", "ja", "is"];
const lines = (file) => readFileSync(file, "utf8").split("\n").filter(Boolean);
const columns = (file) => lines(file).map((line) => line.replace("\r", "").split("\t"));
const mrpcFile = (folder, part) => join(folder, `dataset-sts/data/para/msr/msr-para-${part}.tsv`);
const wmtFile = (folder, language) =>
  join(folder, `wmt21-news-systems/xml/newstest2021.${language}-en.all.xml`);

/** Sentences of news, for counting words. */
export function* sentencesOfNews(folder) {
  for (const part of ["train", "val", "test"])
    for (const row of columns(mrpcFile(folder, part)).slice(1)) yield* row.slice(3, 5);
  for (const year of [2013, 2014, 2015, 2016])
    yield* columns(
      join(folder, `dataset-sts/data/sts/semeval-sts/${year}/headlines.test.tsv`),
    ).flatMap((row) => row.slice(1, 3));
  for (const language of LANGUAGES)
    for (const story of stories(wmtFile(folder, language)))
      yield* (story.find(({ kind }) => kind === "ref")?.segments ?? []).map(({ text }) => text);
}

/** MRPC: forty pairs a made-up event; their two sentences are two articles' wordings. */
export function mrpc(folder, most = 40) {
  const rows = columns(mrpcFile(folder, "train")).slice(1);
  const size = 40;
  return Array.from({ length: most }, (_, n) => {
    const own = rows.slice(n * size, (n + 1) * size);
    const side = (name, column) =>
      own.map((row, i) => ({ key: `${name}:${i}`, text: row[column] }));
    const label = (a, b) => (a.slice(2) === b.slice(2) ? Number(own[a.slice(2)][0]) : 0);
    return { name: `mrpc ${n}`, source: "mrpc", lists: [side("a", 3), side("b", 4)], label };
  });
}

/**
 * WMT21: three English versions of one story. Half of the sentences of each are dropped and the rest is cut
 * like a pack of cards, so that not every sentence has its like and place alone tells nothing.
 */
export function wmt(folder, most = 60) {
  const next = random(7);
  const events = LANGUAGES.flatMap((language) => stories(wmtFile(folder, language)))
    .filter((story) => within(story[0]?.segments.length ?? 0, 8, 60))
    .map((story, n) => {
      const references = story.filter(({ kind }) => kind === "ref").slice(0, 2);
      const systems = story.filter(({ kind }) => kind === "hyp");
      const picked = [...references];
      while (picked.length < 3)
        picked.push(...systems.splice(Math.floor(next() * systems.length), 1));
      const lists = picked.map(({ segments }, version) => {
        const kept = segments
          .filter(({ text }) => text.length > 5 && next() < 0.5)
          .map(({ id, text }) => ({ key: `${version}:${id}`, text }));
        const cut = next() < 0.5 ? 0 : Math.floor(next() * kept.length);
        return [...kept.slice(cut), ...kept.slice(0, cut)];
      });
      const label = (a, b) => (a.split(":")[1] === b.split(":")[1] ? 1 : 0);
      return { name: `wmt ${n}`, source: "wmt", lists, label };
    });
  const step = Math.max(1, Math.floor(events.length / most));
  return events.filter((_, i) => i % step === 0).slice(0, most);
}

/**
 * SuperPAL's MultiNews part: sentences of a summary and of the articles, aligned by hand, with the words that
 * say the same. A pair is the same statement when these words are half of either sentence; two sentences of
 * articles when both say the same part of the summary. Pairs that fall short are unknown.
 */
export function superpal(folder) {
  return ["dev", "test"].flatMap((part) => {
    const rows = csv(
      readFileSync(join(folder, `SuperPAL/manual_datasets/${part}_MN_only.csv`), "utf8"),
    );
    return [...new Set(rows.map(({ topic }) => topic))].map((topic) =>
      superpalEvent(
        topic,
        rows.filter((row) => row.topic === topic),
      ),
    );
  });
}

function superpalEvent(name, rows) {
  const found = rows.map((row) => ({
    summary: `s${row.scuSentCharIdx}`,
    article: `${row.documentFile}#${row.docSentCharIdx}`,
    inSummary: spans(row.summarySpanOffsets),
    inArticle: spans(row.docSpanOffsets),
    lengths: { summary: row.scuSentence.length, article: row.docSentText.length },
  }));
  const labels = new Map();
  const mark = (a, b, same) =>
    labels.set(key(a, b), labels.get(key(a, b)) === 1 || same ? 1 : null);
  for (const one of found) {
    const all = found.filter((p) => p.summary === one.summary && p.article === one.article);
    const covered = (side, length) => sum(all.map((p) => size(p[side]))) >= 0.5 * length;
    const { lengths } = one;
    const same = covered("inSummary", lengths.summary) || covered("inArticle", lengths.article);
    mark(one.summary, one.article, same);
    for (const two of found) {
      if (one.article >= two.article || one.summary !== two.summary) continue;
      const both = overlap(one.inSummary, two.inSummary);
      if (both === 0) continue;
      const whole = [one, two].every((p) => size(p.inArticle) >= 0.5 * p.lengths.article);
      const shorter = Math.min(size(one.inSummary), size(two.inSummary));
      mark(one.article, two.article, whole && both >= 0.6 * shorter);
    }
  }
  const texts = new Map();
  for (const row of rows) {
    put(texts, "summary", `s${row.scuSentCharIdx}`, [Number(row.scuSentCharIdx), row.scuSentence]);
    const place = Number(row.docSentCharIdx);
    put(texts, row.documentFile, `${row.documentFile}#${place}`, [place, row.docSentText]);
  }
  const lists = [...texts.values()].map((article) =>
    [...article].toSorted((p, q) => p[1][0] - q[1][0]).map(([id, [, text]]) => ({ key: id, text })),
  );
  const label = (a, b) => (labels.has(key(a, b)) ? labels.get(key(a, b)) : 0);
  return { name, source: "superpal", lists, label };
}

/** BASIL: six events in three outlets each, with the labels of basil.txt. A title counts as a headline. */
export function basil(folder) {
  const base = join(folder, "emnlp19-media-bias/data/articles");
  const articles = readdirSync(base, { recursive: true })
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(base, file), "utf8")))
    .toSorted((a, b) => (a.source.toLowerCase() < b.source.toLowerCase() ? -1 : 1));
  return readFileSync(new URL("basil.txt", import.meta.url), "utf8")
    .split(/\n(?=[0-9a-f]{8}\n)/)
    .slice(1)
    .map((part) => {
      const [name, ...rules] = part.split("\n").filter(Boolean);
      const own = articles.filter((article) => article["triplet-uuid"].startsWith(name));
      const lists = own.map((article, i) =>
        [article.title, ...article["body-paragraphs"].flat()].map((text, n) => ({
          key: `${"ABC"[i]}${n}`,
          text,
          zone: n === 0 ? "head" : "text",
        })),
      );
      const labels = labelsOf(rules);
      const label = (a, b) => (labels.has(key(a, b)) ? labels.get(key(a, b)) : 0);
      return { name, source: "basil", lists, label };
    });
}

function labelsOf(rules) {
  const labels = new Map();
  for (const rule of rules) {
    const [left, right] = rule
      .slice(2)
      .split(" / ")
      .map((names) => names.trim().split(/\s+/));
    const pairs = left.flatMap((a) => (right ?? left).map((b) => [a, b]));
    for (const [a, b] of pairs)
      if (a !== b && labels.get(key(a, b)) !== 1)
        labels.set(key(a, b), rule.startsWith("=") ? 1 : null);
  }
  return labels;
}

/**
 * ECB+: sentences of up to ten documents on one event. Two say the same when at least two of the events told of in
 * either, and half of the lesser's, are the same events; with less in common it is unknown.
 */
export function ecb(folder) {
  const mentions = ["train", "dev", "test"].flatMap((part) =>
    JSON.parse(
      readFileSync(join(folder, `coref/ecb_data/${part}_event_gold_mentions.json`), "utf8"),
    ),
  );
  return [...new Set(mentions.map(({ subtopic }) => subtopic))]
    .map((name) =>
      ecbEvent(
        name,
        mentions.filter(({ subtopic }) => subtopic === name),
      ),
    )
    .filter(({ lists }) => lists.length >= 3);
}

function ecbEvent(name, mentions) {
  const documents = new Map();
  for (const mention of mentions) {
    const id = `${mention.doc_id}#${mention.sent_id}`;
    const known = documents.get(mention.doc_id) ?? new Map();
    documents.set(mention.doc_id, known);
    const text = untokenized(mention.full_sentence);
    const sentence = known.get(id) ?? {
      key: id,
      text,
      place: Number(mention.sent_id),
      told: new Set(),
    };
    known.set(id, sentence);
    sentence.told.add(mention.coref_chain);
  }
  const lists = [...documents.values()]
    .slice(0, 10)
    .map((sentences) => [...sentences.values()].toSorted((a, b) => a.place - b.place));
  const told = new Map(lists.flat().map((sentence) => [sentence.key, sentence.told]));
  const label = (a, b) => {
    const common = [...told.get(a)].filter((event) => told.get(b).has(event)).length;
    if (common === 0) return 0;
    return common >= 2 && common * 2 >= Math.min(told.get(a).size, told.get(b).size) ? 1 : null;
  };
  return { name, source: "ecb", lists, label };
}

const untokenized = (text) =>
  text
    .replace(/ (['’]s|n't|[,.;:!?%)])/g, "$1")
    .replace(/([($]) /g, "$1")
    .replaceAll(" - ", "-");

function stories(file) {
  return readFileSync(file, "utf8")
    .split("<doc ")
    .slice(1)
    .map((story) =>
      [...story.matchAll(/<(ref|hyp) [^>]*>([\s\S]*?)<\/\1>/g)].map(([, kind, body]) => ({
        kind,
        segments: [...body.matchAll(/<seg id="(\d+)">([\s\S]*?)<\/seg>/g)].map(([, id, text]) => ({
          id,
          text: plain(text),
        })),
      })),
    );
}

const plain = (xml) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .trim();

function csv(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ",") rows.push([]);
  }
  const [names, ...others] = rows;
  return others
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

const key = (a, b) => (a < b ? `${a}|${b}` : `${b}|${a}`);
const sum = (numbers) => numbers.reduce((total, n) => total + n, 0);
const within = (n, least, most) => n >= least && n <= most;
const spans = (text) => text.split(";").map((part) => part.split(",").map(Number));
const size = (parts) => sum(parts.map(([start, end]) => end - start));
const overlap = (one, two) =>
  sum(one.flatMap(([a, b]) => two.map(([c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c)))));

function put(texts, article, id, sentence) {
  if (!texts.has(article)) texts.set(article, new Map());
  texts.get(article).set(id, sentence);
}

/** mulberry32: the same numbers each time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
