import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  // The page is drawn before its script runs, once for each width.
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(slider(page)).toBeAttached();
}

const dock = (page: Page): Locator => page.getByRole("navigation", { name: "Map of the event" });
const slider = (page: Page): Locator => dock(page).getByRole("slider");
const picture = (page: Page): Locator => dock(page).locator("[dir=ltr] svg");
const sheet = (page: Page): Locator => page.getByRole("dialog");
const told = (page: Page, hasText: string): Locator => page.getByRole("status").filter({ hasText });
const SHEET = "#p=C.99.the-two-leaders-are";

/** What the map says of where the reader is. */
async function said(page: Page): Promise<string> {
  return (await slider(page).getAttribute("aria-valuetext")) ?? "";
}

async function press(page: Page, x: number, y: number): Promise<void> {
  const box = await picture(page).boundingBox();
  if (box === null) throw new Error("the map has no box");
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
}

test("the map goes where it is pressed, and where the keys send it", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await expect(async () => {
    await press(page, 0.7, 0.5);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  }).toPass();
  const there = await said(page);
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => said(page)).not.toBe(there);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => said(page)).toBe(there);
  // Keys faster than the page scrolls lose no step.
  const place = async (): Promise<number> => Number(await slider(page).inputValue());
  const before = await place();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowLeft");
  await expect.poll(place).toBe(before - 5);
  await page.keyboard.press("Home");
  await expect.poll(() => said(page)).toMatch(/; 1 of \d+$/);
  await page.keyboard.press("PageDown");
  await expect.poll(() => said(page)).not.toMatch(/; 1 of \d+$/);
  await page.keyboard.press("End");
  await expect.poll(() => said(page)).toMatch(/; (\d+) of \1$/);
  await expect(page.locator("article[data-lit]").first()).toBeInViewport();
});

test("finds are drawn on the map and spoken; what a filter leaves out pales", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page, "#find=nato");
  const shapes = dock(page).locator("path[data-pale]");
  await expect(shapes).toHaveCount(0);
  await press(page, 0.02, 0.9);
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect.poll(() => said(page)).toMatch(/ found: /);
  await page.goto("./#show=only-E");
  await expect(shapes.first()).toBeAttached();
});

test("pointing at the map tells the passage in words", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  const box = await picture(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.4, (box?.y ?? 0) + 20);
  await expect(dock(page).getByText(/ · (only in [A-E]|in \d of 5: [A-E ]+)/)).toBeVisible();
  await expect(dock(page).getByRole("list", { name: "Key to the map" })).toBeVisible();
});

test("the ladder shows each text in its own order, at its true length", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await dock(page).getByRole("radio", { name: "own order" }).check();
  await expect(page).toHaveURL(/strip=own/);
  await expect(dock(page).getByText(/^\d+ words$/)).toHaveCount(5);
  await press(page, 0.3, 0.5);
  await expect.poll(() => said(page)).toMatch(/paragraph \d+ of \d+ in C/);
  await expect(page.locator("article[data-lit]").first()).toBeInViewport();
  await slider(page).focus();
  const there = await said(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => said(page)).not.toBe(there);
  await page.goBack();
  await expect(dock(page).getByRole("radio", { name: "aligned" })).toBeChecked();
});

test("any two wordings are set beside each other, and the address keeps them", async ({ page }) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page, SHEET);
  const group = (name: string) => sheet(page).getByRole("group", { name });
  await group("Compare").getByRole("radio", { name: "D", exact: true }).check();
  await group("with").getByRole("radio", { name: "A", exact: true }).check();
  await expect(page).toHaveURL(/against=D&second=A/);
  const wordings = sheet(page).getByRole("heading", { level: 3, name: /^[A-E] / });
  await expect(wordings).toHaveCount(2);
  await expect(sheet(page)).toContainText(/\d+ of \d+ words here stand in D too/);
  await page.reload();
  await expect(wordings).toHaveCount(2);
  const tops = await wordings.evaluateAll((items) =>
    items.map((item) => item.getBoundingClientRect().top),
  );
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 1))).toBeLessThan(2);
  await group("with").getByRole("radio", { name: "all" }).check();
  await expect(wordings).not.toHaveCount(2);
});

test("the sheet tells all wordings in one line, and where each stands", async ({ page }) => {
  await open(page, SHEET);
  const line = sheet(page).getByRole("region", { name: "All in one line" });
  await expect(line).toContainText("growingly");
  await expect(line.locator("p.spoken")).toContainText("support for Moscow in its dispute");
  await expect(
    sheet(page)
      .getByText(/paragraph \d+ of \d+$/)
      .first(),
  ).toBeVisible();
});

test("copies a passage with its citation, by button and by key, and moves nothing", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, SHEET);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const button = sheet(page).getByRole("button", { name: "copy B with citation" });
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  await button.click();
  await expect(told(page, "Passage copied with its citation")).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
  expect(await copied()).toMatch(
    /^“.+”\nDaily Sabah \(B\), “.+”, 4 February 2022\. http.+#.*p=B\./,
  );
  await sheet(page).getByRole("button", { name: "copy link to C" }).click();
  await expect(told(page, "Link copied")).toBeVisible();
  await page.goto(await copied());
  await expect(sheet(page)).toContainText("counterweight");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("c");
  await expect(told(page, "Passage copied with its citation")).toBeVisible();
});

test("gives the words to copy by hand where the clipboard is refused", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, SHEET);
  await sheet(page).getByRole("button", { name: "copy C with citation" }).click();
  const refused = page.getByRole("dialog", { name: "The browser did not let this page copy" });
  await expect(refused.getByRole("textbox")).toBeFocused();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(selected).toContain("counterweight");
  await page.keyboard.press("Escape");
  await expect(refused).not.toBeVisible();
  await expect(sheet(page)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1024, 1680]) {
    test(`map, ladder and sheet are accessible and fit: ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const hash of ["#strip=own&find=nato", `${SHEET}&against=D&second=B`]) {
        await open(page, hash);
        if (hash.startsWith(SHEET)) await expect(sheet(page)).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations.map(inShort)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide).toBe(false);
      }
      const small = await page
        .locator("nav button:visible, nav label:visible, dialog button:visible")
        .evaluateAll((items) =>
          items
            .map((item) => item.getBoundingClientRect())
            .filter(({ width: w, height: h }) => Math.min(w, h) < 23.9),
        );
      expect(small).toEqual([]);
    });
  }
}

function inShort(violation: { id: string; nodes: readonly { html: string }[] }): string {
  return `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
}
