import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cueFor, CUES } from "../../src/engine/clean/cues.ts";
import { wordOf, type Word } from "../../src/engine/clean/word.ts";
import { scan } from "../../src/engine/tokenize.ts";

const RUNS = { numRuns: 200, seed: 20_311_103 };

function wordsOf(line: string): readonly Word[] {
  return scan(line, { start: 0, end: line.length })
    .forms.filter(({ norm }) => norm !== "")
    .map((form) => wordOf(form));
}

/** The naive way: every cue is asked, one after the other. */
function asked(line: string): (typeof CUES)[number] | null {
  const { length } = wordsOf(line);
  return CUES.find((cue) => length <= cue.mostWords && cue.pattern.test(line)) ?? null;
}

/** What must not come next, up to two brackets deep. */
const REFUSED = /\(\?<?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\)/gu;

/** A pattern of plain pieces that makes lines which a cue's own pattern mostly fits. */
function loosened(pattern: RegExp): RegExp {
  const source = pattern.source
    .replaceAll(REFUSED, "")
    .replaceAll("(?=", "(?:")
    .replaceAll(/\[\^[^\]]*\]/gu, "[a-z ]")
    .replaceAll(/\[([^\]]*)\]/gu, (_, inner: string) => `[${classOf(inner)}]`)
    .replaceAll(/\\p\{Lu\}/gu, "[A-Z]")
    .replaceAll(/\\p\{[^}]+\}/gu, "[a-z]")
    .replaceAll(/\\[bB]|[\^$]/gu, "")
    .replaceAll(/\\W/gu, " ")
    .replaceAll(/\\S/gu, "[a-z]")
    .replaceAll(/\\s/gu, " ")
    .replaceAll(".*", "[a-z ]{0,6}")
    .replaceAll(/(?<!\\)\.(?=[{?+])/gu, "[a-z ]");
  return new RegExp(source);
}

function classOf(inner: string): string {
  return inner
    .replaceAll(/\\p\{Lu\}/gu, "A-Z")
    .replaceAll(/\\p\{[^}]+\}/gu, "a-z")
    .replaceAll(/\\s/gu, " ");
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
          const found = cueFor(line, wordsOf(line), () => true);
          expect([line, found?.reason]).toEqual([line, asked(line)?.reason]);
          if (cue.pattern.test(line)) fitting += 1;
        }),
        RUNS,
      );
      expect(fitting).toBeGreaterThan(0);
    },
  );

  test("as all lines of the pages here show, whole and cut", () => {
    const folder = join(import.meta.dirname, "pages");
    const lines = readdirSync(folder)
      .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
      .map((line) => line.replace(/^[^|]*\| /u, ""));
    for (const line of lines)
      for (const part of [line, ...line.split(/(?<=[.,:;]) /u)])
        expect(cueFor(part, wordsOf(part), () => true)).toBe(asked(part));
  });
});
