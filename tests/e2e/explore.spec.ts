import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

/** Differs from a first reading, so that the page is drawn by script from the start. */
const START = "#style=shown";
const WIDTHS = [360, 1024, 1680];

async function open(page: Page, hash = START): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Filter/ })).toBeVisible();
}

const picked = (page: Page) => page.locator("main p", { hasText: /^Showing/ });
const box = (page: Page) => page.getByRole("combobox", { name: "Do, or go to" });
const chosen = (page: Page) => page.locator("[role=option][aria-selected=true]");

test("the list of commands does everything by keys alone", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("End");
  await expect(chosen(page)).toHaveText(/Switch single keys off/);
  await expect(chosen(page)).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/Find words/);
  await page.keyboard.type("base c");
  await expect(chosen(page)).toHaveText(/Base: C, Courthouse News Service/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/base=C/);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("counterweight");
  await expect(page.getByRole("option", { name: /^Passages? ?Passage \d+/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Passage/ })).toContainText("counterweight");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("filter choose");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Filter" })).toBeVisible();
});

test("is there where single keys are switched off, and where text is typed", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("single keys off");
  await page.keyboard.press("Enter");
  await page.keyboard.press("2");
  await expect(page).not.toHaveURL(/base=/);
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
});

test("filters add up, every count follows, and all of it is cleared at once", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const all = page.locator("article[data-passage]");
  await page.getByRole("button", { name: "Filter" }).click();
  const panel = page.getByRole("dialog", { name: "Filter" });
  const edits = panel.getByRole("radio", { name: /^with light edits: \d+$/ });
  const count = Number((await edits.getAttribute("aria-label"))?.replace(/\D/gu, ""));
  expect(count).toBeGreaterThan(2);
  await edits.check();
  await expect(picked(page)).toHaveText(new RegExp(`^Showing ${count} of \\d+ statements`, "u"));
  await expect(
    page.getByText(new RegExp(`outlets, ${count} of \\d+ statements \\(with light edits\\)`, "u")),
  ).toBeVisible();
  await panel.getByRole("radio", { name: /^quotations left out: \d+$/ }).check();
  await panel.getByRole("radio", { name: /^in two or more outlets, not in E: \d+$/ }).check();
  await page.keyboard.press("Escape");
  await expect(panel).not.toBeVisible();
  await expect(page).toHaveURL(/show=not-E&relation=edited&quotes=out/);
  const shown = Number((await picked(page).textContent())?.replace(/^Showing (\d+).*/u, "$1"));
  expect(shown).toBeLessThanOrEqual(count);
  await expect(all).toHaveCount(shown);
  await page.getByRole("button", { name: "Remove: quotations left out" }).click();
  await expect(page).not.toHaveURL(/quotes=out/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Filter, 2 on" })).toBeVisible();
  await page.getByRole("button", { name: "show all" }).click();
  await expect(picked(page)).toHaveCount(0);
});

test("where nothing meets all filters, the page says which one to drop", async ({ page }) => {
  await open(page, "#show=only-A&relation=changed");
  await expect(page.getByText("Nothing meets all of this.")).toBeVisible();
  await page.getByRole("button", { name: "Without “only in A”" }).click();
  await expect(picked(page)).toBeVisible();
});

test("small differences go unmarked, and are marked again", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  const marks = page.locator("article mark");
  const before = await marks.count();
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("checkbox", { name: "Differences of up to two words aside" }).check();
  await expect.poll(() => marks.count()).toBeLessThan(before);
  await expect(page.getByText("alike").first()).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(marks).toHaveCount(before);
});

/** A line of the accessibility tree that is no text of an article. */
const CONTROL = /^\s*- (?:button|radio|checkbox|link|option|combobox|slider|group|dialog)/u;

/** What the corpus says of who made each article. */
const NAMES = /Daily Sabah|Courthouse News|Action News|\bAN\b|not named in the text/gu;

for (const width of [360, 1680]) {
  test(`with names hidden, nothing outside the articles names an outlet: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ["columns", "single", "matrix"]) {
      await page.goto(`./#view=${view}&blind=yes`);
      await expect(page.getByText("Outlet names are hidden.")).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(named(await page.title())).toEqual([]);
      expect(named(await aroundTheText(page))).toEqual([]);
      const tree = await page.locator("body").ariaSnapshot();
      const controls = tree.split("\n").filter((line) => CONTROL.test(line));
      expect(controls.length).toBeGreaterThan(20);
      expect(controls.flatMap(named)).toEqual([]);
    }
    await open(page, "#blind=yes&p=C.99.the-two-leaders-are");
    await expect(page.getByRole("dialog")).toContainText("Name hidden");
    expect(named(await aroundTheText(page))).toEqual([]);
    await page.keyboard.press("Control+k");
    await expect(box(page)).toBeVisible();
    expect(named(await aroundTheText(page))).toEqual([]);
  });
}

/** The names that stand in a text, each with some of what is around it. */
function named(text: string): readonly string[] {
  return [...text.matchAll(NAMES)].map(({ index }) =>
    text.slice(Math.max(index - 60, 0), index + 60),
  );
}

/** All words and attributes of the page but for the articles' own text. */
async function aroundTheText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true);
    if (!(body instanceof HTMLElement)) return "";
    const articles = body.querySelectorAll("[class*=_wording_], [class*=_apart_], noscript");
    for (const each of articles) each.remove();
    return body.outerHTML;
  });
}

const head = (page: Page, words: string) =>
  page.locator("[data-open] p", { hasText: words }).and(page.locator("[class*=_name_]"));

test("names come back one by one, and all at once", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page, "#blind=yes");
  await page.getByRole("button", { name: "Reveal the name of C" }).click();
  await expect(head(page, "C: Courthouse News Service")).toBeVisible();
  await expect(head(page, "Name hidden")).toHaveCount(4);
  await page.getByRole("button", { name: "Reveal names" }).click();
  await expect(head(page, "B: Daily Sabah")).toBeVisible();
  await expect(page).not.toHaveURL(/blind/);
});

test("search is blind to accents, case and dashes, and counts by outlet", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  const search = page.getByRole("searchbox");
  await search.fill("PÚTIN xi");
  await expect(
    page.getByText(/^\d+ hits: A\s\d+ · B\s\d+ · C\s\d+ · D\s\d+ · E\s\d+$/u),
  ).toBeVisible();
  await search.fill("“counterweight to the United States”");
  await expect(page.locator("mark", { hasText: /counterweight to the/iu }).first()).toBeAttached();
  await page.keyboard.press("Enter");
  await search.fill("zebra crossing");
  await expect(
    page.getByText("Nothing found for “zebra crossing” in any of the articles"),
  ).toBeVisible();
});

for (const width of WIDTHS) {
  test(`what stands in text set apart is found, counted for itself and reached: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    // On a phone one article is read at a time, and A has nothing set apart: B is shown.
    await open(page);
    await page.getByRole("searchbox").fill("newsletter");
    await expect(
      page.getByText("Nothing found for “newsletter”, but in text set apart: B 1 · C 1"),
    ).toBeVisible();
    await page.keyboard.press("Enter");
    const block = page.locator("[id^=row-apart-]").first();
    await expect(block.locator("mark")).toHaveText(/newsletter/iu);
    await expect(block).toBeInViewport({ ratio: 0.9 });
    await expect(page.getByRole("searchbox")).toBeFocused();
    await accessible(page);
  });
}

test("a headline is opened from above its column, and shows what is looked for", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "#style=shown&find=alliance");
  const headline = page.getByRole("heading", { name: /^A: China and Russia announce/u });
  await expect(headline.locator("mark", { hasText: "alliance" })).toBeVisible();
  const button = page.getByRole("button", { name: /^Headline of A, in A and B/u });
  await button.click();
  const sheet = page.getByRole("dialog", { name: "headline" });
  await expect(sheet.getByText("Russia, China declare deep")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(button).toBeFocused();
  // Its last find is in the last headline; the next one goes down into the text.
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main mark", { hasText: /alliance/iu }).first()).toBeInViewport();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of WIDTHS) {
    test(`filter, commands and hidden names are accessible: ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await open(page, "#show=3%2B&relation=edited&quotes=out&blind=yes&small=aside&find=olympics");
      await expect(picked(page)).toBeVisible();
      await accessible(page);
      await page.getByRole("button", { name: "Filter, 4 on" }).click();
      await expect(page.getByRole("checkbox", { name: /two words aside/u })).toBeAttached();
      await accessible(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await expect(chosen(page)).toBeVisible();
      await accessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
    });
  }
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    ),
  ).toEqual([]);
}

test("in forced colours, what is chosen is told by system colours", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "#show=3%2B");
  const ground = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((node) => getComputedStyle(node).backgroundColor);
  await page.getByRole("button", { name: "Filter, 1 on" }).click();
  const on = page.getByRole("radio", { name: /^in three or more/u });
  await expect(on).toBeChecked();
  const paper = await ground("#filter");
  const chip = await on.evaluate(
    (node) => getComputedStyle(node.closest("label") ?? node).backgroundColor,
  );
  expect(chip).not.toBe(paper);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(chosen(page)).toBeVisible();
  expect(await ground("[role=option][aria-selected=true]")).not.toBe(
    await ground("[role=option][aria-selected=false] >> nth=0"),
  );
});
