/** A hand comes to rest before it presses, and stays down for a moment. */
const AIM = 120;
const HOLD = 60;

/** A press as a reader makes it: nothing is asked of the page in between. */
async function pressOn(page, target) {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  await pressAt(page, { x: x + width / 2, y: y + height / 2 });
}

async function pressAt(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.waitForTimeout(AIM);
  await page.mouse.down();
  await page.waitForTimeout(HOLD);
  await page.mouse.up();
}

const radio = (group, name) => (page) =>
  pressOn(page, page.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }));
const key = (name) => (page) => page.keyboard.press(name, { delay: HOLD });
const back = (page) => page.goBack();
const link = (name) => (page) => pressOn(page, page.getByRole("link", { name }).first());
const passage = (at) => (page) =>
  pressOn(page, page.getByRole("button", { name: /^Open passage/ }).nth(at));

/** A press on the map, so far from its left end. */
const onMap = (part) => async (page) => {
  const map = page.getByRole("navigation", { name: "Map of the event" });
  const { x, y, width, height } = await map
    .locator('svg[preserveAspectRatio="none"]:visible')
    .last()
    .boundingBox();
  await pressAt(page, { x: x + width * part, y: y + height / 2 });
};

/** Each ends as it began, so that every round begins alike. */
export const INTERACTIONS = {
  "switch base": [radio("Base", "C"), radio("Base", "A"), radio("Base", "none")],
  "switch base by key": [key("2"), key("2")],
  emphasis: [radio("Mark", "what is shared"), radio("Mark", "plain"), radio("Mark", "differences")],
  filter: [link(/in three or more$/), back],
  "open a passage": [passage(3), key("Escape")],
  "next passage": [key("j"), key("k")],
  "next in the open sheet": [passage(3), key("j"), key("k"), key("Escape")],
  "way of reading": [
    radio("Read", "one column"),
    radio("Read", "matrix"),
    radio("Read", "side by side"),
  ],
  "own order": [radio("Texts", "own order"), radio("Texts", "aligned")],
  "pair in the matrix": [radio("Read", "matrix"), link(/^A → B/), back, back],
  "press on the map": [onMap(0.7), onMap(0.1)],
  "find words": [
    (page) => page.getByRole("searchbox").pressSequentially("said", { delay: 2 * HOLD }),
    (page) => page.getByRole("searchbox").fill(""),
  ],
};

/** Turns of a wheel, as many as go by in a few seconds of looking for something. */
const TURNS = 60;
const TURN = 120;

export const SCROLLS = {
  "side by side, scrolled": [],
  "own order, scrolled together": [radio("Texts", "own order")],
};

export async function scroll(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height / 2);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN);
    await page.waitForTimeout(16);
  }
}
