import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

/** Laws on random articles notice much and take longest: asked last, since the first to notice ends a run. */
const SLOW = [
  "golden.test.ts",
  "gold.test.ts",
  "comparer.test.ts",
  "compare.test.ts",
  "lens.test.ts",
  "match.test.ts",
  "speed.test.ts",
];

class QuickFirst extends BaseSequencer {
  async sort(files) {
    const rank = ({ moduleId }) =>
      SLOW.toReversed().findIndex((name) => moduleId.endsWith(`/${name}`));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

/** The engine's own tests, as mutation testing runs them: in the copy that run.mjs made. */
export default defineConfig({
  test: {
    include: ["tests/engine/**/*.test.ts", "tests/gold/*.test.ts", "tests/golden/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
});
