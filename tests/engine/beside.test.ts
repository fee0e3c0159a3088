import { describe, expect, test } from "vitest";
import { DATE, HEAD, TEXT, TITLE, toldOf } from "./page.ts";

const [FIRST, SECOND, ...REST] = TEXT;

/** What each line of a page is: its role, or why it is set apart. */
function named(lines: readonly string[]): readonly string[] {
  return toldOf(lines).map(({ role, reason = "" }) => (role === "boilerplate" ? reason : role));
}

/** What these lines are between the paragraphs of an article. */
function between(...lines: readonly string[]): readonly string[] {
  const front = [...HEAD, FIRST];
  return named([...front, ...lines, SECOND, ...REST]).slice(
    front.length,
    front.length + lines.length,
  );
}

/** What these lines are between the headline with its byline and the first paragraph. */
function under(...lines: readonly string[]): readonly string[] {
  return named([...HEAD, ...lines, ...TEXT]).slice(HEAD.length, HEAD.length + lines.length);
}

describe("a title between paragraphs is a link to another story", () => {
  test.each(
    "Opinion Map Maps Explainer Factbox Profile Quiz Commentary Editorial Column Blog Infographic Slideshow Focus".split(
      " ",
    ),
  )("with its kind before it: %s", (kind) => {
    expect(between(`${kind}: why bridges crack`)).toEqual(["teaser"]);
  });

  test.each([
    ["with a kind of two words", "Special report: bridges of the bay", "teaser"],
    ["with an arrow behind it", "Ferries run late tonight »", "teaser"],
    ["of three words", "Map: harbour bay", "teaser"],
    ["but not of two", "Map: harbour", "subhead"],
    ["not where the kind stands later", "Our quiz: why bridges crack", "subhead"],
    ["not where it is a sentence", "Opinion: bridges crack.", "body"],
    ["not where something follows the colon's line", "Opinion: bridges crack:", "body"],
    ["not where an arrow stands on both sides", "« Ferries run late tonight »", "subhead"],
    ["not where the arrow is within", "Ferries » run late tonight", "subhead"],
  ])("%s", (_, line, expected) => {
    expect(between(line)).toEqual([expected]);
  });

  test("of so many words at most", () => {
    const words = (count: number): string => `Opinion: ${Array.from({ length: count - 1 }, (_, i) => `bridge${i}`).join(" ")}`; // prettier-ignore
    expect([between(words(24)), between(words(25))]).toEqual([["teaser"], ["body"]]);
  });

  test("with its button below, and text after that", () => {
    const button = "Read more";
    expect(between("Ferries run late tonight", button)).toEqual([
      "teaser",
      "list of other stories",
    ]);
    expect(between("Bridges: who pays the bill?", button)[0]).toBe("teaser");
    expect(between("Who pays the bill?", button)[0]).not.toBe("teaser");
    expect(between("Ferries run late tonight", button, "Swans")[0]).not.toBe("teaser");
  });
});

describe("an hour alone", () => {
  test("is how long something is; several are posts of a live report, one under the date is the date's", () => {
    expect(between("12:30")).toEqual(["teaser"]);
    expect(between("12:30", SECOND, "12.50")).toEqual(["dateline", "body", "dateline"]);
    expect(under("09:30")).toEqual(["dateline"]);
  });
});

describe("a paragraph that speaks to readers of the page's own business", () => {
  const plea =
    "We ask all of you to join our channel, where the harbour and the bay are seen day and night.";

  test.each([
    ["is the page's where the report speaks to nobody", plea, "request for support"],
    ["is text where it quotes", plea.replace("join", "“join”"), "body"],
    ["is text where somebody says it", `${plea.slice(0, -1)}, the mayor said.`, "body"],
    ["is text where it says too little of its business", plea.replace("join", "see"), "body"],
    ["is the page's without a we where it says more", "You sign for the latest news here, and the harbour and the bay are seen day and night from it.", "request for support"],
    ["is text without a we where it says as little", "You join the channel here, and the harbour and the bay are seen day and night from there.", "body"],
  ])("%s", (_, line, expected) => {
    expect(between(line)).toEqual([expected]);
  }); // prettier-ignore

  test("is text where a part of the report speaks to somebody, too", () => {
    const spoken =
      "You see the harbour from here, and the bay below it, as nobody else in the city ever does.";
    expect(between(plea, spoken)).toEqual(["body", "body"]);
    expect(between(plea, `“${spoken}”`)).toEqual(["request for support", "body"]);
  });

  test("is text where it is more than a quarter of the report", () => {
    const asked = (count: number): string | undefined => named([...HEAD, FIRST, plea, ...TEXT.slice(1, count)])[4]; // prettier-ignore
    expect([asked(3), asked(2)]).toEqual(["request for support", "body"]);
  });
});

describe("a picture's caption is known by what stands under it", () => {
  const caption = "The bridge of Velmora seen from the quay.";

  test.each([
    ["its credit", [caption, "© Ann Lee/AFP"], ["caption", "caption"]],
    ["not where it quotes", [`“${caption}”`, "© Ann Lee/AFP"], ["body", "caption"]],
    ["nor where it is no sentence", ["Bridges and boats of the bay and the harbour", "© Ann Lee/AFP"], ["subhead", "caption"]],
    ["a credit and the buttons that hide it", [caption, "Ann Lee", "Hide caption"], ["caption", "caption", "picture counter"]],
    ["or the other button", [caption, "Ann Lee", "Toggle caption"], ["caption", "caption", "picture counter"]],
    ["and the credit once more", [caption, "Ann Lee", "Hide caption", "Ann Lee"], ["caption", "caption", "picture counter", "caption"]],
    ["not another name", [caption, "Ann Lee", "Hide caption", "Bay Swans"], ["caption", "caption", "picture counter", "subhead"]],
  ])("%s", (_, lines, expected) => {
    expect(between(...lines)).toEqual(expected);
  }); // prettier-ignore

  test("as long as a caption may be, and longer over buttons", () => {
    const long = (count: number): string => `${Array.from({ length: count }, (_, i) => `Bridge${i}`).join(" ")} opens.`; // prettier-ignore
    const credit = "© Ann Lee/AFP";
    expect([between(long(44), credit)[0], between(long(45), credit)[0]]).toEqual([
      "caption",
      "body",
    ]);
    expect([between(long(69), credit, "Hide caption")[0], between(long(70), credit, "Hide caption")[0]]).toEqual(["caption", "body"]); // prettier-ignore
  });

  test("above all text, a person's bare name will do", () => {
    const shown = "The bridge of Velmora stands in the rain at dawn.";
    expect(under(shown, "Ann Lee")).toEqual(["caption", "caption"]);
    expect(under(shown, "Four Swans Of Halden Bay")).not.toEqual(["caption", "caption"]);
    expect(named([TITLE, DATE, shown, "Ann Lee", ...TEXT]).slice(2, 4)).not.toEqual(["caption", "caption"]); // prettier-ignore
  });
});

describe("a box that asks for money or an address", () => {
  const box = "Please donate to our newsroom and subscribe to our newsletter";

  test("has the heading that speaks of it", () => {
    expect(between("You appreciate our journalism", box)[0]).not.toBe("subhead");
    expect(between("Swans of the bay", box)[0]).toBe("subhead");
    expect(between("“Your community”", box)[0]).not.toBe("request for support");
    expect(between("You appreciate our journalism more than all bridges here", box)[0]).toBe(
      "subhead",
    );
  });

  test("goes on below in sentences that speak so, too, with less to show for it", () => {
    expect(between(box, "We keep your page free.")[1]).toBe("request for support");
    expect(between(box, "Your page and access are free.")[1]).toBe("request for support");
    expect(between(box, "Your page is free.")[1]).toBe("body");
    expect(between(box, "We keep “your page free”.")[1]).toBe("body");
    expect(between("Swans of the bay", "We keep your page free.")[1]).toBe("body");
  });
});
