import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { readMade } from "./made-event.ts";
import { LETTERS, scriptsEvent } from "./scripts-event.ts";

async function open(page: Page, hash: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await readMade(page, scriptsEvent(), hash);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.locator("[data-words]").first()).toBeVisible();
}

/** Where the lines of a text stand in their box: the room on either side of the first, in px. */
type Line = {
  readonly direction: string;
  readonly lang: string;
  readonly left: number;
  readonly right: number;
  readonly wide: boolean;
};

function lines(texts: Locator): Promise<readonly Line[]> {
  return texts.evaluateAll((all) =>
    all
      .filter((text) => text.checkVisibility())
      .map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = text.getBoundingClientRect();
        // One line may be several boxes, where figures run the other way.
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 4);
        const top = Math.min(...boxes.map((each) => each.bottom));
        const first = boxes.filter((each) => each.bottom < top + 6);
        return {
          direction: getComputedStyle(text).direction,
          lang: text.closest("[lang]")?.getAttribute("lang") ?? "",
          left: Math.min(...first.map((each) => each.left)) - box.left,
          right: box.right - Math.max(...first.map((each) => each.right)),
          wide: text.scrollWidth > text.clientWidth + 1,
        };
      }),
  );
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const RIGHT_TO_LEFT = new Set(["ar", "he"]);

for (const [width, way] of [
  [320, "view=single&column=A"],
  [320, "view=columns&columns=G,H"],
  [1024, "view=columns&columns=A,C,E,G&style=shown"],
  [1680, "view=columns&flow=own&columns=B,D,F,H"],
  [1680, "view=single&column=G"],
] as const) {
  test(`each text begins where its script begins, and nothing is cut off: ${width} px, ${way}`, async ({
    page,
  }) => {
    await open(page, way, width);
    const all = await lines(page.locator("[data-words], h2"));
    expect(all.length).toBeGreaterThan(3);
    for (const { direction, lang, left, right, wide } of all) {
      const fromRight = RIGHT_TO_LEFT.has(lang);
      expect(direction, lang).toBe(fromRight ? "rtl" : "ltr");
      if (fromRight) expect(right, lang).toBeLessThan(12);
      else if (lang !== "en") expect(left, lang).toBeLessThan(12);
      expect(wide, lang).toBe(false);
    }
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // The page's own words and the map stay as they are.
    await expect(page.locator("h1")).toHaveCSS("direction", "ltr");
    const map = page.getByRole("navigation", { name: "Map of the event" });
    await expect(map.locator("svg").first()).toHaveCSS("direction", "ltr");
    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
}

/** Some words of each language's second article, and how they differ from the first one's. */
const MARKED = [
  ["arabic", "المالكة", "ins"],
  ["chinese", "介绍", "mark"],
  ["hebrew", "הודיעה", "mark"],
] as const;

test("marks cover the words that differ, whichever way these run, and the sheet keeps their order", async ({
  page,
}) => {
  await open(page, "view=columns", 1680);
  for (const [language, words, tag] of MARKED) {
    await page.goto(`./#event=made&view=columns&columns=${LETTERS[language]}`);
    const row = page.locator("article[data-passage]").filter({ hasText: words }).first();
    const mark = row.locator(tag, { hasText: words }).first();
    await expect(mark).toBeVisible();
    const [box, wording] = [await mark.boundingBox(), await mark.locator("xpath=..").boundingBox()];
    expect(box?.width ?? 0).toBeGreaterThan(10);
    expect(box?.width ?? 0).toBeLessThan((wording?.width ?? 0) / 2);
    await row.getByRole("button", { name: /^Open passage/u }).click();
    const line = page.getByRole("dialog").getByText("All in one line").locator("..");
    const slots = line.locator("p[dir] > span");
    await expect(slots.first()).toBeVisible();
    const places = await slots.evaluateAll((all) =>
      all.slice(0, 2).map((slot) => slot.getBoundingClientRect().right),
    );
    const [first = 0, second = 0] = places;
    expect(first > second, language).toBe(language !== "chinese");
    await page.keyboard.press("Escape");
  }
});

test("figures and Latin names keep their order within a text from the right; finds are found in it", async ({
  page,
}) => {
  await open(page, "view=single&column=G&find=nordsound", 1024);
  const found = page.locator("[data-words] mark", { hasText: "Nordsound" }).first();
  await expect(found).toBeVisible();
  const order = await page
    .locator("[data-words]", { hasText: "Nordsound" })
    .first()
    .evaluate((wording) => {
      const place = (words: string): number => {
        const walker = document.createTreeWalker(wording, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          return range.getBoundingClientRect().left;
        }
        return NaN;
      };
      return { name: place("Nordsound"), shipping: place("Shipping"), before: place("חברת") };
    });
  expect(order.name).toBeLessThan(order.shipping);
  expect(order.before).toBeGreaterThan(order.shipping);
  await expect(page.getByRole("searchbox")).toHaveValue("nordsound");
});
