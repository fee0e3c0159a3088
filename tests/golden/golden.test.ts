import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");

test("the page of the five is the one that was read and found right", async () => {
  const files = readdirSync(corpus)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => join(corpus, name));
  const { code, out } = await run(["compare", ...files]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot("putin-xi.txt");
});
