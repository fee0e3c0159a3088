import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compare, coverage, pack, packAccount } from "../../src/engine/index.ts";
import { finish } from "../../src/engine/steps.ts";
import type { Answer, Order } from "../../src/worker/message.ts";

const ARTICLES = [{ file: "a.txt", text: "The bridge is shut." }];
const COMPARISON = compare(ARTICLES);
const READY: Answer = { name: "ready", packed: pack(COMPARISON) };
const ACCOUNT: Answer = { name: "account", packed: finish(packAccount(COMPARISON)) };
const CANCEL: Order = { name: "cancel" };

/** Stands in for the browser's Worker; a test plays what happens inside. */
class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = [];
  readonly received: unknown[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  /** The whole answer, in its two parts. */
  finish(): void {
    this.answer(READY);
    this.answer(ACCOUNT);
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => {
  FakeWorker.started.length = 0;
  vi.unstubAllGlobals();
});

test("the articles go in, the comparison comes back", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  expect(worker().received).toEqual([
    {
      name: "compare",
      anew: false,
      texts: ["The bridge is shut."],
      articles: [{ file: "a.txt", text: 0 }],
    },
  ]);
  worker().finish();
  const { links, ...told } = COMPARISON;
  await expect(answer).resolves.toMatchObject(told);
  const { fetchRest } = await import("../../src/engine/index.ts");
  await fetchRest();
  expect((await answer).links).toEqual(links);
});

test("an answer is handed on once its account has come too", async () => {
  const { compareInWorker } = await client();
  const answered = vi.fn<() => void>();
  const answer = compareInWorker(ARTICLES);
  void answer.then(answered);
  worker().answer(READY);
  await Promise.resolve();
  expect(answered).not.toHaveBeenCalled();
  worker().answer(ACCOUNT);
  const comparison = await answer;
  const { accountOf } = await import("../../src/engine/index.ts");
  expect(accountOf(comparison).coverage).toEqual(coverage(COMPARISON));
});

test("an answer that is only counted waits for what finds the rest", async () => {
  const many = Array.from({ length: 230 }, () => ({ file: "", text: "The iron bridge is shut." }));
  const compared = compare(many);
  const { compareInWorker } = await client();
  const answer = compareInWorker(many);
  worker().answer({ name: "ready", packed: pack(compared) });
  worker().answer({ name: "account", packed: finish(packAccount(compared)) });
  const comparison = await answer;
  const { accountOf } = await import("../../src/engine/index.ts");
  const [one, two] = comparison.passages[0]?.wordings ?? [];
  if (one === undefined || two === undefined) throw new Error("all have one sentence");
  expect(accountOf(comparison).difference(one, two).shared).toBe(5);
});

test("an abort between an answer and its account keeps the worker", async () => {
  const { compareInWorker } = await client();
  const controller = new AbortController();
  const answer = compareInWorker(ARTICLES, { signal: controller.signal });
  worker().answer(READY);
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  worker().answer({ name: "cancelled" });
  void compareInWorker(ARTICLES);
  expect(FakeWorker.started).toHaveLength(1);
});

test("progress is handed on", async () => {
  const { compareInWorker } = await client();
  const seen: number[] = [];
  const answer = compareInWorker(ARTICLES, { onProgress: (done) => seen.push(done) });
  worker().answer({ name: "progress", done: 0.25 });
  worker().answer({ name: "progress", done: 1 });
  worker().finish();
  await answer;
  expect(seen).toEqual([0.25, 1]);
});

test("a warm worker is used again", async () => {
  const { compareInWorker } = await client();
  const first = compareInWorker(ARTICLES);
  worker().finish();
  await first;
  void compareInWorker(ARTICLES);
  expect(FakeWorker.started).toHaveLength(1);
});

test("two calls at once have a worker each, of which one is kept", async () => {
  const { compareInWorker } = await client();
  const both = [compareInWorker(ARTICLES), compareInWorker(ARTICLES)];
  expect(FakeWorker.started).toHaveLength(2);
  worker(0).finish();
  worker(1).finish();
  await Promise.all(both);
  expect(FakeWorker.started.map((each) => each.terminated)).toEqual([false, true]);
});

test("a text is sent once to a worker, whatever article has it", async () => {
  const { compareInWorker } = await client();
  const first = compareInWorker(ARTICLES);
  worker().finish();
  await first;
  const more = { file: "b.txt", text: "The bridge is open." };
  void compareInWorker([more, ...ARTICLES, { file: "c.txt", text: "The bridge is open." }]);
  expect(worker().received[1]).toEqual({
    name: "compare",
    anew: false,
    texts: ["The bridge is open."],
    articles: [
      { file: "b.txt", text: 1 },
      { file: "a.txt", text: 0 },
      { file: "c.txt", text: 1 },
    ],
  });
});

test("a worker with many texts that nothing has any more is sent all anew", async () => {
  const { compareInWorker } = await client();
  const many = Array.from({ length: 80 }, (_, i) => ({ file: "", text: `Bridge ${i} is shut.` }));
  const first = compareInWorker(many);
  worker().finish();
  await first;
  void compareInWorker(ARTICLES);
  expect(worker().received[1]).toMatchObject({ anew: true, texts: ["The bridge is shut."] });
});

test("an abort rejects at once with an AbortError, and the worker is told to stop", async () => {
  const { compareInWorker } = await client();
  const controller = new AbortController();
  const seen: number[] = [];
  const answer = compareInWorker(ARTICLES, {
    signal: controller.signal,
    onProgress: (done) => seen.push(done),
  });
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  expect(worker().received.at(-1)).toEqual(CANCEL);
  worker().answer({ name: "progress", done: 0.5 });
  expect(seen).toEqual([]);
});

test("what comes after an abort waits for the worker that stops, as it is warm", async () => {
  const { compareInWorker } = await client();
  await isAborted(compareInWorker);
  const next = compareInWorker(ARTICLES);
  worker().answer({ name: "cancelled" });
  await vi.waitFor(() => expect(worker().received).toHaveLength(3));
  worker().finish();
  await expect(next).resolves.toMatchObject({ passages: COMPARISON.passages });
  expect(FakeWorker.started).toHaveLength(1);
});

test("of two that wait for the worker that stops, the second has one of its own", async () => {
  const { compareInWorker } = await client();
  await isAborted(compareInWorker);
  const both = [compareInWorker(ARTICLES), compareInWorker(ARTICLES)];
  worker(0).answer({ name: "cancelled" });
  await vi.waitFor(() => expect(FakeWorker.started).toHaveLength(2));
  worker(0).finish();
  worker(1).finish();
  for (const { passages } of await Promise.all(both)) expect(passages).toEqual(COMPARISON.passages);
});

test("a worker that crashes as it stops is waited for no longer", async () => {
  const { compareInWorker } = await client();
  await isAborted(compareInWorker);
  void compareInWorker(ARTICLES);
  worker(0).crash("out of memory");
  await vi.waitFor(() => expect(FakeWorker.started).toHaveLength(2));
});

test("an abort while another worker stops rejects at once, and asks nothing", async () => {
  const { compareInWorker } = await client();
  await isAborted(compareInWorker);
  await isAborted(compareInWorker);
  worker().answer({ name: "cancelled" });
  await new Promise((resolve) => void setTimeout(resolve));
  expect(FakeWorker.started).toHaveLength(1);
  expect(worker().received).toHaveLength(2);
});

test("a signal that was aborted before starts nothing", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES, { signal: AbortSignal.abort() });
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  expect(FakeWorker.started).toHaveLength(0);
});

test("an abort after the answer touches nothing", async () => {
  const { compareInWorker } = await client();
  const controller = new AbortController();
  const answer = compareInWorker(ARTICLES, { signal: controller.signal });
  worker().finish();
  await answer;
  controller.abort();
  expect(worker().received).toHaveLength(1);
  expect(worker().terminated).toBe(false);
});

test("what the engine throws comes back in words, and the worker stays", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  worker().answer({ name: "failed", reason: "no such place: 7" });
  await expect(answer).rejects.toThrow("The comparison failed: no such place: 7");
  expect(worker().terminated).toBe(false);
});

test.each([
  ["a crash", "out of memory", "The comparison stopped: out of memory"],
  ["that it cannot be loaded", "", "its worker could not start"],
])("%s comes back in words, and the worker goes", async (_, message, words) => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  worker().crash(message);
  await expect(answer).rejects.toThrow(words);
  expect(worker().terminated).toBe(true);
});

/** Asks, and aborts at once: that is answered at once. */
async function isAborted(
  compareInWorker: Awaited<ReturnType<typeof client>>["compareInWorker"],
): Promise<void> {
  const controller = new AbortController();
  const answer = compareInWorker(ARTICLES, { signal: controller.signal });
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
}

/** A fresh module, so that no worker is kept from the test before. */
function client() {
  return import("../../src/worker/client.ts");
}

function worker(index = 0): FakeWorker {
  const found = FakeWorker.started[index];
  if (found === undefined) throw new Error(`no worker ${index}`);
  return found;
}
