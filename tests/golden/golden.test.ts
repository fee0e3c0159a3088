import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { compare, pack, unpack } from "../../src/engine/index.ts";
import { told } from "./told.ts";

const corpus = join(import.meta.dirname, "../../corpus/2022-02-04-putin-xi");

/** The texts of a folder, in the order of their names. */
function textsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.toSorted().map((name) => join(folder, name));
}

test("the page of the five is the one that was read and found right", async () => {
  const { code, out } = await run(["compare", ...textsIn(corpus)]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot("putin-xi.txt");
});

/**
 * All that is found in an invented event, so that no change of it goes unread. Not all is right: in merges, C's
 * divers stand with the closed bridge, as a sentence of B that tells both is not cut.
 */
test.each(["ferries", "merges", "summit"])(
  "all that is found in an invented event is what was read last: %s",
  async (event) => {
    const articles = textsIn(join(import.meta.dirname, event)).map((path) => ({
      file: basename(path),
      text: readFileSync(path, "utf8"),
    }));
    const comparison = compare(articles);
    await expect(told(comparison)).toMatchFileSnapshot(`${event}.txt`);
    expect(unpack(pack(comparison), articles)).toEqual(comparison);
  },
);
