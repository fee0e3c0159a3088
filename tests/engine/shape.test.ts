import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "../../src/engine/clean/line.ts";
import { linesOf } from "../../src/engine/clean/page.ts";
import { SHAPE_SIZE, shapesOf } from "../../src/engine/clean/shape.ts";
import { often } from "./often.ts";

/** Lines as pages have them: links, some cut to fit, buttons, a byline and a date, paragraphs long and short. */
const LINES = [
  "Tides",
  "Rowing",
  "Garden notes",
  "What to plant before the gales...",
  "Swans rise for a third time…",
  "... and more",
  "Share",
  "WATCH",
  "READ MORE: Ten walks along the coast",
  "By Petra Lindqvist",
  "November 3, 2031",
  "Boats wait.",
  "Six words stand in this line",
  "Seven words stand in this line, too",
  "The city of Velmora closed its only bridge on Tuesday after divers found cracks in three of its pillars.",
  "Divers found swans below the pillars of the old bridge on Tuesday, and nobody in the city of Halden knew why.",
  `Engineers looked at ${"cracks, pillars, bolts, ropes, gulls and planks of the bridge and ".repeat(9)}then they slept for the night.`,
  `${"a1 b2 c3 d4 e5 f6 g7 h8 i9 j0 ".repeat(3)}Only the divers found the swans that nobody in Velmora had seen since Tuesday, they told us.`,
] as const;

const page = fc
  .array(fc.constantFrom(...LINES), { maxLength: 24 })
  .map((lines) => linesOf(lines.join("\n\n")));

function lengthOf(line: Line | undefined): number {
  return Math.log(1 + Math.min(80, line?.words.length ?? 0)) / 3;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** The words that tell what a line is about, each time they stand there. */
function tellingIn(line: Line): readonly number[] {
  return line.words.slice(0, 30).flatMap(({ common, stem }) => (common ? [] : [stem]));
}

/** The stupid way: each line looks around for itself. */
function shapeOf(lines: readonly Line[], i: number): readonly number[] {
  const line = lines[i];
  if (line === undefined) throw new Error(`no line ${i}`);
  const role = line.cue?.role ?? null;
  const isFurniture = role === "boilerplate" || role === "teaser";
  const telling = tellingIn(line);
  const others = lines.filter(({ prose }, k) => prose && k !== i).flatMap(tellingIn);
  const told = telling.filter((stem) => others.includes(stem)).length / Math.max(1, telling.length);
  const sides = [lines.slice(Math.max(0, i - 6), i), lines.slice(i + 1, i + 7)];
  const prose = sides.map((side) =>
    sum(side.map((one) => (one.prose ? Math.min(60, one.words.length) : 0))),
  );
  const labels = sides.map(
    (side) => side.filter(({ words, closed }) => words.length <= 6 && !closed).length,
  );
  return [
    Number(line.closed),
    Number(/(?:\.\.\.|…)$/u.test(line.surface)),
    told,
    Number(isFurniture),
    Number(role !== null && !isFurniture),
    lengthOf(line),
    line.prose ? lengthOf(line) : 0,
    Number(lines[i - 1]?.prose === true),
    Number(lines[i + 1]?.prose === true),
    lengthOf(lines[i - 1]),
    ...prose.map((words) => Math.min(200, words) / 100),
    ...labels.map((count) => count / 6),
  ];
}

describe("the shape of every line", () => {
  test("is how it ends, how long it is, what others say of it and what stands around it", () => {
    fc.assert(
      fc.property(page, (lines) => {
        const shapes = shapesOf(lines);
        expect(shapes).toHaveLength(lines.length * SHAPE_SIZE);
        for (const i of lines.keys()) {
          const found = [...shapes.subarray(i * SHAPE_SIZE, (i + 1) * SHAPE_SIZE)];
          const wanted = shapeOf(lines, i);
          expect(found.map((each) => each.toFixed(6))).toEqual(
            wanted.map((each) => each.toFixed(6)),
          );
        }
      }),
      often(300),
    );
  });
});
