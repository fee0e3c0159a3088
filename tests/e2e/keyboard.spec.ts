import { expect, test, type Page } from "@playwright/test";

type Stop = {
  readonly name: string;
  /** What is wrong with it: nothing has the focus, it cannot be seen, or something lies over it. */
  readonly fault: string;
};

/** Where the keys are now, as the eye sees it. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: "", fault: "lost" };
    const label = element.closest("label");
    // The text as a whole, where a way of reading went with the focus in it.
    if (element.id === "main") return { name: "main", fault: "" };
    // The map is a slider of its own, drawn as a picture.
    const shown =
      label ?? (element.getAttribute("type") === "range" ? element.parentElement : element);
    if (shown === null) return { name: "", fault: "lost" };
    const name = (
      element.getAttribute("aria-label") ??
      element.getAttribute("placeholder") ??
      label?.textContent ??
      element.textContent ??
      ""
    ).trim();
    const ringed = [element, shown, ...shown.querySelectorAll("*")].some((each) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    // Of a column or a long list, the part that is on screen.
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    const seen = over !== null && (shown.contains(over) || over.contains(shown));
    return { name, fault: ringed ? (seen ? "" : "covered") : "no ring" };
  });
}

async function expectSeen(page: Page, when: string): Promise<void> {
  await expect
    .poll(async () => (await stop(page)).fault, { message: when, timeout: 6000 })
    .toBe("");
}

/** Presses Tab until the keys stand on a control of that name; each stop on the way is seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press("Tab");
    const at = await stop(page);
    if (at.fault !== "") await expectSeen(page, at.name);
    if (name.test(at.name)) return;
    passed.push(at.name);
  }
  expect(passed, "never reached").toContain(String(name));
}

const MOST_STOPS = 300;

async function open(page: Page, hash: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto("about:blank");
  await page.goto(`./${hash}`);
  await expect(page.locator("[data-room]")).toHaveCount(0);
  await expect(page.getByRole("slider")).toBeAttached();
  await expect(page.locator("[data-passage], table").first()).toBeVisible();
}

for (const [way, hash, width] of [
  ["side by side", "#view=columns&show=3%2B&find=nato", 1024],
  ["own order", "#view=columns&flow=own&show=4", 1680],
  ["one column", "#view=single&column=A", 360],
  ["matrix", "#view=matrix", 1024],
] as const) {
  test(`Tab passes every control once, ${way}, each seen and none covered, and leaves the page`, async ({
    page,
  }) => {
    await open(page, hash, width);
    const stops: Stop[] = [];
    while (stops.length < 400) {
      await page.keyboard.press("Tab");
      const at = await stop(page);
      if (at.fault === "lost" || (stops.length > 3 && at.name === "Skip to the text")) break;
      if (at.fault !== "") await expectSeen(page, at.name);
      stops.push(at);
    }
    const names = stops.map(({ name }) => name);
    expect(names[0]).toBe("Skip to the text");
    expect(names.filter((name) => name === "")).toEqual([]);
    expect(names).toContainEqual(expect.stringMatching(/^Passage on screen/u));
    const wanted = await page
      .locator(
        "#page :is(button, a[href], summary, select, input:not([type=radio])):visible:enabled",
      )
      .count();
    const radios = await page.locator("#page fieldset:visible").count();
    expect(stops.length).toBeGreaterThanOrEqual(wanted + radios);
  });
}

test("an arrow of the sheet that leads no further keeps the keys", async ({ page }) => {
  await open(page, "#style=shown", 1440);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { level: 2 })).toBeFocused();
  const back = sheet.getByRole("button", { name: "Previous passage" });
  await page.keyboard.press("Tab");
  await expect(back).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(back).toHaveAttribute("aria-disabled", "true");
  await expect(back).toBeFocused();
  const before = page.url();
  await page.keyboard.press("Enter");
  expect(page.url()).toBe(before);
  await page.keyboard.press("Tab");
  await expect(sheet.getByRole("button", { name: "Next passage" })).toBeFocused();
});

test("a whole reading without a pointer: the keys are always somewhere, and it is seen", async ({
  page,
  context,
}) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#style=shown", 1440);
  // To the text.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  // Way, and the matrix with one of its pairs.
  await tabTo(page, /^side by side$/u);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/view=single/u);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("table")).toBeVisible();
  await tabTo(page, /^A → C/u);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/columns=A,C/u);
  await expectSeen(page, "after a cell of the matrix");
  await page.goBack();
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("j");
  await expectSeen(page, "from the matrix to a passage");
  await expect.poll(async () => (await stop(page)).name).toMatch(/^Open passage/u);
  // Filter.
  await page.keyboard.press("f");
  await expect(
    page.getByRole("dialog", { name: "Filter" }).getByRole("radio").first(),
  ).toBeVisible();
  await page.keyboard.press("Tab");
  await expectSeen(page, "in the filter");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/show=/u);
  await expectSeen(page, "on a choice of the filter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Filter, 1 on/u })).toBeFocused();
  await expectSeen(page, "after the filter");
  // Find.
  await page.keyboard.press("/");
  await page.keyboard.type("olympics");
  await page.keyboard.press("Enter");
  // Enter goes from find to find: the keys stay in the box, the page does not.
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Tab");
  // Base, and the next passage, opened; two wordings; a note; a copy.
  await page.keyboard.press("3");
  await page.keyboard.press("n");
  const opener = (await stop(page)).name;
  expect(opener).toMatch(/^Open passage/u);
  await expectSeen(page, "on a passage");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(sheet.getByRole("radio", { name: "all", exact: true })).toBeVisible();
  await tabTo(page, /^all$/u);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/second=/u);
  await expectSeen(page, "after the second wording");
  await tabTo(page, /^copy [A-E] with citation$/u);
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("status").filter({ hasText: "copied" })).toBeAttached();
  await expectSeen(page, "after a copy");
  await tabTo(page, /^add a note$/u);
  await page.keyboard.press("Enter");
  const editor = page.getByRole("dialog", { name: "New note" });
  await expect(editor).toBeVisible();
  await expectSeen(page, "in the note");
  await tabTo(page, /^Save/u);
  await page.keyboard.press("Enter");
  await expect(editor).toHaveCount(0);
  await expectSeen(page, "after the note");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  expect((await stop(page)).name).toBe(opener);
  await expectSeen(page, "back on the passage");
  // Commands and keys; both give the focus back.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("base b");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/base=B/u);
  await expectSeen(page, "after a command");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectSeen(page, "in the list of keys");
  await page.keyboard.press("Escape");
  await expectSeen(page, "after the list of keys");
});

test("what goes as it is pressed leaves the keys at hand: columns, filters, hidden names", async ({
  page,
}) => {
  test.slow();
  await open(page, "#view=columns&show=2%2B&blind=yes", 1440);
  const menu = page.locator("#column-C");
  const filter = page.getByRole("button", { name: /^Filter/u });
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).first().focus();
    await page.keyboard.press("Enter");
  };
  const inMenu = async (name: string, changed: RegExp): Promise<void> => {
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.locator("#menu-C").getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(changed);
  };
  await inMenu("Move right", /columns=A,B,D,C,E/u);
  await expect(page.locator("main h2").nth(3)).toContainText("C:");
  await expect(menu).toBeFocused();
  await inMenu("Collapse to a spine", /spines=C/u);
  await expect(menu).toHaveAccessibleName(/^Open column C/u);
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu).toHaveAccessibleName(/^Column C:/u);
  await expect(menu).toBeFocused();
  await inMenu("Hide", /columns=A,B,D,E/u);
  await expect(filter).toBeFocused();
  for (const [name, after] of [
    ["show C", /columns=A,B,D,E,C/u],
    ["Reveal the name of A", /blind/u],
    ["Reveal names", /^(?!.*blind)/u],
    [/^Remove: in two or more/u, /^(?!.*show=)/u],
  ] as const) {
    const gone = page.getByRole("button", { name, exact: true });
    await press(name);
    await expect(page).toHaveURL(after);
    await expect(gone).toHaveCount(0);
    await expect(filter).toBeFocused();
  }
  // Where the button itself goes with the way of reading, the keys stand at the text.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("matrix");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.locator("main")).toBeFocused();
});

test("from the search box an arrow down leads to the passage that was found", async ({ page }) => {
  await open(page, "", 1440);
  await page.keyboard.press("/");
  await page.keyboard.type("taiwan");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await stop(page)).name).toMatch(/^Open passage 3,/u);
  await expectSeen(page, "on the passage that was found");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Taiwan");
});

test("a passage that has the focus stays in sight when another base puts it elsewhere", async ({
  page,
}) => {
  await open(page, "", 1440);
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("j");
  const focus = page.locator(":focus");
  await expect(focus).toHaveAccessibleName(/^Open passage/u);
  const id = (await focus.getAttribute("id")) ?? "";
  for (const [at, base] of ["A", "B", "C", "D", "E", "A"].entries()) {
    await page.keyboard.press(String((at % 5) + 1));
    await expect(page.getByText(`Marked against ${base}`)).toBeVisible();
    await expectSeen(page, `marked against ${base}`);
    await expect(focus).toHaveId(id);
  }
});

test("who hears the page comes to one column by its second stop, with the focus on the text", async ({
  page,
}) => {
  await open(page, "", 1440);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAccessibleName("Read in one column");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=single/u);
  await expect(page.locator("main")).toBeFocused();
});
