import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datelineAt, DATELINES, LONGEST_DATELINE } from "../../src/engine/clean/datelines.ts";
import { CALENDAR, hasDate } from "../../src/engine/clean/dates.ts";
import { lineOf } from "../../src/engine/clean/line.ts";
import { isName, NAMES } from "../../src/engine/clean/names.ts";
import { bitsOf } from "../../src/engine/marks.ts";
import { ENGLISH_SPELLING } from "../../src/engine/style/english-spelling.ts";
import { norm } from "../../src/engine/style/norm.ts";
import { scan } from "../../src/engine/tokenize.ts";
import { loosened } from "./loosened.ts";
import { often } from "./often.ts";
import { LINES } from "./pages-lines.ts";

/** A line of more words is no name. */
const LONGEST_NAMES = 9;
const RUNS = often(300);

/** So many kinds of datelines are written in letters of English. */
const WESTERN = 7;

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}

/** The naive way: every pattern is asked, whatever the line shows. */
function datelineByAsking(line: string): string | undefined {
  const head = line.slice(0, LONGEST_DATELINE);
  for (const { mark, pattern } of DATELINES) {
    const found = head.includes(mark) ? pattern.exec(head) : null;
    if (found !== null) return found[0];
  }
  return undefined;
}

describe("a plain sign that is asked before a pattern misses nothing", () => {
  test.each(DATELINES.slice(0, WESTERN).map(({ pattern }, place) => [place, pattern] as const))(
    "of datelines of kind %i",
    (_, pattern) => {
      let fitting = 0;
      const piece = fc.stringMatching(loosened(pattern), { size: "-1" });
      fc.assert(
        fc.property(
          piece,
          fc.constantFrom("", "The bridge is shut.", "the bridge"),
          (head, rest) => {
            const line = `${head}${rest}`.trim();
            expect([line, datelineAt(line)?.[0]]).toEqual([line, datelineByAsking(line)]);
            if (datelineByAsking(line) !== undefined) fitting += 1;
          },
        ),
        RUNS,
      );
      expect(fitting).toBeGreaterThan(0);
    },
  );

  test.each([
    ["بكين (رويترز) - قال الرئيس", "بكين (رويترز) - "],
    ["新华社北京2月4日电 主席", "新华社北京2月4日电 "],
    ["【東京共同】首相は", "【東京共同】"],
    ["VELMORA,\nNov. 3 (AP) — The bridge", "VELMORA,\nNov. 3 (AP) — "],
    ["Velmora\n(Reuters) - The bridge", undefined],
    ["VELMORA\n(AP) — The bridge", "VELMORA\n(AP) — "],
  ])("of datelines abroad and over two lines: %j", (line, dateline) => {
    expect(datelineByAsking(line)).toBe(dateline);
    expect(datelineAt(line)?.[0]).toBe(dateline);
  });

  test("of the datelines on all pages here", () => {
    for (const line of LINES)
      expect([line, datelineAt(line)?.[0]]).toEqual([line, datelineByAsking(line)]);
  });

  test("of dates", () => {
    const calendar = new RegExp(CALENDAR, "iu");
    const dates = fc.stringMatching(loosened(calendar), { size: "-1" });
    fc.assert(
      fc.property(dates, (date) => {
        expect([date, hasDate(date)]).toEqual([date, calendar.test(date)]);
      }),
      RUNS,
    );
  });

  test("of names", () => {
    let named = 0;
    fc.assert(
      fc.property(fc.stringMatching(loosened(NAMES), { size: "-1" }), (surface) => {
        const line = lineOf(surface, whole(surface), undefined);
        const beside = /[,|·•]/u.test(surface) && line.words.length <= LONGEST_NAMES;
        if (!beside || !NAMES.test(surface)) return;
        named += 1;
        expect([surface, isName(line)]).toEqual([surface, true]);
      }),
      RUNS,
    );
    expect(named).toBeGreaterThan(0);
  });

  test("of British words, whatever follows their beginning", () => {
    const entries = ENGLISH_SPELLING.split(",").filter((entry) => entry.includes("$"));
    for (const entry of entries) {
      const [from = "", to = ""] = entry.split("$ ");
      expect([from, norm(from)]).toEqual([from, to]);
    }
  });
});

/** What ends as a sentence does, asked of all lines without looking at their last letter first. */
const CLOSED =
  /(?:[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"'\s]*|[,:;]["”»]|[:;])(?:\s*(?:[■●♦◆▪□#]+|\bEnditem|\bENDS|\bEND|-30-))?$/u;

describe("a line", () => {
  const ends = fc.constantFrom(
    ..."a b m S D Z 0 9 . ! ? … 。 ؟ : ; , \" ' ” » ’ ) ] ■ # -".split(" "),
    " ",
    "Enditem",
    "ENDS",
    "END",
    "-30-",
    "é",
    "я",
  );
  const surfaces = fc
    .array(ends, { minLength: 1, maxLength: 6 })
    .map((parts) => `x${parts.join("")}`.trim());

  test("is closed where the pattern says so", () => {
    const closed = (line: string): boolean => lineOf(line, whole(line), undefined).closed;
    fc.assert(
      fc.property(surfaces, (line) => {
        expect([line, closed(line)]).toEqual([line, CLOSED.test(line.slice(-40))]);
      }),
      often(3000),
    );
    for (const line of LINES)
      expect([line, closed(line)]).toEqual([line, CLOSED.test(line.slice(-40))]);
  });

  test.each([
    ["\n", true],
    ["  \n\t", true],
    ["\n\n", false],
    ["\n \n", false],
    [" \n\n\n  ", false],
  ])("after %j is joined to the line before it: %s", (between, joined) => {
    const text = `One.${between}Two.\n\nThree.`;
    const start = 4 + between.length;
    expect(lineOf(text, { start, end: start + 4 }, { start: 0, end: 4 }).joined).toBe(joined);
  });

  test("shows the marks that stand in it, and no other", () => {
    const known = '© ( [ / : — – . @ | · • - › » ! ? ; , " “ ” «'.split(" ");
    const pieces = fc.constantFrom(
      ...known,
      ..."a U.S. 3.5 1,000 Mr. ’s 5% 𝒜 港口 社 é".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const { marks } = scan(text, whole(text));
        for (const mark of known)
          expect([text, mark, (marks & bitsOf(mark)) !== 0]).toEqual([
            text,
            mark,
            text.includes(mark),
          ]);
      }),
      often(1000),
    );
  });
});
