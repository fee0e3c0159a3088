import { expect, test } from "vitest";
import { generate } from "../bench/generator.ts";
import { CLOSED } from "./event.ts";

test("the same seed makes the same articles, another seed others", () => {
  expect(generate(6, 1, [CLOSED])).toEqual(generate(6, 1, [CLOSED]));
  expect(generate(6, 1, [CLOSED])).not.toEqual(generate(6, 2, [CLOSED]));
  expect(generate(6, 1, [CLOSED])).toHaveLength(6);
});
