import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cueFor, CUES } from "../../src/engine/clean/cues.ts";
import { wordOf } from "../../src/engine/clean/word.ts";
import { scan } from "../../src/engine/tokenize.ts";
import { loosened } from "./loosened.ts";
import { often } from "./often.ts";
import { LINES } from "./pages-lines.ts";

const RUNS = often(200);

function shown(surface: string): Parameters<typeof cueFor>[0] {
  const { forms, marks } = scan(surface, { start: 0, end: surface.length });
  const words = forms.filter(({ norm }) => norm !== "").map((form) => wordOf(form));
  return { surface, words, marks };
}

/** The naive way: every cue is asked, one after the other. */
function asked(line: string): (typeof CUES)[number] | null {
  const { length } = shown(line).words;
  return CUES.find((cue) => length <= cue.mostWords && cue.pattern.test(line)) ?? null;
}

describe("a line is asked only for cues it has a sign of", () => {
  test.each(CUES.map((cue, place) => [`${place} ${cue.reason}`, cue] as const))(
    "and no line that fits is missed: %s",
    (_, cue) => {
      const piece = fc.stringMatching(loosened(cue.pattern), { size: "-1" });
      const lines = fc
        .tuple(fc.constantFrom("", "", "The bridge, "), piece, fc.constantFrom("", "", " Shut."))
        .map((parts) => parts.join(""))
        .map((line) => line.trim());
      let fitting = 0;
      fc.assert(
        fc.property(lines, (line) => {
          const found = cueFor(shown(line), () => true);
          expect([line, found?.reason]).toEqual([line, asked(line)?.reason]);
          if (cue.pattern.test(line)) fitting += 1;
        }),
        RUNS,
      );
      expect(fitting).toBeGreaterThan(0);
    },
  );

  test("as all lines of the pages here show, whole and cut", () => {
    for (const line of LINES)
      for (const part of [line, ...line.split(/(?<=[.,:;]) /u)])
        expect(cueFor(shown(part), () => true)).toBe(asked(part));
  });
});
