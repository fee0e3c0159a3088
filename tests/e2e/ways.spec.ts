import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { madeEvent, readMade } from "./made-event.ts";

const way = (page: Page, name: string) =>
  page.getByRole("group", { name: "Read" }).getByRole("radio", { name });

/** What each way shows, once it is there. */
const WAYS = [
  {
    name: "side by side",
    hash: "#view=columns",
    sign: (page: Page) => page.getByRole("button", { name: /^Column C:/ }),
  },
  {
    name: "side by side, own order",
    hash: "#view=columns&flow=own",
    sign: (page: Page) => page.getByRole("region", { name: /^C, .*: its own order$/ }),
  },
  {
    name: "one column",
    hash: "#view=single",
    sign: (page: Page) => page.getByRole("group", { name: "Article in view" }),
  },
  {
    name: "matrix",
    hash: "#view=matrix",
    sign: (page: Page) => page.getByRole("table"),
  },
];

for (const width of [1024, 1440]) {
  test(`an open sheet never lies over all of its passage: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./#view=columns&spines=");
    const sheet = page.getByRole("dialog");
    const heading = sheet.getByRole("heading", { level: 2 });
    const side = async (): Promise<string> =>
      ((await sheet.boundingBox())?.x ?? 0) > 1 ? "right" : "left";
    const alone = page.getByRole("button", { name: "Open passage 4, only in E" });
    await alone.click();
    await expect(heading).toHaveText("Passage 4");
    const text = page.locator("[data-lit] [data-words], [data-opened] [data-words]").first();
    await expect(text).toBeInViewport({ ratio: 1 });
    const [behind, over] = [await text.boundingBox(), await sheet.boundingBox()];
    expect(behind?.x ?? 0).toBeGreaterThanOrEqual((over?.x ?? 0) + (over?.width ?? 0));
    // It stays there as long as something of the passage is in sight, and no longer.
    for (const [passage, where] of [
      ["5", "left"],
      ["6", "left"],
      ["7", "left"],
      ["8", "left"],
    ] as const) {
      await page.keyboard.press("j");
      await expect(heading).toHaveText(`Passage ${passage}`);
      expect(await side()).toBe(where);
    }
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await page.getByRole("button", { name: "Open passage 8, in 3 of 5, not in B, E" }).click();
    await expect(heading).toHaveText("Passage 8");
    expect(await side()).toBe("right");
  });
}

for (const width of [360, 1024, 1680]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every way opens by its address and is accessible: ${width} px, ${colorScheme}`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const { name, hash, sign } of WAYS) {
        await page.goto(`./${hash}`);
        await expect(sign(page), name).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`),
        ).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          name,
        ).toBeLessThanOrEqual(0);
      }
    });
  }

  test(`the ways are a click and a key apart, and Back goes back: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./#view=columns");
    await way(page, "matrix").check();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(page).toHaveURL(/view=matrix/);
    await page.keyboard.press("v");
    await expect(way(page, "side by side")).toBeChecked();
    await page.keyboard.press("v");
    await expect(page.getByRole("group", { name: "Article in view" })).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("table")).toBeVisible();
  });
}

test("a cell of the matrix leads to its two articles, side by side", async ({ page }) => {
  await page.goto("./#view=matrix");
  const cell = page.getByRole("link", { name: /^A → C: \d+ of \d+ words, \d+ of \d+ passages/ });
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=columns.*columns=A,C.*base=A/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
});

test("neighbours that read the same fold, and unfold by keys", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await page.goto("./#view=columns");
  const fold = page.getByRole("button", { name: /^\D*\d+ passages identical in/ }).first();
  const rows = page.locator("article[data-passage]");
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  const before = await rows.count();
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
});

test("a spine opens by keys, on a phone in the place of another column", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("./#view=columns");
  const spine = page.getByRole("button", { name: "Open column B, Daily Sabah" });
  await spine.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Column B:/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Column /, exact: false })).toHaveCount(2);
});

test("columns in their own order scroll level with each other, until they are unlocked", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await page.goto("./#view=columns&flow=own");
  const [c, d] = ["C", "D"].map((letter) => page.locator(`[data-own="${letter}"]`));
  if (c === undefined || d === undefined) throw new Error("no columns");
  await c.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("PageDown");
  // The passage at the top of C, and how far from the top it stands in D.
  const apart = (): Promise<number> =>
    page.evaluate(() => {
      const [left, right] = ["C", "D"].map((letter) =>
        document.querySelector<HTMLElement>(`[data-own="${letter}"]`),
      );
      if (left === null || right === null || left === undefined || right === undefined) return NaN;
      const texts = [...left.querySelectorAll<HTMLElement>("[data-passage]")];
      const first = texts.find(
        (text) =>
          text.offsetTop >= left.scrollTop &&
          right.querySelector(`[data-passage="${text.dataset["passage"]}"]`) !== null,
      );
      const same = right.querySelector<HTMLElement>(
        `[data-passage="${first?.dataset["passage"]}"]`,
      );
      return Math.abs(
        (first?.offsetTop ?? 0) - left.scrollTop - ((same?.offsetTop ?? 0) - right.scrollTop),
      );
    });
  await expect.poll(() => d.evaluate((column) => column.scrollTop)).toBeGreaterThan(400);
  await expect.poll(apart).toBeLessThan(150);
  await page.getByRole("button", { name: "scroll together" }).click();
  await expect(page).toHaveURL(/lock=off/);
  const before = await d.evaluate((column) => column.scrollTop);
  await c.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => c.evaluate((column) => column.scrollTop)).toBe(0);
  expect(await d.evaluate((column) => column.scrollTop)).toBe(before);
});

test("one column on a wide screen has letters on the left and differences on the right", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await page.goto("./#view=single&column=A");
  // What was drawn when the page was built makes room for what the address names.
  await expect(page.locator("[data-room]")).toHaveCount(0);
  const passage = page.locator("article[data-passage]").filter({ hasText: "growingly" }).first();
  await passage.scrollIntoViewIfNeeded();
  const who = await passage.getByRole("heading").boundingBox();
  const text = await passage.locator("[data-cell]").first().boundingBox();
  const readings = await passage.getByRole("list").boundingBox();
  expect((who?.x ?? 0) + (who?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  expect(readings?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
});

test("ten columns of four hundred paragraphs each can be read, and marked against another base", async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 2200, height: 1000 });
  await readMade(page, madeEvent(10, 400), "view=columns");
  const rows = page.locator("article[data-passage]");
  await expect(rows.first()).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => rows.count()).toBeGreaterThan(400);
  await page.keyboard.press("2");
  await expect(page.getByText("Marked against B, else ◆")).toBeVisible({ timeout: 30_000 });
});

test("more columns than the style sheet names stand beside each other too", async ({ page }) => {
  await page.setViewportSize({ width: 3200, height: 1000 });
  await readMade(page, madeEvent(14, 12), "view=columns");
  const menus = page.getByRole("button", { name: /^Column [A-N]:/ });
  await expect(menus).toHaveCount(14);
  const places = (): Promise<number> =>
    menus.evaluateAll(
      (buttons) => new Set(buttons.map((each) => Math.round(each.getBoundingClientRect().x))).size,
    );
  await expect.poll(places).toBe(14);
});
