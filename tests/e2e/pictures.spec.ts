import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";

/*
 * Key screens as pictures. After a change of looks, look at the new ones, then record them:
 *   npm run build
 *   npx playwright test --config tests/e2e/playwright.config.ts pictures.spec.ts --update-snapshots
 * All words stand in the face that the page brings along, so that the faces of a machine do not matter; how
 * letters are smoothed does. So they are compared only with the browser they were recorded with.
 */
const RECORDED_WITH = join(import.meta.dirname, "pictures.spec.ts-snapshots", "recorded-with.txt");

/** Half of the dots: layout, marks and colours are all there, and a picture weighs some 40 kB. */
const DOTS = 0.5;
test.use({ bypassCSP: true, deviceScaleFactor: DOTS });

const ONE_FACE = `
  :root { --hand: Newsreader !important; }
  /* What a browser or a system draws in its own way, and signs that the face does not have. */
  select, input, kbd,
  [aria-hidden="true"]:not(svg, [class*="_letters_"], [class*="_letters_"] *, [class*="_variants_"] *) {
    visibility: hidden !important;
  }
  input[type="search"] { visibility: visible !important; }
`;

/** What is shown, by its address; `down`: how far the page is scrolled. */
const SCREENS = [
  { name: "opening", hash: "#view=columns", down: 0 },
  { name: "side-by-side", hash: "#view=columns&style=shown&base=C", down: 1600 },
  { name: "one-column", hash: "#view=single&column=A&style=shown", down: 700 },
  { name: "sheet", hash: "#view=columns&p=C.99.the-two-leaders-are", down: 0 },
  { name: "matrix", hash: "#view=matrix", down: 0 },
  { name: "ladder", hash: "#view=columns&strip=own", down: 0 },
] as const;

/** Smoothing differs a little from run to run on some machines; a mark that is missing is more than this. */
const SAME = { maxDiffPixelRatio: 0.004, threshold: 0.2, scale: "device" } as const;

for (const width of [360, 1024, 1680]) {
  test(`the key screens look as they were recorded: ${width} px, light and dark`, async ({
    page,
    browser,
  }, info) => {
    const recording = ["all", "changed"].includes(info.config.updateSnapshots);
    const [major = ""] = browser.version().split(".");
    const here = `${process.platform}, Chromium ${major}`;
    const recorded = existsSync(RECORDED_WITH)
      ? readFileSync(RECORDED_WITH, "utf8").trim()
      : "nothing";
    test.skip(
      !recording && here !== recorded,
      `Pictures were NOT compared: they were recorded with ${recorded}, this is ${here}.`,
    );
    test.slow();
    await page.setViewportSize({ width, height: width < 500 ? 760 : 900 });
    for (const screen of SCREENS) {
      await show(page, screen);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expect
          .soft(page)
          .toHaveScreenshot(`${screen.name}-${width}-${colorScheme}.png`, SAME);
      }
    }
    if (recording) writeFileSync(RECORDED_WITH, `${here}\n`);
  });
}

async function show(page: Page, { name, hash, down }: (typeof SCREENS)[number]): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await page.addStyleTag({ content: ONE_FACE });
  await expect(page.locator("[data-passage], table").first()).toBeVisible();
  await expect(page.locator("nav [dir=ltr] svg path").last()).toBeAttached();
  if (name === "sheet")
    await expect(page.getByRole("dialog").getByText("Linked because").first()).toBeVisible();
  await page.evaluate(async (top) => {
    await document.fonts.ready;
    if (top > 0) scrollTo(0, top);
  }, down);
  await page.waitForLoadState("networkidle");
}
