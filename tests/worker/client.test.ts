import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Comparison } from "../../src/engine/index.ts";
import type { Answer } from "../../src/worker/message.ts";

const ARTICLES = [{ file: "a.txt", text: "The bridge is shut." }];
const COMPARISON: Comparison = {
  format: "variorum-comparison",
  version: 1,
  exact: true,
  articles: [],
  links: [],
  passages: [],
};

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
  expect(worker().received).toEqual([ARTICLES]);
  worker().answer({ name: "ready", comparison: COMPARISON });
  await expect(answer).resolves.toEqual(COMPARISON);
});

test("progress is handed on", async () => {
  const { compareInWorker } = await client();
  const seen: number[] = [];
  const answer = compareInWorker(ARTICLES, { onProgress: (done) => seen.push(done) });
  worker().answer({ name: "progress", done: 0.25 });
  worker().answer({ name: "progress", done: 1 });
  worker().answer({ name: "ready", comparison: COMPARISON });
  await answer;
  expect(seen).toEqual([0.25, 1]);
});

test("a warm worker is used again", async () => {
  const { compareInWorker } = await client();
  const first = compareInWorker(ARTICLES);
  worker().answer({ name: "ready", comparison: COMPARISON });
  await first;
  void compareInWorker(ARTICLES);
  expect(FakeWorker.started).toHaveLength(1);
});

test("two calls at once have a worker each, of which one is kept", async () => {
  const { compareInWorker } = await client();
  const both = [compareInWorker(ARTICLES), compareInWorker(ARTICLES)];
  expect(FakeWorker.started).toHaveLength(2);
  worker(0).answer({ name: "ready", comparison: COMPARISON });
  worker(1).answer({ name: "ready", comparison: COMPARISON });
  await Promise.all(both);
  expect(FakeWorker.started.map((each) => each.terminated)).toEqual([false, true]);
});

test("an abort ends the worker and rejects with an AbortError; the next call starts afresh", async () => {
  const { compareInWorker } = await client();
  const controller = new AbortController();
  const answer = compareInWorker(ARTICLES, { signal: controller.signal });
  controller.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  expect(worker().terminated).toBe(true);
  void compareInWorker(ARTICLES);
  expect(FakeWorker.started).toHaveLength(2);
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
  worker().answer({ name: "ready", comparison: COMPARISON });
  await answer;
  controller.abort();
  expect(worker().terminated).toBe(false);
});

test("what the engine throws comes back in words, and the worker stays", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  worker().answer({ name: "failed", reason: "no such place: 7" });
  await expect(answer).rejects.toThrow("The comparison failed: no such place: 7");
  expect(worker().terminated).toBe(false);
});

test("a crash comes back in words, and the worker goes", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  worker().crash("out of memory");
  await expect(answer).rejects.toThrow("The comparison stopped: out of memory");
  expect(worker().terminated).toBe(true);
});

test("a worker that cannot be loaded says so", async () => {
  const { compareInWorker } = await client();
  const answer = compareInWorker(ARTICLES);
  worker().crash("");
  await expect(answer).rejects.toThrow("its worker could not start");
});

/** A fresh module, so that no worker is kept from the test before. */
function client() {
  return import("../../src/worker/client.ts");
}

function worker(index = 0): FakeWorker {
  const found = FakeWorker.started[index];
  if (found === undefined) throw new Error(`no worker ${index}`);
  return found;
}
