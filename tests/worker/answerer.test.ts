import { afterEach, expect, test, vi } from "vitest";
import { compare, createComparer, packAccount, unpack } from "../../src/engine/index.ts";
import type { Article, Comparison } from "../../src/engine/index.ts";
import { finish } from "../../src/engine/steps.ts";
import { answerer } from "../../src/worker/answerer.ts";
import type { Answer } from "../../src/worker/message.ts";
import { articlesOf, CLOSED, FERRIES } from "../engine/event.ts";

const ARTICLES = articlesOf([CLOSED, FERRIES]);

type Steps = Generator<number, Comparison>;

/** An answerer with all that it sent. */
function working(steps: (articles: readonly Article[]) => Steps = createComparer().steps) {
  const sent: Answer[] = [];
  const answer = answerer({ steps }, (message) => sent.push(message));
  return { sent, answer };
}

function order(texts: readonly string[], anew = false) {
  return {
    name: "compare",
    anew,
    texts,
    articles: ARTICLES.map(({ file }, text) => ({ file, text })),
  } as const;
}

/** Steps that take as long, in milliseconds, as is told. */
function slow(...lasting: readonly number[]): (articles: readonly Article[]) => Steps {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  return function* steps(articles) {
    for (const [i, ms] of lasting.entries()) {
      clock += ms;
      yield (i + 1) / 10;
    }
    return compare(articles);
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("the texts that are sent are compared", async () => {
  const { sent, answer } = working(slow());
  answer(order([CLOSED, FERRIES]));
  await vi.waitFor(() => expect(sent.map(({ name }) => name)).toEqual(["ready", "account"]));
  const [ready, account] = sent;
  if (ready?.name !== "ready" || account?.name !== "account") throw new Error("no answer");
  expect(unpack(ready.packed, ARTICLES)).toEqual(compare(ARTICLES));
  expect(account.packed).toEqual(finish(packAccount(compare(ARTICLES))));
});

test("texts that were sent before are known by their number, until all are sent anew", async () => {
  const seen: (readonly string[])[] = [];
  const { sent, answer } = working((articles) => {
    seen.push(articles.map(({ text }) => text));
    return createComparer().steps(articles);
  });
  answer(order([CLOSED]));
  answer(order([FERRIES]));
  answer(order([FERRIES, CLOSED], true));
  await vi.waitFor(() => expect(sent.filter(({ name }) => name === "account")).toHaveLength(3));
  expect(seen).toEqual([
    [CLOSED, ""],
    [CLOSED, FERRIES],
    [FERRIES, CLOSED],
  ]);
});

test("progress is told once it takes longer than half a frame, and not at every step", async () => {
  const { sent, answer } = working(slow(3, 3, 3, 3, 9));
  answer(order([CLOSED, FERRIES]));
  await vi.waitFor(() => expect(sent.at(-1)?.name).toBe("account"));
  expect(sent.filter(({ name }) => name === "progress")).toEqual([
    { name: "progress", done: 0.3 },
    { name: "progress", done: 0.5 },
  ]);
});

test("an order to stop is heeded between two steps", async () => {
  const { sent, answer } = working(slow(9, 9, 9));
  answer(order([CLOSED, FERRIES]));
  answer({ name: "cancel" });
  await vi.waitFor(() => expect(sent.at(-1)?.name).toBe("cancelled"));
  expect(sent).toHaveLength(2);
});

test("an order to stop that comes with the answer spares its account", async () => {
  const { sent, answer } = working(slow());
  answer(order([CLOSED, FERRIES]));
  answer({ name: "cancel" });
  await vi.waitFor(() => expect(sent.map(({ name }) => name)).toEqual(["ready", "cancelled"]));
});

test("an order to stop is heeded while the account is found", async () => {
  const many = articlesOf(Array.from({ length: 30 }, () => CLOSED));
  const { sent, answer } = working(() => createComparer().steps(many));
  let looks = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    if (sent.length > 0) looks += 1;
    // The first look is before the account is begun.
    if (looks === 2) answer({ name: "cancel" });
    return looks * 9;
  });
  answer(order([CLOSED, FERRIES]));
  await vi.waitFor(() => expect(sent.map(({ name }) => name)).toEqual(["ready", "cancelled"]));
});

test("an order to stop is heeded while the answer is packed", async () => {
  const many = articlesOf(Array.from({ length: 120 }, () => CLOSED));
  const comparison = compare(many);
  let [isFound, looks] = [false, 0];
  const { sent, answer } = working(function* steps() {
    yield 1;
    isFound = true;
    return comparison;
  });
  vi.spyOn(performance, "now").mockImplementation(() => {
    if (isFound) looks += 1;
    // The first look is before the packing is begun.
    if (looks === 2) answer({ name: "cancel" });
    return looks * 9;
  });
  answer(order([CLOSED, FERRIES]));
  await vi.waitFor(() => expect(sent).toEqual([{ name: "cancelled" }]));
});

test("what the engine throws is answered in words", async () => {
  const { sent, answer } = working(() => {
    throw new RangeError("no such place: 7");
  });
  answer(order([CLOSED, FERRIES]));
  await vi.waitFor(() => expect(sent).toEqual([{ name: "failed", reason: "no such place: 7" }]));
});
