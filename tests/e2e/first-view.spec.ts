import { gzipSync } from "node:zlib";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { answers } from "./answers.ts";

/** One width for every number of columns that is drawn ahead, from a phone to a large screen. */
const WIDTHS = [360, 700, 820, 1024, 1440, 1900] as const;

const HEADLINES = [
  "China and Russia announce alliance in warning to NATO and US allies",
  "Russia, China declare deep alliance against US’ ‘malign’ effect",
  "Russia, China push back against US in pre-Olympics summit",
  "Putin, Xi declare opposition to NATO expansion in pre-Olympics summit",
  "China backs Russia in challenge to NATO",
];
const FIRST_WORDS = [
  "The leaders of Russia and China have declared their opposition",
  "Russian President Vladimir Putin on Friday met with his Chinese counterpart",
  "The leaders of Russia and China pushed back against U.S. pressure",
  "joint statement highlighting what it called",
  "urged NATO to rule out expansion in Eastern Europe",
];

/** The text is drawn ahead where `data-room` stands, and taken over once that is gone. */
const ahead = (page: Page) => page.locator("[data-room]");
const takenOver = (page: Page) => expect(ahead(page)).toHaveCount(0);

function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}

/** All but the address that stands below the text on paper: where the page will stand is not known ahead. */
async function onScreen(main: Locator): Promise<string> {
  return (await main.innerHTML()).replace(/(?<=<span class="_address_[^>]*>)[^<]*/, "");
}

/** Keeps the comparison from starting until it is let go. */
const holdScripts = (page: Page) => hold(page, /\/assets\/corpus-/);

async function hold(page: Page, scripts: RegExp): Promise<() => void> {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(scripts, async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

async function watchShifts(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Reflect.set(globalThis, "shifts", seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.toJSON());
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () =>
    page.evaluate((): unknown => {
      const seen: unknown = Reflect.get(globalThis, "shifts");
      return seen;
    });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  for (const width of [360, 1440]) {
    test(`all five articles can be read, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("./");
      await expect(page).toHaveTitle("Putin and Xi meet in Beijing · Variorum");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Putin and Xi meet in Beijing",
      );
      const shown = page.locator("body");
      for (const headline of HEADLINES)
        await expect(
          shown.getByRole("heading", { name: headline }).filter({ visible: true }).first(),
        ).toBeVisible();
      for (const words of FIRST_WORDS)
        await expect(
          page.locator("p").filter({ hasText: words, visible: true }).first(),
        ).toBeVisible();
      await expect(page.locator("p").filter({ hasText: "need JavaScript" })).toBeVisible();
      await expect(page.getByRole("searchbox")).not.toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }
});

for (const width of WIDTHS) {
  test(`${width} wide: what was drawn ahead is what the app draws, and nothing moves`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    const shifts = await watchShifts(page);
    const release = await holdScripts(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    const drawn = page.locator("#page > :visible");
    await expect(drawn).toHaveCount(1);
    const main = drawn.locator("main");
    const stood = await main.elementHandle();
    const before = await onScreen(main);
    release();
    await takenOver(page);
    await expect(page.locator("#page > *")).toHaveCount(1);
    await answers(page);
    expect(await onScreen(main)).toBe(before);
    expect(await main.evaluate((element, other) => element === other, stood)).toBe(true);
    expect(faults).toEqual([]);
    expect(await shifts()).toEqual([]);
  });
}

/** The strips a narrow page begins with, and those of a wide one: what is chosen in each. */
const CHOSEN: Readonly<Record<360 | 1440, Readonly<Record<string, string | RegExp>>>> = {
  360: { Read: "one column", "Article in view": /^[A-E], /, Mark: "differences", Base: "none" },
  1440: { Read: "side by side", Texts: "aligned", Mark: "differences", Base: "none" },
};

for (const width of [360, 1440] as const) {
  test(`${width} wide: each strip shows what is chosen, before the app has come and after`, async ({
    page,
  }) => {
    const release = await holdScripts(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    const chosen = async (): Promise<void> => {
      for (const [legend, name] of Object.entries(CHOSEN[width])) {
        const strip = page.getByRole("group", { name: legend, exact: true });
        await expect(strip.getByRole("radio", { checked: true }), legend).toHaveCount(1);
        await expect(strip.getByRole("radio", { name, checked: true }), legend).toHaveCount(1);
      }
    };
    await chosen();
    release();
    await takenOver(page);
    await answers(page);
    await chosen();
  });
}

test("no work is begun before the drawn page is painted", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const later = (): readonly string[] =>
    asked.filter((url) => /\/assets\/(?:corpus|show|worker)-/u.test(url));
  // The page is not told of its paint until it is let know.
  await page.addInitScript(() => {
    class Late extends PerformanceObserver {
      override observe(options?: PerformanceObserverInit): void {
        if (options?.type !== "paint") return super.observe(options);
        addEventListener("paint-now", () => super.observe(options));
      }
    }
    Reflect.set(window, "PerformanceObserver", Late);
  });
  await page.goto("./");
  await page.waitForLoadState("networkidle");
  expect(later()).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("paint-now")));
  await takenOver(page);
  await answers(page);
  expect(later().length).toBeGreaterThanOrEqual(3);
});

test("focus and scroll stay where they are when the page is taken over", async ({ page }) => {
  const release = await holdScripts(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  const search = page.getByRole("searchbox").filter({ visible: true });
  await search.focus();
  await page.evaluate(() => scrollTo(0, 1500));
  const at = await page.evaluate(() => scrollY);
  expect(at).toBeGreaterThan(500);
  release();
  await takenOver(page);
  await expect(page.getByRole("searchbox")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(at);
});

test("an address that names another reading shows that, and nothing else before", async ({
  page,
}) => {
  const faults = faultsOf(page);
  const shifts = await watchShifts(page);
  const release = await holdScripts(page);
  await page.goto("./#event=2022-02-04-putin-xi&base=C");
  await expect(page.getByText("Variorum", { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(page.getByText("Marked against").filter({ visible: true })).toHaveCount(0);
  release();
  await expect(
    page.getByRole("group", { name: "Base" }).getByRole("radio", { name: "C", exact: true }),
  ).toBeChecked();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  expect(faults).toEqual([]);
  expect(await shifts()).toEqual([]);
});

/** What stood in the text when its bar was drawn first, told once it was. */
async function watchFirstDrawing(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const parts = { text: "[data-passage], table", map: "nav [dir=ltr] svg path" };
    new MutationObserver((_, observer) => {
      if (document.querySelector("[data-room]") !== null) return;
      if (document.querySelector("main fieldset") === null) return;
      observer.disconnect();
      const found = Object.entries(parts).filter(([, part]) => document.querySelector(part));
      Reflect.set(
        globalThis,
        "firstDrawing",
        found.map(([name]) => name),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate((): unknown => Reflect.get(globalThis, "firstDrawing"));
}

const PASSAGE = "p=C.99.the-two-leaders-are";

for (const [width, hash, parts] of [
  [1440, "#view=single&column=D", ["single"]],
  [360, "#base=C", ["single"]],
  [1440, "#view=matrix", ["matrix", "rest"]],
  [1440, "#flow=own", ["own-order"]],
  [1440, `#${PASSAGE}`, ["passage-sheet", "rest"]],
] as const) {
  test(`${width} wide, ${hash}: its parts come while the articles are compared, and text and map are drawn in one go`, async ({
    page,
  }) => {
    const first = await watchFirstDrawing(page);
    const release = await hold(page, /\/assets\/worker-/);
    const asked: string[] = [];
    const waiting = new Set<string>();
    page.on("request", (request) => {
      const name = new URL(request.url()).pathname.split("/").at(-1) ?? "";
      asked.push(name);
      if (!name.startsWith("worker-")) waiting.add(name);
    });
    page.on("requestfinished", (request) =>
      waiting.delete(new URL(request.url()).pathname.split("/").at(-1) ?? ""),
    );
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`./${hash}`);
    const come = (part: string): boolean => asked.some((name) => name.startsWith(`${part}-`));
    await expect.poll(() => [...parts, "map-panel"].filter((part) => !come(part))).toEqual([]);
    await expect.poll(() => [...waiting]).toEqual([]);
    release();
    await expect(page.locator("main fieldset").first()).toBeVisible();
    expect(await first()).toEqual(["text", "map"]);
    if (hash.includes(PASSAGE))
      await expect(page.getByRole("dialog").getByText("Linked because").first()).toBeVisible();
  });
}

test("the filter and its line are there as soon as they are asked for", async ({ page }) => {
  const come = ["filter-panel", "picked-line"].map((part) =>
    page.waitForEvent("requestfinished", (request) => request.url().includes(`/assets/${part}-`)),
  );
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  await takenOver(page);
  await answers(page);
  await Promise.all(come);
  await page.route(/\/assets\//u, (route) => route.abort());
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("radio", { name: /^in two or more:/u }).check();
  await expect(page.getByRole("list", { name: "Filters that are on" })).toBeVisible();
});

test("a page that was left dark is dark before the app has come", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./");
  await takenOver(page);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  const release = await holdScripts(page);
  const faults = faultsOf(page);
  await page.reload();
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe("rgb(23, 22, 20)");
  release();
  await takenOver(page);
  await expect(page.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
  expect(await paper()).toBe("rgb(23, 22, 20)");
  expect(faults).toEqual([]);
});

for (const part of ["corpus", "show", "worker"]) {
  test(`where a part of the page (${part}) does not come, the text stays and the page says so`, async ({
    page,
  }) => {
    await page.route(new RegExp(`/assets/${part}-`, "u"), (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("Check the connection");
    await expect(
      page.getByRole("heading", { level: 2 }).filter({ visible: true }).first(),
    ).toBeVisible();
    await expect(
      page
        .locator("main p", { hasText: "urged NATO to rule out" })
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
  });
}

/** Buttons of the text of which the map's own controls leave less to see than a finger needs. */
async function slivers(page: Page, top: number): Promise<readonly string[]> {
  await page.evaluate((to) => scrollTo(0, to), top);
  return page.evaluate(() => {
    const SMALLEST = 24;
    const dock = document.querySelector("nav[aria-label='Map of the event']");
    const edge = dock?.getBoundingClientRect().top ?? 0;
    const over = [...(dock?.querySelectorAll("button, [role=slider], [type=range]") ?? [])]
      .map((control) => control.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    const buttons = [...document.querySelectorAll("main button")].filter((button) => {
      const { top: from, bottom, left, right } = button.getBoundingClientRect();
      if (bottom <= edge || from >= edge) return false;
      return over.some(
        (control) =>
          control.top < bottom &&
          control.top - from < SMALLEST &&
          control.left - left < SMALLEST &&
          right - control.right < SMALLEST,
      );
    });
    return buttons.map(({ outerHTML }) => outerHTML);
  });
}

test("on a phone the map leaves no button too small, however far the page is scrolled", async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto("./");
  await takenOver(page);
  await answers(page);
  await expect(page.getByRole("slider")).toBeVisible();
  for (let top = 0; top <= 1600; top += 5) expect(await slivers(page, top)).toEqual([]);
});

/** What finds words that differ, and links: the first view needs none of it. */
const REST = /\/assets\/rest-/;

test.describe("before the rest of the engine has come", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("another base, another emphasis and a filter are there at once", async ({ page }) => {
    const faults = faultsOf(page);
    await page.route(REST, () => new Promise(() => {}));
    await page.goto("./");
    await takenOver(page);
    const asked = page.waitForRequest(REST);
    const text = page.locator("main");
    for (const [legend, name] of Object.entries({ Base: "C", Mark: "what is shared" })) {
      const before = await text.innerHTML();
      await page
        .getByRole("group", { name: legend, exact: true })
        .getByRole("radio", { name, exact: true })
        .check();
      await expect.poll(() => text.innerHTML()).not.toBe(before);
    }
    await asked;
    await page.getByRole("searchbox").fill("olympics");
    await expect(text.locator("mark").first()).toBeVisible();
    expect(faults).toEqual([]);
  });

  test("a passage that is opened is shown once it has come", async ({ page }) => {
    const faults = faultsOf(page);
    const release = await hold(page, REST);
    await page.goto("./");
    await takenOver(page);
    const scroll = await page.evaluate(() => scrollY);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("&p=");
    await expect(page.locator("main")).toBeVisible();
    release();
    const sheet = page.getByRole("dialog").filter({ hasText: "words here stand in" });
    await expect(sheet).toBeVisible();
    expect(scroll).toBe(0);
    expect(faults).toEqual([]);
  });
});

/** The most pairs that an account tells of (account/write.ts), as it stands in the built worker. */
const MOST_PAIRS = /=5e4;(?=function\*)/gu;

/** As for hundreds of articles: the answer comes with its counts only, and the page finds all else. */
async function withCountsOnly(page: Page): Promise<void> {
  await page.route(/\/assets\/worker-/, async (route) => {
    const response = await route.fetch();
    const built = await response.text();
    expect(built.match(MOST_PAIRS)).toHaveLength(1);
    await route.fulfill({ response, body: built.replace(MOST_PAIRS, "=0;") });
  });
}

for (const hash of ["", "#base=C", "#base=B&mark=shared", "#view=single&column=D"]) {
  test(`the page with ${hash || "no address"} is the same where only counts come with the answer`, async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await withCountsOnly(other);
    const found = other.waitForRequest(REST);
    const drawn = async (one: Page): Promise<readonly string[]> => {
      await one.setViewportSize({ width: 1440, height: 900 });
      await one.goto(`./${hash}`);
      const passages = one.locator("main [data-passage]");
      await expect(passages.first()).toBeVisible();
      await takenOver(one);
      await answers(one);
      return passages.evaluateAll((all) =>
        all.map(({ innerHTML }) => innerHTML.replaceAll(/_r\w*_/g, "")),
      );
    };
    expect(await drawn(other)).toEqual(await drawn(page));
    await found;
  });
}

/**
 * In bytes, packed: what draws (the "script" of .ci/size.mjs), the map and, on a phone, the one column. The
 * engine in its worker and the articles are weighed apart.
 */
const MOST_SCRIPT = 120_000;
const APART = /\/(?:worker|corpus)-/;

for (const width of [360, 1440]) {
  test(`${width} wide: before anybody does anything, no more script comes than the budget`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith(".js") && !APART.test(pathname)) scripts.push(response.url());
    });
    await page.setViewportSize({ width, height: 900 });
    await page.goto("./");
    await takenOver(page);
    await page.waitForLoadState("networkidle");
    const bytes = await Promise.all(
      scripts.map(async (url) => {
        const response = await page.request.get(url);
        return gzipSync(await response.body(), { level: 9 }).length;
      }),
    );
    expect(bytes.length).toBeGreaterThan(2);
    expect(scripts.filter((url) => REST.test(url))).toEqual([]);
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
  });
}
