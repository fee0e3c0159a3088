import { describe, expect, test } from "vitest";
import { BYLINE, DATE, rolesOf, TEXT, TITLE } from "./page.ts";

const SAID = [
  "I walked over that bridge for forty years and it never once moved under me, whatever the city tells us now.",
  "Nobody in that town hall has ever walked to work, or they would have known of the cracks before the divers did.",
] as const;

function areApart(roles: ReadonlyMap<string, string>): boolean {
  return SAID.every((line) => roles.get(line) === "boilerplate");
}

describe("what readers say below an article is set apart where their section shows itself", () => {
  test.each(
    "Reply|Report|Report comment|Like|Flag|Share|2 hours ago|Ann says:|Ann says|Sort by best|Newest|Newest first|Oldest|Oldest first|Most liked|Post a comment|Add comment|Leave a reply|Your email address will not be published|Notify me of new posts|Log in|Login to write".split(
      "|",
    ),
  )("by a line such as: %s", (sign) => {
    expect(areApart(rolesOf([TITLE, ...TEXT, "Comments", sign, ...SAID]))).toBe(true);
    expect(areApart(rolesOf([TITLE, ...TEXT, "Comments", ...SAID, sign]))).toBe(true);
  });

  test.each(["Boats", "Replying", "We like that", "Sorted", "A newest boat", "Reporting"])(
    "not by: %s",
    (line) => {
      expect(areApart(rolesOf([TITLE, ...TEXT, "Comments", line, ...SAID]))).toBe(false);
    },
  );

  test("by a sign within a dozen lines, and no further down", () => {
    const names = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, i) => `${SAID[0].slice(0, -1)} in ${i + 1900}.`);
    expect(areApart(rolesOf([TITLE, ...TEXT, "Comments", ...SAID, ...names(8), "Reply"]))).toBe(
      true,
    );
    expect(areApart(rolesOf([TITLE, ...TEXT, "Comments", ...SAID, ...names(9), "Reply"]))).toBe(
      false,
    );
  });

  test("not above the text: one paragraph is too little to comment on", () => {
    const roles = rolesOf([TITLE, TEXT[0], "Comments", "Reply", ...TEXT.slice(1)]);
    for (const line of TEXT) expect([line, roles.get(line)]).toEqual([line, "body"]);
  });

  test("with the names and dates among it", () => {
    const roles = rolesOf([TITLE, ...TEXT, "Comments", "By Ann Lee", "November 4, 2031", SAID[0], "Reply", SAID[1]]); // prettier-ignore
    expect(["By Ann Lee", "November 4, 2031"].map((line) => roles.get(line))).toEqual(["boilerplate", "boilerplate"]); // prettier-ignore
    expect(areApart(roles)).toBe(true);
    for (const line of TEXT) expect([line, roles.get(line)]).toEqual([line, "body"]);
  });
});

describe("the text begins", () => {
  const short = ["Boats of all kinds wait in the bay.", "Nobody in the town knows why."];

  test("at short sentences that a byline or a date stands above", () => {
    for (const credit of [BYLINE, DATE]) {
      const roles = rolesOf([TITLE, credit, ...short, ...TEXT]);
      expect(short.map((line) => roles.get(line))).toEqual(["body", "body"]);
    }
  });

  test("at the first of them on a page that has no others", () => {
    const roles = rolesOf(["Boats wait", "Swans", ...short]);
    expect(short.map((line) => roles.get(line))).toEqual(["body", "body"]);
  });

  test("at the first paragraph where nothing stands above them", () => {
    const roles = rolesOf([TITLE, ...TEXT]);
    expect(roles.get(TITLE)).toBe("headline");
    for (const line of TEXT) expect([line, roles.get(line)]).toEqual([line, "body"]);
  });
});
