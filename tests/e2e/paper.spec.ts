import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.locator("article[data-passage]").first()).toBeVisible();
}

test("on paper the page ends with its sources and its address, has no tools, and keeps rows whole", async ({
  page,
}) => {
  await open(page, "#base=B");
  await expect(page.getByRole("radio", { name: "B", exact: true })).toBeChecked();
  await expect(page.getByRole("heading", { name: "Sources" })).toHaveCount(0);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const sources = page.getByRole("contentinfo");
  await expect(sources.getByRole("heading", { name: "Sources" })).toBeVisible();
  await expect(sources.getByRole("listitem")).toHaveCount(5);
  await expect(sources.getByRole("listitem").nth(1)).toContainText(
    "B Daily Sabah (named by “The Daily Sabah Newsletter”): Russia, China declare deep alliance",
  );
  // In full, with the event that the short address leaves to the page.
  await expect(sources).toContainText(
    new URL("#event=2022-02-04-putin-xi&base=B", page.url()).href,
  );
  await expect(page.getByRole("button", { name: "Filter" })).toBeHidden();
  for (const row of [page.locator("article[id]").first(), page.locator("[data-alone]").first()])
    await expect(row).toHaveCSS("break-inside", "avoid");
  // Who has a passage is read in one line.
  const chips = page.locator("article[id] h3 [aria-hidden=true]").first().locator("> span");
  await expect(chips).toHaveCount(5);
  const tops = await chips.evaluateAll((all) =>
    all.map((chip) => chip.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBe(1);
});

test("on paper texts in their own order offer nothing to press", async ({ page }) => {
  await open(page, "#flow=own");
  const lock = page.getByRole("button", { name: "scroll together" });
  await expect(lock).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(lock).toBeHidden();
});

test("on paper headlines are compared by their letters, and a list without notes is left out", async ({
  page,
}) => {
  await open(page, "#notes=1");
  const hint = page.getByText("compare headlines").first();
  const list = page.getByRole("dialog", { name: "Notes" });
  await expect(hint).toBeVisible();
  await expect(list.getByText("No notes on this event yet.")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(hint).toBeHidden();
  await expect(list).toBeHidden();
});

/** A page of the PDF: its words with their places, in points, and its greys, from 0 (ink) to 255 (paper). */
type Sheet = { readonly words: readonly Word[]; readonly raw: string; readonly grey: Grey };
type Word = { readonly text: string; readonly box: readonly [number, number, number, number] };
type Grey = { readonly width: number; readonly at: (x: number, y: number) => number };

/** Dots to an inch: an underline of 1.5 px is two dots thick. */
const DENSITY = 144;
const DOTS = DENSITY / 72;

/** What turns a PDF into text and pictures; it comes with most Linux systems (poppler-utils). */
const POPPLER = ["pdftotext", "pdftoppm"];

/** Prints the page as the reader would, and looks at the paper. */
async function print(page: Page, path: string): Promise<readonly Sheet[]> {
  await page.pdf({ path, preferCSSPageSize: true });
  const told = execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" });
  const raw = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" }).split("\f");
  return told
    .split("<page ")
    .slice(1)
    .map((sheet, index) => {
      const number = `${index + 1}`;
      const picture = `${path}-${number}`;
      const cut = ["-r", `${DENSITY}`, "-gray", "-f", number, "-l", number, "-singlefile"];
      execFileSync("pdftoppm", [...cut, path, picture]);
      return {
        words: [...sheet.matchAll(WORD)].map(wordOf),
        raw: raw[index] ?? "",
        grey: greysOf(readFileSync(`${picture}.pgm`)),
      };
    });
}

const WORD =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/gu;

function wordOf([, left, top, right, bottom, text = ""]: RegExpMatchArray): Word {
  const box = [Number(left), Number(top), Number(right), Number(bottom)] as const;
  return { text, box };
}

/** A grey map: "P5", width, height, the whitest value, then a byte a dot. */
function greysOf(file: Buffer): Grey {
  const [head = "", width = ""] =
    /^P5\s+(\d+)\s+\d+\s+\d+\s/u.exec(file.toString("latin1", 0, 60)) ?? [];
  const across = Number(width);
  return {
    width: across,
    at: (x, y) => file[head.length + Math.round(y) * across + Math.round(x)] ?? 255,
  };
}

/** Of the dots between two heights of a word, how many across have ink darker than this. */
function inked(
  grey: Grey,
  { box: [left, top, right, bottom] }: Word,
  from: number,
  to: number,
): number {
  const height = bottom - top;
  let dark = 0;
  const columns = Math.floor((right - left) * DOTS);
  for (let x = 0; x < columns; x += 1) {
    for (let y = (top + height * from) * DOTS; y <= (top + height * to) * DOTS; y += 1) {
      if (grey.at(left * DOTS + x, y) < DARK) {
        dark += 1;
        break;
      }
    }
  }
  return dark / columns;
}

/** Darker than the mark's own ground by far: a line that is seen on any printer. */
const DARK = 110;

test("printed: no row breaks over two pages, marks are told apart in grey, the sources come last", async ({
  page,
}, info) => {
  skipWithoutPoppler();
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "#base=C&style=shown");
  const rows = await wordsOfRows(page);
  const sheets = await print(page, info.outputPath("page.pdf"));
  expect(sheets.length).toBeGreaterThan(5);
  expect(brokenRows(rows, sheets)).toEqual([]);
  expectMarks(sheets);
  const last = sheets.at(-1)?.raw ?? "";
  expect(last).toContain("Sources");
  expect(last).toContain("E AN (named by “(AN/TASS)”): China backs Russia in challenge to NATO");
  expect(last.replace(/\s/gu, "")).toContain("#event=2022-02-04-putin-xi&base=C&style=shown");
  // Letters on filled chips: the fill is printed too, or white letters would stand on white paper.
  const chip = sheets[0]?.words.find(({ text }) => text === "A") ?? { text: "", box: [0, 0, 0, 0] };
  expect(chip.text).toBe("A");
});

function skipWithoutPoppler(): void {
  const missing = POPPLER.filter((tool) => spawnSync(tool, ["-v"]).error !== undefined);
  test.skip(
    missing.length > 0,
    `The printed pages were NOT looked at: no ${missing.join(", ")} here.`,
  );
}

test("printed: each row of the matrix stands on one page", async ({ page }, info) => {
  skipWithoutPoppler();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./#view=matrix");
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(5);
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td :is(b, span)")].map((line) => line.textContent)),
  );
  const sheets = await print(page, info.outputPath("matrix.pdf"));
  const pages = sheets.map(({ words }) => words.map(({ text }) => text).join(""));
  for (const lines of texts) {
    const whole = lines.map((line) => line.replace(/\s/gu, ""));
    expect(lines.length).toBeGreaterThan(12);
    expect(pages.some((text) => whole.every((line) => text.includes(line)))).toBe(true);
  }
});

test("printed: an open passage follows on pages of its own, with nothing to press, and no page is blank", async ({
  page,
}, info) => {
  skipWithoutPoppler();
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "#p=C.99.the-two-leaders-are");
  await expect(page.getByRole("dialog").getByText("Linked because").first()).toBeVisible();
  const sheets = await print(page, info.outputPath("sheet.pdf"));
  expect(sheets.filter(({ words }) => words.length === 0)).toEqual([]);
  const texts = sheets.map(({ raw }) => raw);
  const at = texts.findIndex((text) => text.includes("All in one line"));
  expect(texts[at]).toContain("Passage 10");
  expect(texts[at]).not.toContain("Sources");
  expect(texts.at(-1)).toContain("Said elsewhere too");
  expect(texts.join("")).not.toContain("Copy link");
});

/** Words from the beginning and the end of each of a row's wordings, without spaces. */
function wordsOfRows(page: Page): Promise<readonly (readonly string[])[]> {
  return page.locator("article[data-passage]").evaluateAll((articles) =>
    articles.map((article) =>
      [...article.querySelectorAll("[data-words]")]
        .filter((each) => each.checkVisibility())
        .flatMap((wording) => {
          // Stretches between the marks: what is left out stands among the words on paper.
          const walker = document.createTreeWalker(wording, NodeFilter.SHOW_TEXT);
          const texts: string[] = [];
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const text = (node.textContent ?? "").replace(/\s/gu, "");
            if (text.length >= 20 && node.parentElement?.closest(".spoken, [data-aside]") === null)
              texts.push(text);
          }
          return texts.length === 0
            ? []
            : [(texts[0] ?? "").slice(0, 20), (texts.at(-1) ?? "").slice(-20)];
        }),
    ),
  );
}

/** Rows whose words stand on more than one page, or on none. */
function brokenRows(
  rows: readonly (readonly string[])[],
  sheets: readonly Sheet[],
): readonly string[] {
  const pages = sheets.map(({ raw }) => raw.replace(/\s|\u00AD/gu, ""));
  return rows.flatMap((ends) => {
    const places = ends.map(
      (end) => new Set(pages.flatMap((text, at) => (text.includes(end) ? [at] : []))),
    );
    const [first, ...rest] = places;
    const common = [...(first ?? [])].filter((at) => rest.every((place) => place.has(at)));
    return ends.length === 0 || common.length > 0 ? [] : [ends.join(" … ")];
  });
}

/** Other words have a full line below them, added words a broken one, words left out one through them. */
function expectMarks(sheets: readonly Sheet[]): void {
  const found = (text: string) => {
    const hits = sheets.flatMap(({ words, grey }) =>
      words.flatMap((word, index) => {
        const phrase = words
          .slice(index, index + 2)
          .map((each) => each.text)
          .join(" ");
        return phrase.startsWith(text) ? [{ word, grey }] : [];
      }),
    );
    return (
      hits[0] ?? {
        word: { text: "", box: [0, 0, 0, 0] as const },
        grey: { width: 0, at: () => 255 },
      }
    );
  };
  const changed = found("have declared");
  const added = found("growingly shows");
  const left = found("growing support");
  const plain = found("Chinese counterpart");
  for (const { word } of [changed, added, left, plain]) expect(word.text).not.toBe("");
  const BELOW = [0.82, 1.15] as const;
  const ink = {
    changed: inked(changed.grey, changed.word, ...BELOW),
    added: inked(added.grey, added.word, ...BELOW),
    plain: inked(plain.grey, plain.word, ...BELOW),
  };
  expect(ink.changed).toBeGreaterThan(0.95);
  expect(ink.added).toBeGreaterThan(0.45);
  expect(ink.added).toBeLessThan(0.95);
  expect(ink.plain).toBeLessThan(0.4);
}
