import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

async function open(page: Page, hash: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.locator("[data-passage], table").first()).toBeVisible();
  await expect(page.getByRole("slider")).toBeAttached();
}

/** Every view, and all that opens over one: how to get there, and what is seen then. */
const STATES: readonly {
  readonly name: string;
  readonly hash: string;
  readonly go: (page: Page) => Promise<void>;
}[] = [
  { name: "one column", hash: "#view=single&find=nato", go: async () => {} },
  { name: "side by side", hash: "#view=columns&style=shown&show=2%2B", go: async () => {} },
  { name: "what is shared", hash: "#view=columns&mark=shared&blind=yes", go: async () => {} },
  { name: "own order", hash: "#view=columns&flow=own", go: async () => {} },
  { name: "matrix", hash: "#view=matrix", go: async () => {} },
  {
    name: "ladder",
    hash: "#strip=own",
    go: async (page) => {
      await expect(page.locator("nav [data-strip=own] svg path")).not.toHaveCount(0);
    },
  },
  {
    name: "sheet",
    hash: "#p=C.99.the-two-leaders-are",
    go: seen((page) => page.getByRole("dialog").getByText("Linked because").first()),
  },
  {
    name: "column menu",
    hash: "#view=columns",
    go: async (page) => {
      await page.getByRole("button", { name: /^Column C:/u }).click();
      await expect(page.getByRole("button", { name: "Collapse to a spine" })).toBeVisible();
    },
  },
  {
    name: "filter",
    hash: "#view=single&show=3",
    go: async (page) => {
      await page.keyboard.press("f");
      await expect(page.getByRole("radio", { name: /^quotations only/u })).toBeVisible();
    },
  },
  { name: "commands", hash: "#view=matrix", go: keyed("Control+k", "combobox") },
  { name: "keys", hash: "#view=matrix", go: keyed("?", "checkbox") },
  {
    name: "notes",
    hash: "#view=matrix",
    go: async (page) => {
      await page.getByRole("button", { name: "Notes", exact: true }).click();
      await expect(page.getByText("No notes on this event yet.")).toBeVisible();
    },
  },
];

function seen(part: (page: Page) => ReturnType<Page["locator"]>) {
  return (page: Page): Promise<void> => expect(part(page)).toBeVisible();
}

function keyed(key: string, role: "combobox" | "checkbox") {
  return async (page: Page): Promise<void> => {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog").getByRole(role).first()).toBeVisible();
  };
}

const IN_THE_DARK = new Set(["what is shared", "ladder", "column menu", "keys"]);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const colorScheme of ["light", "dark"] as const) {
  test(`on a phone, whatever is open is accessible and easy to touch: ${colorScheme}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 412, height: 823 });
    await page.emulateMedia({ colorScheme });
    // The ways of reading, the filter, the commands and the notes are looked at in the dark elsewhere.
    const states =
      colorScheme === "light" ? STATES : STATES.filter(({ name }) => IN_THE_DARK.has(name));
    for (const { name, hash, go } of states) {
      await open(page, hash);
      await go(page);
      const over = (await page.locator("dialog:modal").count()) > 0 ? "dialog:modal" : "body";
      const { violations } = await new AxeBuilder({ page })
        .include(over)
        .options({ rules: { "target-size": { enabled: true } } })
        .analyze();
      const told = violations.map(
        ({ id, nodes }) =>
          `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
      expect.soft(told).toEqual([]);
      expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
    }
  });
}

for (const [what, width, height] of [
  ["320 px", 320, 640],
  ["200 % of 1280 × 800", 640, 400],
] as const) {
  test(`at ${what} nothing is cut off or stands over the text`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    for (const { name, hash, go } of STATES) {
      await open(page, hash);
      await go(page);
      expect.soft(await sideways(page), name).toBeLessThanOrEqual(0);
      expect.soft(await outOfReach(page), name).toEqual([]);
      if (name === "one column" || name === "side by side")
        expect.soft(await roomForText(page), name).toBeGreaterThan(height / 3);
    }
  });
}

/** Controls that stand beyond the edges of the window, where no scrolling leads. */
function outOfReach(page: Page): Promise<readonly string[]> {
  return page
    .locator(":is(button, a[href], input, select, summary):visible")
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, right, width } = control.getBoundingClientRect();
        const hidden = control.closest(".spoken, [inert]") !== null || width <= 1;
        const scrolls = control.closest("table, [data-own], [role=listbox]") !== null;
        const cut = left < -1 || right > innerWidth + 1;
        return cut && !hidden && !scrolls ? [control.textContent?.trim() ?? control.outerHTML] : [];
      }),
    );
}

/** How much of the window is left to the text once one reads: between what stays above and below. */
async function roomForText(page: Page): Promise<number> {
  await page.evaluate(() => scrollTo(0, 2500));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  return page.evaluate(() => {
    const x = innerWidth / 2;
    const main = document.getElementById("main");
    let rows = 0;
    for (let y = 0; y < innerHeight; y += 4) {
      const at = document.elementFromPoint(x, y);
      const stuck = at?.closest("[class*=_bar_], nav") ?? null;
      if (at !== null && main?.contains(at) === true && stuck === null) rows += 4;
    }
    return rows;
  });
}

test("with less motion nothing moves; in forced colours marks and chips are told by lines and system colours", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  await open(page, "#view=columns&style=shown&base=C&find=nato");
  const moving = await page.locator("#page *").evaluateAll((all) =>
    all
      .filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        return (
          transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth"
        );
      })
      .map((each) => each.outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
  const lines = await page
    .locator(
      "[data-words] :is([class*=_changed_], [class*=_added_], [class*=_left_], [class*=_style_])",
    )
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const { borderBottomStyle, textDecorationLine, textDecorationStyle } =
          getComputedStyle(mark);
        const kind =
          /_(changed|added|left|style)_/u.exec(mark.getAttribute("class") ?? "")?.[1] ?? "";
        return `${kind}: ${borderBottomStyle}, ${textDecorationLine} ${textDecorationStyle}`;
      }),
    );
  expect([...new Set(lines)].toSorted()).toEqual([
    "added: dashed, none solid",
    "changed: solid, none solid",
    "left: none, line-through solid",
    "style: none, underline dotted",
  ]);
  const grounds = await page
    .locator("article:has([class*=_lacks_]) h3")
    .first()
    .evaluate((title) =>
      ["has", "lacks"].map((kind) => {
        const chip = title.querySelector(`[class*="_${kind}_"]`);
        return chip === null ? "" : getComputedStyle(chip).backgroundColor;
      }),
    );
  expect(grounds[0]).not.toBe(grounds[1]);
  const found = page.locator("[data-words] [class*=_found_]").first();
  await expect(found).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
});
