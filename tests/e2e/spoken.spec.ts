import { expect, test, type Page } from "@playwright/test";
import { drawnMarks, heard, plain, silentMarks, type Heard } from "./heard.ts";

async function open(page: Page, hash: string, width = 1680): Promise<readonly Heard[]> {
  await page.setViewportSize({ width, height: 1000 });
  await page.goto("about:blank");
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.getByRole("slider")).toBeAttached();
  await expect(page.locator("[data-passage], table").first()).toBeVisible();
  return await heard(page);
}

const CONTROLS = new Set(
  "button link radio checkbox slider combobox searchbox textbox option tab DisclosureTriangle".split(
    " ",
  ),
);
const PLACES = new Set(["article", "region", "navigation", "dialog", "table", "list"]);

/** What nobody could use by ear: controls and places without a name, words said twice in a row. */
function faults(list: readonly Heard[]): readonly string[] {
  const nameless = list.filter(
    ({ role, name, text }) =>
      (CONTROLS.has(role) || (PLACES.has(role) && role !== "list" && text !== "")) && name === "",
  );
  const empty = list.filter(
    ({ role, text }) => PLACES.has(role) && role !== "dialog" && text === "",
  );
  const twice = list.filter(({ name }) => /^(.{3,}?)[\s,:;·]*\1$/u.test(name));
  const texts = list.filter(({ role, name }) => role === "StaticText" && name.length > 3);
  const echoes = texts.filter(
    ({ name }, index) => name === texts[index - 1]?.name && !ALIKE.test(name),
  );
  return [
    ...nameless.map(({ role, text }) => `no name: ${role} ${text}`),
    ...empty.map(({ role, name }) => `nothing in it: ${role} ${name}`),
    ...twice.map(({ name }) => `said twice: ${name}`),
    ...echoes.map(({ name }) => `said twice: ${name}`),
  ];
}

/** Two neighbours may have the same words to them. */
const ALIKE = /^(?:adds?|leaves? out|differences|aligned|own order|0 of \d+ passages|0 same)$/u;

const rows = (list: readonly Heard[]) => list.filter(({ role }) => role === "article");

/** Every passage that is drawn, with the letters its chips show. */
function drawnPassages(page: Page): Promise<readonly { name: string; letters: string }[]> {
  return page.locator("article[data-passage]").evaluateAll((articles) =>
    articles.map((article) => ({
      name: article.querySelector("h3 button")?.getAttribute("aria-label") ?? "",
      letters: [...article.querySelectorAll("h3 [class*='_has_']")]
        .map((chip) => chip.textContent)
        .join(""),
    })),
  );
}

const OUTLETS = "ABCDE";

/** Who has a passage, from what is said of it: "in 3 of 5, not in B, E", "in 2 of 5: A and B", "only in D". */
function saidOf(name: string): string {
  const only = /only in ([A-E])/u.exec(name)?.[1];
  const lacks = /not in ([A-E](?:, [A-E])*)/u.exec(name)?.[1];
  const who = /in \d of 5: ((?:[A-E]|, | and )+)/u.exec(name)?.[1];
  if (only !== undefined) return only;
  if (who !== undefined) return who.replace(/[^A-E]/gu, "");
  if (lacks !== undefined) return OUTLETS.replace(new RegExp(`[${lacks}]`, "gu"), "");
  return name.includes("in all five") ? OUTLETS : "";
}

/** Every chip that is seen is said; every passage has a name and what it is. */
async function expectPassagesTold(page: Page, list: readonly Heard[]): Promise<void> {
  const drawn = await drawnPassages(page);
  const told = rows(list);
  expect(told.length).toBe(drawn.length);
  const wrong = drawn.filter(({ letters }, index) => {
    const name = told[index]?.name ?? "";
    return !/^Open passage \S.*,/u.test(name) || (letters !== "" && saidOf(name) !== letters);
  });
  expect(wrong).toEqual([]);
  const headings = list.filter(({ role, level }) => role === "heading" && level === 3);
  expect(headings.length).toBeGreaterThanOrEqual(drawn.length);
}

/** All that stands in elements of a class, in order, for the eye alone left out. */
async function shown(page: Page, part: string): Promise<readonly string[]> {
  const texts = await page.locator(`main [class*="_${part}_"]`).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const copy = element.cloneNode(true);
        if (!(copy instanceof Element)) return "";
        for (const each of copy.querySelectorAll("[aria-hidden]")) each.remove();
        return copy.textContent ?? "";
      }),
  );
  return texts.map(plain);
}

/** How wordings belong together, and that they were moved, split or merged, is said as it is seen. */
async function expectRelationsTold(page: Page, list: readonly Heard[]): Promise<void> {
  const texts = list.filter(({ role }) => role === "StaticText").map(({ name }) => name);
  const relations = (await shown(page, "relation")).filter((words) => words !== "");
  const words = new Set(relations);
  expect(texts.filter((text) => words.has(text))).toEqual(relations);
  const notes = await shown(page, "note");
  const kinds = /^(?:moved (?:up|down)|split|merged):/u;
  expect(texts.filter((text) => kinds.test(text)).length).toBe(notes.length);
}

for (const [way, hash, kinds] of [
  [
    "side by side",
    "#view=columns&style=shown&base=C",
    ["added", "changed", "left", "reused", "style"],
  ],
  ["side by side, what is shared", "#view=columns&mark=shared", ["shared"]],
  ["in own order", "#view=columns&flow=own&style=shown", ["added", "changed", "left", "style"]],
  ["in one column", "#view=single&column=B&style=shown", ["added", "changed", "left"]],
] as const) {
  test(`by ear, ${way}: every passage, mark, relation and count is said, once, in order`, async ({
    page,
  }) => {
    const list = await open(page, hash);
    expect(faults(list)).toEqual([]);
    await expectPassagesTold(page, list);
    const marks = await drawnMarks(page);
    expect([...new Set(marks.map(({ kind }) => kind))].toSorted()).toEqual(
      expect.arrayContaining([...kinds]),
    );
    expect(silentMarks(marks, list)).toEqual([]);
    await expectRelationsTold(page, list);
    await expectOrder(page, list);
  });
}

/** Heard in the order in which it is read: the event, its tools, then the text; the map after all. */
async function expectOrder(page: Page, list: readonly Heard[]): Promise<void> {
  const at = (role: string): number => list.findIndex((each) => each.role === role);
  expect([at("banner"), at("main"), at("article"), at("navigation")].toSorted(byNumber)).toEqual([
    at("banner"),
    at("main"),
    at("article"),
    at("navigation"),
  ]);
  const levels = list.filter(({ role }) => role === "heading").map(({ level }) => level);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  const seen = await page
    .locator("[data-words]")
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute("data-words")),
    );
  expect(seen.length).toBeGreaterThan(20);
}

const byNumber = (a: number, b: number): number => a - b;

test("by ear, the letter of an outlet comes before its words, in the order of the columns", async ({
  page,
}) => {
  await open(page, "#view=columns");
  const cells = await page.locator("article > [data-cell]").evaluateAll((all) =>
    all.map((cell) => ({
      letter: cell.getAttribute("data-cell"),
      first: cell.textContent?.trim().charAt(0),
      row: cell.parentElement?.id ?? "",
    })),
  );
  expect(cells.length).toBeGreaterThan(60);
  expect(cells.filter(({ letter, first }) => letter !== first)).toEqual([]);
  const unsorted = cells.filter(
    ({ letter, row }, index) =>
      row === cells[index - 1]?.row && (letter ?? "") <= (cells[index - 1]?.letter ?? ""),
  );
  expect(unsorted).toEqual([]);
});

test("by ear, the sheet: where, how many, all wordings, why, and what can be done", async ({
  page,
}) => {
  const all = await open(page, "#p=C.99.the-two-leaders-are&style=shown");
  await expect(page.getByRole("dialog")).toBeVisible();
  const list = await heard(page).then((heardNow) => within(heardNow, "dialog"));
  expect(all.length).toBeGreaterThan(100);
  expect(faults(list)).toEqual([]);
  expect(list[0]?.name).toBe("Passage 10");
  const text = list[0]?.text ?? "";
  expect(text).toMatch(/in 4 of 5 · not in E/u);
  expect(text).toMatch(
    /Russian leader’s visit comes amid”\]?.*B and C: “growing”; A and D: nothing/u,
  );
  expect(text).toMatch(/the others are marked against this/u);
  for (const words of ["light edits", "part of", "Linked because", "paragraph 4 of"])
    expect(text).toContain(words);
  const names = list.filter(({ role }) => role === "button").map(({ name }) => name);
  for (const letter of "ABCD") expect(names).toContain(`copy ${letter} with citation`);
  const marks = (await drawnMarks(page)).length;
  expect(marks).toBeGreaterThan(3);
});

/** What stands in the last place of this role; the page's last, for a dialog that lies over it. */
function within(list: readonly Heard[], role: string): readonly Heard[] {
  return list.slice(list.findLastIndex((each) => each.role === role));
}

test("by ear, the matrix: every cell says both outlets and all of its counts", async ({ page }) => {
  const list = await open(page, "#view=matrix");
  expect(faults(list)).toEqual([]);
  const cells = list.filter(({ role, name }) => role === "link" && name.includes("→"));
  expect(cells.length).toBe(20);
  for (const { name } of cells)
    expect(name).toMatch(
      /^[A-E] → [A-E]: \d+ of \d+ words, \d+ of \d+ passages, \d+ same\. Read [A-E] and [A-E] side by side$/u,
    );
  expect(list.filter(({ role }) => role === "columnheader").length).toBe(5);
  expect(list.filter(({ role }) => role === "rowheader").length).toBe(5);
});

test("by ear, the map says each passage, who has it, what was moved and found, and the place in each text", async ({
  page,
}) => {
  const list = await open(page, "#strip=own&find=nato");
  const slider = page.getByRole("slider");
  const said = async (): Promise<string> => (await slider.getAttribute("aria-valuetext")) ?? "";
  expect(list.find(({ role }) => role === "slider")?.name).toMatch(
    /^Passage on screen, of \d+ passages in 5 outlets$/u,
  );
  await slider.focus();
  const told: string[] = [];
  await page.keyboard.press("Home");
  const count = Number(await slider.getAttribute("max")) + 1;
  for (let place = 1; place <= count; place += 1) {
    await expect.poll(said).toContain(`; ${place} of ${count}`);
    told.push(await said());
    await page.keyboard.press("ArrowRight");
  }
  for (const words of told)
    expect(words).toMatch(/^passage .+, (?:only in [A-E]|in \d of 5: [A-E ]+|in all five)[,;]/u);
  expect(told.filter((words) => words.includes("moved")).length).toBeGreaterThan(2);
  expect(told.filter((words) => / found: /u.test(words)).length).toBeGreaterThan(5);
  expect(
    told.filter((words) => /paragraph \d+ of \d+ in [A-E]/u.test(words)).length,
  ).toBeGreaterThan(50);
});

test("by ear, every change is confirmed: base, marks, way, filter, finds, copies", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#view=columns");
  const told = (words: RegExp) =>
    expect(page.getByRole("status").filter({ hasText: words }).first());
  await page.keyboard.press("2");
  await told(/Base: B\. Differences marked\./u).toBeAttached();
  await page.keyboard.press("s");
  await told(/Base: B\. Shared words marked\./u).toBeAttached();
  await page.keyboard.press("v");
  await told(/One column\. Base: B\./u).toBeAttached();
  await page.keyboard.press("v");
  await told(/Matrix\. /u).toBeAttached();
  await page.keyboard.press("v");
  await told(/Side by side\. /u).toBeAttached();
  await page.getByRole("link", { name: /in three or more$/u }).press("Enter");
  await told(/Showing \d+ statements in three or more\./u).toBeAttached();
  await page.getByRole("searchbox").fill("nato");
  await told(/^\d+ hits: A\s\d+/u).toBeAttached();
  await page.getByRole("button", { name: "Next found passage" }).press("Enter");
  await page.keyboard.press("c");
  await told(/Passage copied with its citation/u).toBeAttached();
  const live = (await heard(page)).filter(({ role }) => role === "status");
  expect(live.length).toBeGreaterThanOrEqual(3);
});
