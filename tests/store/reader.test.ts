import { describe, expect, test, vi } from "vitest";
import type { Comparison } from "../../src/engine/index.ts";
import { openPassage } from "../../src/store/open.ts";
import { createReader } from "../../src/store/reader.ts";
import type { Compare } from "../../src/store/run.ts";
import { comparisonOf } from "../../src/store/state.ts";
import { BRIDGE, EVENT, fakeBar, readyReader, settled, SETTINGS } from "./fixture.ts";

describe("comparing", () => {
  test("tells how far it is, then what it found", async () => {
    const finish = {
      resolve: (comparison: Comparison): void => expect.unreachable(comparison.format),
    };
    const compare: Compare = (_, { onProgress }) => {
      onProgress(0.5);
      return new Promise((resolve) => {
        finish.resolve = resolve;
      });
    };
    const reader = createReader({ events: [EVENT], compare, bar: fakeBar(), settings: SETTINGS });
    expect(reader.getState().status).toEqual({ name: "comparing", done: 0.5, previous: null });
    finish.resolve(BRIDGE);
    await settled();
    expect(reader.getState().status).toEqual({ name: "ready", comparison: BRIDGE });
  });

  test("that fails says why, and can be tried again", async () => {
    const compare = vi
      .fn<Compare>()
      .mockRejectedValueOnce(new Error("The worker could not start."))
      .mockResolvedValue(BRIDGE);
    const reader = await readyReader({ compare });
    expect(reader.getState().status).toEqual({
      name: "failed",
      reason: "The worker could not start.",
    });
    reader.actions.retry();
    await settled();
    expect(reader.getState().status.name).toBe("ready");
  });

  test("without an event says so", async () => {
    const reader = await readyReader({ events: [] });
    expect(reader.getState().status.name).toBe("failed");
  });

  test("follows a correction, keeps the page until then, and drops the run that was superseded", async () => {
    const signals: AbortSignal[] = [];
    const compare = vi.fn<Compare>((_, { signal }) => {
      signals.push(signal);
      return Promise.resolve(BRIDGE);
    });
    const reader = await readyReader({ compare });
    reader.actions.correct("B", [73], "body");
    reader.actions.correct("B", [73], "boilerplate");
    expect(comparisonOf(reader.getState())).toBe(BRIDGE);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
    expect(compare.mock.lastCall?.[0][1]?.corrections).toEqual([
      { start: 73, role: "boilerplate" },
    ]);
    await settled();
    const [fix] = reader.getState().reading.fixes;
    if (fix !== undefined) reader.actions.undo(fix);
    expect(compare.mock.lastCall?.[0][1]?.corrections).toBeUndefined();
  });

  test("is not done again for a change of view", async () => {
    const compare = vi.fn<Compare>(() => Promise.resolve(BRIDGE));
    const reader = await readyReader({ compare });
    reader.actions.chooseBase("B");
    reader.actions.emphasise("shared");
    expect(compare).toHaveBeenCalledOnce();
  });
});

describe("the address", () => {
  test("follows what is done, and Back undoes it", async () => {
    const bar = fakeBar();
    const reader = await readyReader({ bar });
    reader.actions.chooseBase("C");
    reader.actions.open("two");
    expect(bar.read()).toContain("base=C");
    expect(bar.read()).toContain("p=A.61.nobody-was-hurt-the");
    expect(openPassage(reader.getState())).toBe("two");
    bar.back();
    expect(openPassage(reader.getState())).toBeNull();
    expect(reader.getState().reading.base).toBe("C");
  });

  test("opens at its passage, even where that would be folded away", async () => {
    const reader = await readyReader({
      bar: fakeBar("#event=bridge&show=only-C&p=A.61.nobody-was-hurt-the"),
    });
    expect(openPassage(reader.getState())).toBe("two");
    expect(reader.getState().unfolded.size).toBe(1);
  });

  test("is replaced, not added to, by stepping on", async () => {
    const bar = fakeBar();
    const reader = await readyReader({ bar });
    reader.actions.open("all");
    const before = bar.entries.length;
    reader.actions.step({ to: "passage", by: 1 });
    expect(bar.entries.length).toBe(before);
    expect(openPassage(reader.getState())).not.toBe("all");
  });
});

describe("columns", () => {
  test("move, hide and come back, but the last one stays", async () => {
    const { actions, getState } = await readyReader();
    actions.moveColumn("C", -1);
    expect(getState().reading.columns).toEqual(["A", "C", "B"]);
    actions.toggleColumn("A");
    actions.toggleColumn("C");
    actions.toggleColumn("B");
    expect(getState().reading.columns).toEqual(["B"]);
    actions.toggleColumn("A");
    expect(getState().reading.columns).toEqual(["B", "A"]);
  });
});
