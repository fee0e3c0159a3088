// Turns the pages of scrapinghub/article-extraction-benchmark (MIT) into the texts that a reader would paste, with what
// their tags say of some lines. The pages are never kept in this repository.
//   node tests/training/page-texts.mjs FOLDER OUT
// FOLDER is a checkout of the benchmark; OUT gets one JSON file a page. Chromium draws each page without its
// scripts and without a network; VARIORUM_BROWSER may name the program.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const [folder, out] = process.argv.slice(2);
const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env["VARIORUM_BROWSER"] ?? "/usr/bin/chromium",
});
const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
const page = await context.newPage();
for (const name of readdirSync(join(folder, "html"))) {
  const id = basename(name, ".html.gz");
  const file = join(out, `${id}.html`);
  writeFileSync(file, gunzipSync(readFileSync(join(folder, "html", name))));
  await page.goto(`file://${file}`, { waitUntil: "domcontentloaded" });
  const starts = paragraphs(truth[id].articleBody).map((paragraph) => paragraph.slice(0, 60));
  writeFileSync(join(out, `${id}.json`), JSON.stringify(await page.evaluate(read, starts)));
}
await browser.close();

function paragraphs(body) {
  const plain = (line) =>
    line
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return body
    .split("\n")
    .map(plain)
    .filter((line) => line.length > 30);
}

/** Runs on the page: all its text, that of the smallest part with the article, and what tags say. */
function read(starts) {
  const plain = (text) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const textOf = (element) => (element.innerText ?? "").replaceAll(/\s+/gu, " ").trim();
  const all = (selector, longest) =>
    [...new Set([...document.querySelectorAll(selector)].map(textOf))].filter(
      (text) => text !== "" && text.length < longest,
    );
  const holds = (element) => {
    const text = plain(element.innerText ?? "");
    return starts.filter((start) => text.includes(start)).length >= starts.length * 0.8;
  };
  const parts = [...document.querySelectorAll("article,main,[role=main]")].filter(holds);
  const size = (element) => (element.innerText ?? "").length;
  const titled = parts.filter((element) => element.querySelector("h1") !== null);
  const [main] =
    titled.length > 0
      ? titled.sort((a, b) => size(a) - size(b))
      : parts.sort((a, b) => size(b) - size(a));
  const meta = (name) => document.querySelector(name)?.content ?? "";
  return {
    all: document.body.innerText,
    main: main?.innerText ?? null,
    title: document.title,
    shared: meta("meta[property='og:title']"),
    summary: meta("meta[property='og:description'],meta[name=description]"),
    headline: all("h1,[itemprop=headline]", 1500),
    caption: all(
      "figcaption,[class*=caption i],[itemprop=caption],[class*=credit i],[class*=photographer i]",
      1500,
    ),
    date: all(
      "time,[itemprop=datePublished],[itemprop=dateModified],[class*=date i],[class*=timestamp i],[class*=published i]",
      120,
    ),
    author: all("[rel=author],[itemprop=author],[class*=byline i],[class*=author i]", 300),
    dek: all(
      "[class*=dek i],[class*=standfirst i],[class*=subtitle i],[class*=subhead i],[class*=summary i],[class*=description i],[class*=deck i],[class*=excerpt i],[class*=lead i],[class*=intro i],h2",
      700,
    ),
    aside: all("blockquote,aside,[class*=pull i],[class*=tweet i],[class*=bio i]", 1500),
  };
}
