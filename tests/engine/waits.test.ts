import { expect, test } from "vitest";
import { accountOf, compare, pack, packAccount, receive } from "../../src/engine/index.ts";
import { finish } from "../../src/engine/steps.ts";
import { event, FERRIES } from "./event.ts";

/** Nothing else in this file fetches the rest of the engine. */
test("a comparison with too much to be told of comes once the rest of the engine can find it", async () => {
  const many = event(...Array.from({ length: 170 }, () => [FERRIES]));
  const comparison = compare(many);
  const account = finish(packAccount(comparison));
  expect(account.numbers.length).toBeLessThan(10 * many.length);
  const told = await receive(pack(comparison), account, many);
  const [passage] = told.passages;
  const [one, two] = passage?.wordings ?? [];
  if (passage === undefined || one === undefined || two === undefined) throw new Error("no pair");
  expect(accountOf(told).relation(passage.id, one, two)).toBe("verbatim");
  expect(
    accountOf(told)
      .difference(one, two)
      .runs.map(({ kind }) => kind),
  ).toEqual(["same"]);
});
