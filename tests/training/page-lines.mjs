// Labels the lines of the pages that page-texts.mjs read, by the article's text as the benchmark gives it, and by tags.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const FUNCTION_WORDS = new Set(
  "the of and to in a is that for it was on with as said are from at by".split(" "),
);
const plain = (text) =>
  (text ?? "")
    .toLowerCase()
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const SENTENCE = /[.!?]["”’]?$/u;

/** All pages in both variants: `{ id, half, variant, english, text, lines: [{ start, end, label }] }`. */
export function pagesIn(folder, texts) {
  const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
  const names = readdirSync(texts).filter((name) => name.endsWith(".json"));
  return names.flatMap((name) => {
    const id = basename(name, ".json");
    const tags = JSON.parse(readFileSync(join(texts, name), "utf8"));
    return ["all", "main"].flatMap((variant) => {
      const text = tags[variant]?.replaceAll(/\r\n?/gu, "\n");
      const lines = text && labelled(text, articleOf(truth[id].articleBody), tags);
      return lines ? [{ ...about(id, truth[id].articleBody), variant, text, lines }] : [];
    });
  });
}

/** A page is looked at, or kept aside for the examination: by chance, but always the same. */
function about(id, body) {
  const words = plain(body).split(" ");
  const share = words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length;
  const hash = createHash("sha1").update(id).digest("hex").slice(0, 8);
  return { id, english: share > 0.12, half: Number.parseInt(hash, 16) % 2 === 1 ? "exam" : "look" };
}

function articleOf(body) {
  const paragraphs = body.split("\n").map(plain).filter(Boolean);
  const words = plain(body).split(" ");
  const grams = new Set(words.map((_, i) => words.slice(i, i + 4).join(" ")));
  const whole = ` ${paragraphs.join(" ")} `;
  return {
    paragraphs: new Set(paragraphs),
    grams,
    whole,
    words,
    cut: /(?:\.\.\.|…)\s*$/u.test(body.trim()),
  };
}

function linesOf(text, { paragraphs, grams, whole }) {
  return [...text.matchAll(/\S[^\n]*/gu)].map((match) => {
    const surface = match[0].trim();
    const norm = plain(surface);
    const words = norm === "" ? [] : norm.split(" ");
    const own = words.slice(3).map((_, i) => words.slice(i, i + 4).join(" "));
    const exact = paragraphs.has(norm);
    const share =
      own.length > 0 ? own.filter((gram) => grams.has(gram)).length / own.length : Number(exact);
    const inside = words.length >= 4 && whole.includes(` ${norm} `);
    const same = exact || inside || (words.length >= 10 && share >= 0.85);
    const at = whole.indexOf(` ${norm} `);
    const near = own.map((gram) => whole.indexOf(` ${gram} `)).find((place) => place >= 0) ?? -1;
    const size = words.length;
    return {
      start: match.index,
      end: match.index + surface.length,
      surface,
      norm,
      size,
      exact,
      share,
      same,
      place: at < 0 ? near : at,
    };
  });
}

/** The lines that follow the article's text in its order, as places; most words win. */
function chainOf(lines) {
  const own = lines
    .map((line, i) => ({ ...line, i }))
    .filter(({ same, size }) => same && size >= 8);
  const best = [];
  own.forEach(({ place, size }, a) => {
    best[a] = { sum: size, from: -1 };
    for (let b = 0; b < a; b++)
      if (own[b].place < place && best[b].sum + size > best[a].sum)
        best[a] = { sum: best[b].sum + size, from: b };
  });
  const chain = [];
  let last = best.reduce((most, { sum }, i) => (sum > best[most].sum ? i : most), 0);
  for (; own.length > 0 && last >= 0; last = best[last].from) chain.unshift(own[last].i);
  return chain;
}

/** No labels where less of the article than this was found: the page shows another text. */
const FOUND = 0.6;

function labelled(text, article, tags) {
  const lines = linesOf(text, article);
  const chain = chainOf(lines);
  const words = chain.reduce((sum, i) => sum + lines[i].size, 0);
  if (words < article.words.length * FOUND) return null;
  const set = (list) => new Set(list.map(plain).filter(Boolean));
  const named = Object.fromEntries(
    ["headline", "caption", "date", "author", "dek", "aside"].map((name) => [
      name,
      set(tags[name]),
    ]),
  );
  const zone = [chain[0], chain.at(-1)];
  const page = {
    named,
    zone,
    chain: new Set(chain),
    cut: article.cut,
    titles: [tags.shared, tags.title].map(plain).filter(Boolean),
    summary: plain(tags.summary),
    title: lines.findLastIndex(({ norm }, i) => i < zone[0] && named.headline.has(norm)),
    joined: [named.caption, named.author].map((texts) => ` ${[...texts].join(" | ")} `),
    authors: [...named.author]
      .map((author) => author.replace(/^by /u, "").split(" ").slice(0, 2).join(" "))
      .filter((author) => author.includes(" ")),
  };
  return lines.map((line, i) => ({
    start: line.start,
    end: line.end,
    label: textLabel(line, i, page) ?? tagLabel(line, i, page) ?? restLabel(line, i, page),
  }));
}

function textLabel({ norm, size, exact, same }, i, { named, zone, chain }) {
  if (norm === "") return "sign";
  if (chain.has(i)) return "text";
  const near = i >= zone[0] - 3 && i <= zone[1] + 3;
  if (near && same && (exact || size >= 4)) return "text";
  if (same) return i < zone[0] && named.dek.has(norm) ? "dek" : "unclear";
  return null;
}

function tagLabel({ norm, size, surface }, i, { named, zone, titles }) {
  const before = i >= zone[0] - 12;
  const cut = (title) => title.startsWith(norm) && norm.length > title.length * 0.6;
  const titled = size >= 4 && titles.some((title) => title === norm || cut(title));
  if (named.headline.has(norm) || titled) return i < zone[0] ? "headline" : "unclear";
  if (named.caption.has(norm) && size >= 2) return before && i <= zone[1] ? "caption" : "unclear";
  if (named.date.has(norm) && /\d/u.test(norm))
    return before && i <= zone[1] + 3 ? "date" : "unclear";
  if (named.author.has(norm) && size <= 12 && /^\p{Lu}|^by\b/u.test(surface))
    return before && i < zone[0] ? "author" : "unclear";
  return null;
}

/** Words that begin credits and dates. */
const CREDIT =
  /^(?:by|reporting|editing|with|from|©|photo|image|credit|posted|published|updated)\b/iu;

function restLabel(line, i, page) {
  const { norm, size, surface, share } = line;
  const { named, zone, title, summary, cut } = page;
  const from = i - zone[0];
  const to = i - zone[1];
  const sentence = SENTENCE.test(surface);
  const underTitle = from < 0 && title >= 0 && i > title && i <= title + 3;
  if (size >= 2 && from >= -15 && to <= 6 && isCredited(norm, page)) return "unclear";
  if (share > 0.12 && size >= 6) return "unclear";
  const told = summary !== "" && (summary.includes(norm) || norm.includes(summary));
  if (size >= 5 && told) return from > -15 && underTitle ? "dek" : "unclear";
  if (from < 0 && from > -12 && sentence && size >= 6) return "unclear";
  if (from >= -12 && to <= 8 && CREDIT.test(surface)) return "unclear";
  if (from < 0 && from > -12 && named.dek.has(norm) && size >= 5)
    return underTitle ? "dek" : "unclear";
  if (to > 0 && to < 4 && sentence && size >= 8) return "unclear";
  if (from > 0 && to < 0 && size >= 12 && sentence)
    return named.aside.has(norm) || cut ? "unclear" : "furniture";
  return cut && to > 0 && size >= 8 ? "unclear" : "furniture";
}

function isCredited(norm, { joined, authors }) {
  const within = ` ${norm} `;
  return (
    joined.some((text) => text.includes(within)) ||
    authors.some((author) => within.includes(` ${author} `))
  );
}
