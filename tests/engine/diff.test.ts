import DiffMatchPatch from "diff-match-patch";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diff, type Span, type Style } from "../../src/engine/index.ts";
import { changesBetween, differ } from "../../src/engine/diff.ts";
import { tokenize } from "../../src/engine/tokenize.ts";
import { anyText, realistic } from "./articles.ts";
import { compareSides, shown, sides } from "./notation.ts";
import { often } from "./often.ts";

/** Random texts are the same on every run. */
const whole = (text: string): { text: string; span: Span } => ({
  text,
  span: { start: 0, end: text.length },
});

function styles(notation: string): readonly Style[] {
  return compareSides(notation).runs.flatMap((run) => (run.kind === "style" ? [run.style] : []));
}

test("the notation gives both sides", () => {
  expect(sides("The bridge [shut|opened] on Monday.")).toEqual([
    "The bridge shut on Monday.",
    "The bridge opened on Monday.",
  ]);
  expect(sides("[|On Monday] the {US~U.S.} ship left [early|].")).toEqual([
    "the US ship left early.",
    "On Monday the U.S. ship left.",
  ]);
});

describe("other words are told, and where they stand", () => {
  test.each([
    "The bridge [shut|opened] on Monday.",
    "The bridge shut [on Monday|], the mayor said.",
    "The bridge shut [|on Monday], the mayor said.",
    "The [|old] bridge shut on Monday.",
    "[On Monday|] the bridge over the river shut.",
    "[|On Monday] the bridge over the river shut.",
    "The bridge shut on Monday [after nine boats hit it|].",
    "A [grey|red] boat passed the bridge and a [small|large] one followed it.",
    "The toll rose to [40|45] crowns on Monday.",
    "The toll rose by [3.5|3.6] crowns on Monday.",
    "The bridge did not close on Monday.",
  ])("%s", (notation) => {
    expect(shown(notation)).toBe(notation);
  });
});

describe("house style is told apart from substance", () => {
  test.each<[string, Style]>([
    ["The {US~U.S.} navy left the harbour.", "abbreviation"],
    ["The {NATO~Nato} ship left the harbour.", "case"],
    ["The {harbour~harbor} was empty on Monday.", "spelling"],
    ["They {organised~organized} a market.", "spelling"],
    ["{Governor~Gov.} Beryl left the harbour.", "abbreviation"],
    ["They left on {September~Sept.} 3 at dawn.", "abbreviation"],
    ["{Mr~Mr.} Beryl left the harbour.", "honorific"],
    ["The {co-operation~cooperation} of both towns ended.", "hyphenation"],
    ["The {seafront~sea front} was empty on Monday.", "hyphenation"],
    ["Of the boats {three~3} left the harbour.", "number"],
    ["It cost {1,500~1500} crowns a day.", "number"],
    ["It {dont~don't} matter to the town.", "marks"],
  ])("%s: %s", (notation, style) => {
    expect(shown(notation)).toBe(notation);
    expect(styles(notation)).toEqual([style]);
  });

  test("a sign that stands for a word", () => {
    const notation = "A rise of 5 {percent~%} is planned.";
    expect(shown(notation)).toBe(notation);
  });

  test("an honorific on one side only", () => {
    const [left, right] = ["Then Beryl left the harbour.", "Then Mr. Beryl left the harbour."];
    const { runs } = diff(whole(left), whole(right));
    expect(runs.flatMap((run) => (run.kind === "style" ? [run.style] : []))).toEqual(["honorific"]);
    expect(runs.some((run) => run.kind === "right" || run.kind === "changed")).toBe(false);
  });

  test("quotation marks, dashes, apostrophes and other spaces are no difference at all", () => {
    const left = "“It won’t hold,” she said — the bridge, that is…";
    const right = '"It won\'t hold," she said - the bridge,  that is...';
    expect(diff(whole(left), whole(right)).runs.map((run) => run.kind)).toEqual(["same"]);
  });

  test("a capital at the head of a sentence is grammar", () => {
    const { runs } = diff(whole("The bridge shut."), whole("the bridge shut."));
    expect(runs.map((run) => run.kind)).toEqual(["same"]);
  });
});

describe("datelines", () => {
  test("a dateline that one side lacks is house style, and what follows is compared from its start", () => {
    const { runs, shared, words } = diff(
      whole("VELMORA (AP) — The bridge shut on Monday."),
      whole("The bridge shut on Monday."),
    );
    expect(runs.map((run) => run.kind)).toEqual(["style", "same"]);
    expect(runs[0]).toMatchObject({ style: "dateline", left: { start: 0, end: 14 } });
    expect({ shared, words }).toEqual({ shared: 5, words: { left: 5, right: 5 } });
  });

  test("two datelines of other places are house style, one of the same is the same", () => {
    const ending = "The bridge shut on Monday.";
    const kinds = (left: string, right: string): readonly string[] =>
      diff(whole(`${left}${ending}`), whole(`${right}${ending}`)).runs.map((run) => run.kind);
    expect(kinds("VELMORA, Oct. 3 — ", "HALDEN (Reuters) - ")).toEqual(["style", "same"]);
    expect(kinds("VELMORA — ", "VELMORA - ")).toEqual(["same", "same"]);
  });
});

describe("what is counted", () => {
  const counts = (left: string, right: string): readonly number[] => {
    const { shared, words } = diff(whole(left), whole(right));
    return [shared, words.left, words.right];
  };

  test("words in another house style are shared, and honorifics are no words", () => {
    expect(counts("Mr. Beryl left the harbour.", "Beryl left the harbor.")).toEqual([4, 4, 4]);
    expect(counts("Their co-operation ended.", "Their cooperation ended.")).toEqual([4, 4, 3]);
  });

  test("other words, and datelines, are not shared", () => {
    expect(counts("The bridge shut.", "The bridge opened again.")).toEqual([2, 3, 4]);
    expect(counts("VELMORA (AP) — The bridge shut.", "HALDEN — The bridge shut.")).toEqual([
      3, 3, 3,
    ]);
  });

  test("a thousand times as many words as usual are told apart as well", () => {
    const many = Array.from({ length: 9000 }, (_, i) => `boat${i}`);
    const { runs, shared } = diff(whole(many.join(" ")), whole(many.with(4500, "ferry").join(" ")));
    expect(runs.map(({ kind }) => kind)).toEqual(["same", "changed", "same"]);
    expect(shared).toBe(8999);
  });
});

test("an excerpt is read alone, wherever it stands in its article", () => {
  const excerpt = (text: string, words: string): { text: string; span: Span } => ({
    text,
    span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  });
  const left = excerpt(
    "Boats came. VELMORA (AP) — The bridge shut. It rained.",
    "VELMORA (AP) — The bridge shut.",
  );
  const right = excerpt("It rained. The bridge opened. Boats came.", "The bridge opened.");
  const told = diff(left, right).runs.map((run) => [
    run.kind,
    left.text.slice(run.left.start, run.left.end),
    right.text.slice(run.right.start, run.right.end),
  ]);
  expect(told).toEqual([
    ["style", "VELMORA (AP) —", ""],
    ["same", "The bridge", "The bridge"],
    ["changed", "shut", "opened"],
  ]);
});

test("where one side has no words, the place for them is right behind the word before", () => {
  const emptyIn = (left: string, right: string, start = 0): unknown => {
    const ends = (text: string) => ({ text, span: { start, end: text.length } });
    const { runs } = diff(ends(left), ends(right));
    return runs.flatMap((run) => (run.kind === "left" ? [run.right] : []));
  };
  expect(emptyIn("The old, grey bridge shut", "The bridge shut")).toEqual([{ start: 3, end: 3 }]);
  expect(emptyIn("The bridge shut again", "The bridge shut.")).toEqual([{ start: 15, end: 15 }]);
  expect(emptyIn("No: boats wait", "No: “wait", 4)).toEqual([{ start: 5, end: 5 }]);
  expect(emptyIn("No: boats", "No: ", 4)).toEqual([{ start: 4, end: 4 }]);
});

describe("texts that are compared again and again", () => {
  test("differ as they do the first time", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, realistic), { maxLength: 5 }), (given) => {
        const texts = given.flatMap((one) =>
          typeof one === "string" ? [one] : one.map(({ text }) => text),
        );
        const difference = differ();
        for (const left of texts)
          for (const right of texts)
            expect(difference(left, right)).toEqual(diff(whole(left), whole(right)));
      }),
      often(30),
    );
  });

  test("also once more words were seen than can be told apart at once", () => {
    const difference = differ();
    const boats = (day: number): string =>
      Array.from({ length: 1000 }, (_, i) => `boat${day}x${i}`).join(" ");
    for (let day = 0; day < 66; day += 1) difference(boats(day), boats(day));
    expect(difference(boats(0), boats(65)).shared).toBe(0);
    expect(difference(boats(65), boats(65)).shared).toBe(1000);
  });

  test("also where two go on by turns, and one of them has seen too many words", () => {
    const [one, two] = [differ(), differ()];
    const boats = (day: number): string =>
      Array.from({ length: 1000 }, (_, i) => `ship${day}x${i}`).join(" ");
    const same = boats(0);
    expect(two(same, `${same} left`).shared).toBe(1000);
    for (let day = 0; day < 12; day += 1) {
      one(boats(day), boats(day));
      expect(two(same, boats(day)).shared).toBe(day === 0 ? 1000 : 0);
      expect(differ()(same, boats(day)).shared).toBe(day === 0 ? 1000 : 0);
    }
    expect(one(same, `left ${same}`).shared).toBe(1000);
  });
});

describe("changes", () => {
  const plain = new DiffMatchPatch.diff_match_patch();
  plain.Diff_Timeout = 0;
  const told = (left: string, right: string): readonly unknown[] =>
    plain.diff_main(left, right, false);

  test("are those that diff-match-patch finds, one for one", () => {
    const few = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 40 });
    fc.assert(
      fc.property(few, few, (left, right) => {
        expect(changesBetween(left, right)).toEqual(told(left, right));
      }),
      often(2000),
    );
  });

  test("and so where most is shared", () => {
    const letter = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const part = fc.string({ unit: letter, maxLength: 6 });
    const both = fc.array(fc.tuple(part, part, part), { maxLength: 8 });
    fc.assert(
      fc.property(both, (parts) => {
        const [left, right] = [0, 1].map((side) =>
          parts.map((own) => `${own[2]}${own[side] ?? ""}`).join(""),
        );
        expect(changesBetween(left ?? "", right ?? "")).toEqual(told(left ?? "", right ?? ""));
      }),
      often(1000),
    );
  });
});

describe("islands and shreds", () => {
  test("a few common words between two replacements join them", () => {
    expect(shown("The [captain of the boat|owner of the ship] left at dawn.")).toBe(
      "The [captain of the boat|owner of the ship] left at dawn.",
    );
  });

  test("a telling word between two replacements stands as shared", () => {
    expect(shown("The [tired|merry] captain [slept|sang] until dawn.")).toBe(
      "The [tired|merry] captain [slept|sang] until dawn.",
    );
  });

  test.each([
    ["three common words stand as shared", "The [captain|owner] of all the [boats|ships] left."],
    [
      "words left out before and after do not join them",
      "The captain [alone|] of the [old|] boat left.",
    ],
    [
      "a telling word stands, short as the island is",
      "Then [captain|owner] Oln [slept|sang] again.",
    ],
    ["a common word at the end stands", "She saw the [captain|owner] of it."],
    ["a common word at the beginning stands", "It [shut|opened] again at dawn."],
  ])("between two changes: %s", (_, notation) => {
    expect(shown(notation)).toBe(notation);
  });

  test("two common words between a replacement and words left out are joined to them", () => {
    expect(shown("The [captain|owner] of the [old|] boat left at dawn.")).toBe(
      "The [captain of the old|owner of the] boat left at dawn.",
    );
  });

  describe("read whole or side by side", () => {
    const isWhole = (left: string, right: string): boolean => diff(whole(left), whole(right)).whole;
    const other = "crowds cheered while nine small boats sailed under red lanterns near";

    test("a third of the longer side in common is enough", () => {
      expect(isWhole(`${other} bridge pillars shut`, "bridge pillars shut")).toBe(true);
      expect(
        isWhole("crowds cheered while nine small boats bridge pillars shut", "bridge pillars shut"),
      ).toBe(false);
    });

    test("so is one long run, however much else there is", () => {
      const [four, five] = ["bridge pillars shut today", "bridge pillars shut today again"];
      expect(isWhole(`${other} quays often ${four}`, four)).toBe(true);
      expect(isWhole(`${other} quays often ${five}`, five)).toBe(false);
    });

    test("house style within a run does not make two of it", () => {
      const rest = `${other} quays often`;
      expect(
        isWhole(`harbour bridge pillars shut today ${rest}`, "harbor bridge pillars shut today"),
      ).toBe(false);
      expect(
        isWhole(`bridge pillars harbour shut today ${rest}`, "bridge pillars harbor shut today"),
      ).toBe(false);
    });

    test("which side is the longer does not matter", () => {
      const four = "bridge pillars shut today";
      expect(isWhole(four, `${other} quays often ${four}`)).toBe(true);
    });
  });

  test("where over two thirds changed, both wordings are better read whole", () => {
    const left = "The bridge over the river was shut again on Monday, she said.";
    const right = "Crowds cheered as the nine small boats sailed under it one by one.";
    expect(diff(whole(left), whole(right)).whole).toBe(true);
    expect(diff(whole(left), whole(left)).whole).toBe(false);
    expect(compareSides("The bridge [shut|opened] on Monday.").whole).toBe(false);
  });

  test("nothing beside something is one run, and nothing beside nothing is none", () => {
    expect(diff(whole(""), whole("")).runs).toEqual([]);
    expect(diff(whole("The bridge shut."), whole("")).runs.map((run) => run.kind)).toEqual([
      "left",
    ]);
    expect(diff(whole("— …"), whole("?!")).runs).toEqual([]);
  });
});

describe("laws", () => {
  const pairs = fc.oneof(
    fc.tuple(anyText, anyText),
    realistic.map((articles) => [articles[0]?.text ?? "", articles[1]?.text ?? ""] as const),
  );

  test("either side's runs, put together, hold each of its words once and in order", () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const { runs } = diff(whole(left), whole(right));
        const lefts = runs.flatMap((run) => wordsIn(left, run.left));
        const rights = runs.flatMap((run) => wordsIn(right, run.right));
        expect(lefts).toEqual(wordsIn(left, whole(left).span));
        expect(rights).toEqual(wordsIn(right, whole(right).span));
      }),
      often(200),
    );
  });

  test("a run begins and ends with a word, and never cuts one", () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const runs = diff(whole(left), whole(right)).runs.filter(
          (run) => !(run.kind === "style" && run.style === "dateline"),
        );
        expect(runs.filter((run) => !meetsBorders(left, run.left))).toEqual([]);
        expect(runs.filter((run) => !meetsBorders(right, run.right))).toEqual([]);
      }),
      often(200),
    );
  });

  test("a run that is the same has the same norms on both sides, any other differs", () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        const wrong = diff(whole(left), whole(right)).runs.filter((run) => {
          const [one, two] = [norms(left, run.left), norms(right, run.right)];
          const alike = one.join(" ") === two.join(" ");
          if (run.kind === "same") return !alike;
          if (run.kind === "left") return one.length === 0 || two.length > 0;
          if (run.kind === "right") return one.length > 0 || two.length === 0;
          return run.kind === "changed" && (alike || one.length === 0 || two.length === 0);
        });
        expect(wrong).toEqual([]);
      }),
      often(200),
    );
  });

  test("a text beside itself is all the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { runs, shared, words } = diff(whole(text), whole(text));
        expect(runs.every((run) => run.kind === "same")).toBe(true);
        expect(words).toEqual({ left: shared, right: shared });
      }),
    );
  });
});

function wordsIn(text: string, span: Span): readonly (readonly [number, number])[] {
  return tokenize(text, span).map(({ start, end }) => [start, end]);
}

function meetsBorders(text: string, span: Span): boolean {
  const tokens = tokenize(text, whole(text).span);
  const starts = tokens.some(({ start }) => start === span.start);
  return span.start === span.end || (starts && tokens.some(({ end }) => end === span.end));
}

function norms(text: string, span: Span): readonly string[] {
  return tokenize(text, span).map(({ norm }) => norm);
}
