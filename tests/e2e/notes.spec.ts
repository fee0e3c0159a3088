import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Download, type Locator, type Page } from "@playwright/test";
import { answers } from "./answers.ts";

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("group", { name: /^Base/ })).toBeVisible();
  await answers(page);
}

const noteButton = (page: Page): Locator => page.getByRole("button", { name: "Note", exact: true });

/** Selects these words where they first stand in the text of a wording, as a pointer would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const wording of document.querySelectorAll("[data-words]")) {
      if (wording.getClientRects().length === 0) continue;
      const walker = document.createTreeWalker(wording, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0 || node.parentElement?.closest(".spoken, [data-aside]") !== null) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
  }, words);
  // Rows above have guessed heights until they are drawn, and push the words away once more.
  await expect(async () => {
    await page.evaluate(() => {
      getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: "center" });
    });
    await expect(noteButton(page)).toBeVisible({ timeout: 700 });
  }).toPass();
}

/** Makes a note on words with the button that stands below them. */
async function note(page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await noteButton(page).click();
  const editor = page.getByRole("dialog", { name: "New note" });
  await editor.getByRole("textbox", { name: "Note" }).fill(text);
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor).toHaveCount(0);
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

const sign = (page: Page): Locator => page.getByRole("button", { name: /^Open note, / });
const panel = (page: Page): Locator => page.getByRole("dialog", { name: /^(?:Notes|\d+ notes?)$/ });

async function content(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), "utf8");
}

test("a note is made by keys alone, outlives a reload, and costs a reader without notes nothing", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(asked.filter((url) => /\/(?:desk|note-work|notes|shelf)-/u.test(url))).toEqual([]);
  await page.keyboard.press("m");
  const editor = page.getByRole("dialog", { name: "New note" });
  await expect(editor.locator(":focus")).toHaveAttribute("name", "kind");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Home"); // words in the first article that has it
  await page.keyboard.press("Tab");
  await expect(editor.getByRole("textbox", { name: "Words" })).toBeFocused();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(editor.getByText(/^Meant: “\S+ \S+”$/u)).toBeVisible();
  await page.keyboard.press("x");
  await expect(editor.getByRole("textbox", { name: "Words" })).not.toHaveValue(/x$/u);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Whose words?");
  await page.keyboard.press("Control+Enter");
  await expect(editor).toHaveCount(0);
  await expect(page.locator(":focus")).toHaveAccessibleName(/^Open passage/);
  await expect(sign(page)).toHaveAccessibleName("Open note, left out: Whose words?");
  await page.reload();
  await expect(sign(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Notes 1" })).toBeVisible();
});

test("selected words get a button; their note leads from the list to the passage, in context", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1680, height: 1000 });
  await open(page);
  await note(page, "counterweight", "A metaphor of scales.");
  await page.getByRole("button", { name: "Notes 1" }).click();
  await expect(page).toHaveURL(/notes=1/);
  await panel(page).getByRole("link", { name: "“counterweight”" }).click();
  await expect(page).toHaveURL(/p=[A-E]\.\d+\.counterweight.*note=/);
  const sheet = page.getByRole("dialog", { name: /^Passage/ });
  await expect(sheet.getByText("A metaphor of scales.")).toBeInViewport();
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test("a link to a note opens its passage, and says when the note is somebody else's", async ({
  page,
}) => {
  await open(page, "#p=C.99.the-two-leaders-are&note=somebody-else");
  await expect(page.getByRole("dialog")).toContainText("counterweight");
  await expect(
    page.getByText("The note that this link means is not on this machine"),
  ).toBeVisible();
});

test("notes leave as CSV and Web Annotation, and come back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await note(page, "counterweight", '=HYPERLINK("x") 😀');
  await page.getByRole("button", { name: "Notes 1" }).click();
  const saved = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Export CSV" }).click();
  const csv = await content(saved);
  expect((await saved).suggestedFilename()).toBe("notes-2022-02-04-putin-xi.csv");
  expect(csv).toContain(`counterweight`);
  expect(csv).toContain(`"'=HYPERLINK(""x"") 😀"`);
  const kept = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Export Web Annotation" }).click();
  const json = await content(kept);
  expect((await kept).suggestedFilename()).toBe("notes-2022-02-04-putin-xi.jsonld");
  expect(JSON.parse(json)).toMatchObject({ type: "AnnotationCollection", total: 1 });
  await panel(page)
    .getByRole("button", { name: /^Delete note on/ })
    .click();
  await expect(panel(page).getByText("No notes on this event yet.")).toBeVisible();
  const file = { name: "notes.jsonld", mimeType: "application/ld+json", buffer: Buffer.from(json) };
  await panel(page).getByLabel("Bring in notes from a Web Annotation file").setInputFiles(file);
  await expect(panel(page).getByText("1 note taken over.")).toBeVisible();
  await expect(panel(page).getByText('=HYPERLINK("x") 😀')).toBeVisible();
});

test("two tabs of one browser see each other's notes", async ({ page, context }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await note(page, "counterweight", "One.");
  const other = await context.newPage();
  await open(other);
  await expect(other.getByRole("button", { name: "Notes 1" })).toBeVisible();
  await note(page, "Taiwan", "Two.");
  await expect(other.getByRole("button", { name: "Notes 2" })).toBeVisible();
});

test("a browser that keeps nothing says so, and notes can still be saved as a file", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await note(page, "counterweight", "One.");
  await page.getByRole("button", { name: "Notes 1" }).click();
  await expect(panel(page).getByRole("alert")).toContainText("keeps nothing for this page");
  const saved = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Export Web Annotation" }).click();
  expect(await content(saved)).toContain("counterweight");
});

test("words within a mark are noted in one column too, and stand in the list as they are", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "#view=single&column=A");
  await note(page, "growingly", "Only here.");
  await expect(sign(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Notes 1" }).click();
  await expect(panel(page).getByText("“growingly”")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1024, 1680]) {
    test(`is accessible and fits: ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow(); // Looks the whole page over.
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await open(page);
      await note(page, width < 500 ? "Taiwan" : "counterweight", "A metaphor of scales.");
      const check = async (part: string): Promise<void> => {
        const { violations } = await new AxeBuilder({ page }).include(part).analyze();
        expect(violations.map(inShort)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide).toBe(false);
      };
      await check("body");
      await page.getByRole("button", { name: "Notes 1" }).click();
      await expect(panel(page).getByText("A metaphor of scales.")).toBeVisible();
      await check("dialog");
      await panel(page)
        .getByRole("button", { name: /^Edit note on/ })
        .click();
      await expect(page.getByRole("dialog", { name: "Note", exact: true })).toBeVisible();
      await check("dialog:modal");
    });
  }
}

test("print shows the noted words with their sign and kind, and none of the tools", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await note(page, "counterweight", "A metaphor of scales.");
  await page.emulateMedia({ media: "print" });
  const printed = await sign(page).evaluate(
    (element) => getComputedStyle(element, "::after").content,
  );
  expect(printed).toContain("loaded word");
  const line = await sign(page).evaluate((element) => {
    const { borderBlockStartStyle } = getComputedStyle(element.previousElementSibling ?? element);
    return borderBlockStartStyle;
  });
  expect(line).toBe("dotted");
  await expect(page.getByText("Note saved.")).not.toBeVisible();
});

function inShort(violation: { id: string; nodes: readonly { html: string }[] }): string {
  return `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`;
}
