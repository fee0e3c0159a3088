/** Quiet for so long, the page has given its whole answer. */
const QUIET = 400;

/**
 * Runs in the page, and takes down what a reader feels. An event's duration ends with the paint that shows its answer.
 * Where it changes nothing on the screen, the browser tells the next paint there happens to be, such as the blink of a
 * caret half a second later: then it is over when its frame is, which is a while before it would have been seen.
 */
export function watch() {
  /** From the end of a frame to the screen, at most, in ms. */
  const SCREEN = 80;
  const seen = { events: [], long: [], frames: [], shift: 0, painted: 0, asked: 0, changed: 0 };
  globalThis.seen = seen;
  const over = new Map();
  const on = (type, each, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
      ...options,
    });
  on("event", take, { durationThreshold: 16 });
  on("longtask", ({ duration }) => seen.long.push(Math.round(duration)));
  on("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  on("largest-contentful-paint", ({ startTime }) => (seen.painted = startTime));
  function take({ interactionId: id, name, startTime, duration }) {
    if (id === 0) return;
    const frame = (over.get(`${name}${startTime}`) ?? Infinity) - startTime;
    seen.events.push({ id, ms: duration - frame > SCREEN ? Math.round(frame) : duration });
  }
  for (const type of ["pointerdown", "pointerup", "click", "keydown", "keypress", "keyup", "input"])
    addEventListener(type, frameOf, { capture: true });
  function frameOf({ type, timeStamp }) {
    requestAnimationFrame(() =>
      afterFrame(() => over.set(`${type}${timeStamp}`, performance.now())),
    );
  }
  for (const type of ["pointerup", "keydown", "popstate"])
    addEventListener(type, ({ timeStamp }) => (seen.asked = timeStamp), { capture: true });
  let frame = 0;
  const changed = () => {
    seen.changed = performance.now();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => afterFrame(() => (seen.changed = performance.now())));
  };
  /** A frame is over when a task begins that was asked for in it. */
  function afterFrame(act) {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", act);
    port1.start();
    port2.postMessage(null);
  }
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(changed).observe(document, all);
}

/** Does it → how long the slowest event took to be answered, how long until the last change, in ms. */
export async function feel(page, act) {
  await page.evaluate(() => Object.assign(globalThis.seen, { events: [], long: [] }));
  await act(page);
  const settled = await settle(page);
  const { events, long } = await page.evaluate(() => globalThis.seen);
  // Shorter ones are not told.
  return {
    ms: Math.max(...events.map((event) => event.ms), 16),
    pressed: events.length > 0,
    settled,
    long,
  };
}

/** Waits until nothing on the page has changed for a while → from the press to the paint of the last change, in ms. */
export async function settle(page) {
  await page.waitForTimeout(QUIET);
  for (;;) {
    const { asked, changed, now } = await page.evaluate(() => ({
      asked: globalThis.seen.asked,
      changed: globalThis.seen.changed,
      now: performance.now(),
    }));
    if (now - changed >= QUIET) return Math.max(Math.round(changed - asked), 0);
    await page.waitForTimeout(QUIET - (now - changed));
  }
}

/** Does it → how long each frame took meanwhile, in ms. */
export async function framesWhile(page, act) {
  await page.evaluate(() => {
    Object.assign(globalThis.seen, { frames: [], long: [] });
    let last = performance.now();
    const frame = (now) => {
      globalThis.seen.frames.push(now - last);
      last = now;
      globalThis.seen.asking = requestAnimationFrame(frame);
    };
    globalThis.seen.asking = requestAnimationFrame(frame);
  });
  await act(page);
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.seen.asking);
    return { frames: globalThis.seen.frames, long: globalThis.seen.long };
  });
}
