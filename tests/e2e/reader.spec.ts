import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { answers } from "./answers.ts";

/** Whatever the page says on the console, and wherever it asks for something. */
async function watched(page: Page): Promise<{ faults: string[]; strangers: string[] }> {
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== "data:" && !host.startsWith("127.0.0.1")) strangers.push(request.url());
  });
  return Promise.resolve({ faults, strangers });
}

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  // What was built holds a drawing for each width; one of them is left.
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.getByRole("group", { name: /^Base/ })).toBeVisible();
  // At an address that names something else the page is drawn anew, and answers as soon as it is there.
  if (hash === "") await answers(page);
}

const row = (page: Page) =>
  page.locator("article[data-passage]").filter({ hasText: "counterweight" });
const base = (page: Page, letter: string) =>
  page.getByRole("group", { name: "Base" }).getByRole("radio", { name: letter, exact: true });

test("reads: the event, what was found, five columns, the same passage beside itself", async ({
  page,
}) => {
  const { faults, strangers } = await watched(page);
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Putin and Xi meet in Beijing");
  await expect(page.getByText(/Five outlets, \d+ statements:/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(5);
  await expect(page.getByText("Outlet not named in the text").first()).toBeVisible();
  await expect(row(page).first()).toContainText("growingly");
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
});

test("a count leads to the passages it counts", async ({ page }) => {
  await open(page);
  const count = page.getByRole("link", { name: /^\d+ in four$/ });
  const number = Number.parseInt((await count.textContent()) ?? "", 10);
  await count.click();
  await expect(page.getByText(`Showing ${number} of`)).toBeVisible();
  await expect(page.locator("article[data-passage]")).toHaveCount(number);
  await page.goBack();
  await expect(page.getByText(/^Showing/u)).toHaveCount(0);
});

test("opens a passage, tells why, marks against another wording; Back and Forward work", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await row(page)
    .first()
    .getByRole("button", { name: /^Open passage/ })
    .click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText("growingly");
  await expect(sheet).toContainText("Linked because");
  await expect(page).toHaveURL(/p=[A-E]\.\d+\./);
  await sheet.getByRole("button", { name: "mark against B" }).click();
  await expect(page).toHaveURL(/against=B/);
  await page.goBack();
  await expect(sheet).not.toBeVisible();
  await page.goForward();
  await expect(sheet).toBeVisible();
});

test("a link opens at its passage, in context, also after a better alignment", async ({ page }) => {
  await open(page, "#p=C.99.the-two-leaders-are&base=C");
  await expect(page.getByRole("dialog")).toContainText("counterweight");
  await expect(page.locator("[data-opened][id]")).toBeInViewport();
  await expect(base(page, "C")).toBeChecked();
});

test("switches the base, and says against whom the marks are made", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await base(page, "C").check();
  await expect(page.getByText("Marked against C, else ◆")).toBeVisible();
  await expect(page).toHaveURL(/base=C/);
  await page.reload();
  await expect(base(page, "C")).toBeChecked();
});

test("works by keys alone, which can be switched off", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.keyboard.press("j");
  await expect(page.locator(":focus")).toHaveAccessibleName(/^Open passage/);
  await page.keyboard.press("n");
  const name = await page.locator(":focus").getAttribute("id");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).not.toBeVisible();
  await expect(page.locator(":focus")).toHaveAttribute("id", name ?? "");
  await page.keyboard.press("3");
  await expect(base(page, "C")).toBeChecked();
  await page.keyboard.press("/");
  await page.keyboard.type("olympics");
  await expect(page.getByText(/^\d+ hits: A/)).toBeVisible();
  await page.keyboard.press("Enter");
  // Enter goes on from where the keys are: to the next find, not to the first of the page.
  const inView = (): Promise<number> =>
    page.locator("mark", { hasText: /^olympics$/i }).evaluateAll(
      (marks) =>
        marks.filter((mark) => {
          const { top, bottom, height } = mark.getBoundingClientRect();
          return height > 0 && top > 0 && bottom < innerHeight;
        }).length,
    );
  await expect.poll(inView).toBeGreaterThan(0);
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single-letter keys are on" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await expect(base(page, "C")).toBeChecked();
});

test("puts back what was set apart, and the comparison follows; undo takes it back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  const apart = page
    .getByRole("button", { name: /^B: set apart: label between headline and text/ })
    .first();
  await apart.click();
  await expect(page.getByText("Spread the love")).toBeVisible();
  await page.getByRole("button", { name: "put it back into the article" }).first().click();
  await expect(page.locator("article[data-passage]", { hasText: "Spread the love" })).toBeVisible();
  await expect(page).toHaveURL(/roles=B\.\d+\.body/);
  await page.getByRole("button", { name: "undo" }).click();
  await expect(page.locator("article[data-passage]", { hasText: "Spread the love" })).toHaveCount(
    0,
  );
});

test("hides, moves and collapses columns, and brings them back", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await page.getByRole("button", { name: /^Column E:/ }).click();
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(page).toHaveURL(/columns=A,B,C,D(&|$)/);
  await page.getByRole("button", { name: "show E" }).click();
  await page.getByRole("button", { name: /^Column B:/ }).click();
  await page.getByRole("button", { name: "Collapse to a spine" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(4);
  await page.getByRole("button", { name: "Open column B, Daily Sabah" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(5);
});

test("reads one column at a time on a phone, with the other wordings below", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.getByRole("radio", { name: /^D, / }).check();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(/Putin, Xi declare opposition/);
  await page.getByRole("button", { name: "other wordings" }).first().click();
  await expect(page.getByRole("button", { name: "hide the others" })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test("pointing at a passage or focusing it lights it wherever it stands", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  const lit = page.locator("[data-passage][data-lit]");
  await row(page).first().scrollIntoViewIfNeeded();
  await row(page).first().hover();
  await expect(lit.filter({ hasText: "counterweight" }).first()).toBeVisible();
  const passage = await row(page).first().getAttribute("data-passage");
  const places = await page.locator(`[data-passage="${passage ?? ""}"]`).count();
  await expect(lit).toHaveCount(places);
  await page.keyboard.press("j");
  await expect(lit.filter({ has: page.locator(":focus") })).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1440]) {
    test(`is accessible: ${colorScheme}, ${width} px, with and without the sheet`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await open(page);
      expect((await new AxeBuilder({ page }).analyze()).violations.map(inShort)).toEqual([]);
      await page
        .getByRole("button", { name: /^Open passage \d/ })
        .first()
        .click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(inShort)).toEqual([]);
      await page.goto("./#mark=shared&style=shown");
      expect((await new AxeBuilder({ page }).analyze()).violations.map(inShort)).toEqual([]);
    });
  }
}

function inShort(violation: { id: string; nodes: readonly { html: string }[] }): string {
  return `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
}
