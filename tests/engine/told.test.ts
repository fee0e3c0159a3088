import { describe, expect, test } from "vitest";
import {
  accountOf,
  compare,
  coverage,
  fetchRest,
  linksBetween,
  pack,
  packAccount,
  receive,
  unpack,
  type Article,
  type Comparison,
  type Place,
} from "../../src/engine/index.ts";
import { finish } from "../../src/engine/steps.ts";
import { event, HEADLINE, LEAD, MAYOR, pairsIn, UNION } from "./event.ts";

/** Each says what another does in some other way, so that links of every rule join them. */
const WAYS: readonly string[] = [
  LEAD,
  LEAD.replace("closed", "shut"),
  "The harbour council of Velmora closed the old iron bridge on Tuesday.",
  "While traders packed up their stalls, musicians played and sellers of eels went home early, the harbour council of Velmora closed the old iron bridge.",
  "Crews called off the search for the crew of the Orlan Kestrel in the strait after a night of storms.",
  "After a stormy night crews in the strait gave up the search for those on board the Orlan Kestrel.",
  MAYOR,
  UNION,
  "MAYOR Orsolya Fennick of Velmora promised on Tuesday that the lamps burn again before the winter and that the ferries run late.",
  "The museum has quietly repaired many similar old wooden boats.",
  "Nobody would say who paid, though the museum quietly did repair some similar wooden painted boats.",
  `The boat ${"a".repeat(300)} of Captain Ivo Brandt was towed to the quay.`,
  `The boat ${"a".repeat(300)} of Captain Brandt was towed to the old quay.`,
];

test("many links cross to another thread as what they follow from, and come out as they went in", () => {
  const many = event(
    ...Array.from({ length: 52 }, (_, i) =>
      [0, 4, 7].map((k) => WAYS[(i + k) % WAYS.length] ?? ""),
    ),
  );
  const comparison = compare(many);
  const { links } = comparison;
  const rules = new Set(links.map(({ evidence }) => evidence.rule));
  expect(links.length).toBeGreaterThan(4096);
  expect([...rules].toSorted()).toEqual([
    "held-with-edits",
    "most-words-in-order",
    "one-holds-the-other",
    "same-statement",
    "same-words",
    "shared-clause",
    "shared-quotation",
  ]);
  expect(JSON.stringify(unpack(pack(comparison), many).links)).toBe(JSON.stringify(links));
});

/** What was compared of these articles, with the account of another comparison. */
function withAccount(of: Comparison, articles: readonly Article[]): Promise<Comparison> {
  return receive(pack(compare(articles)), finish(packAccount(of)), articles);
}

describe("an account that came with an answer", () => {
  const closed = event([LEAD], [LEAD.replace("closed", "opened")], [LEAD]);
  const same = event([LEAD], [LEAD], [LEAD]);

  test("tells what came, and finds nothing anew", async () => {
    const told = await withAccount(compare(closed), same);
    const account = accountOf(told);
    const found = pairsIn(told)
      .filter(([, { start }]) => start > 0)
      .map(([id, one, two]) => {
        const { runs } = account.difference(one, two);
        const isChanged = runs.some(({ kind }) => kind === "changed");
        return [one.article + two.article, isChanged, account.relation(id, one, two)];
      });
    expect(found).toEqual([
      ["AB", true, "edited"],
      ["AC", false, "verbatim"],
      ["BA", true, "edited"],
      ["BC", true, "edited"],
      ["CA", false, "verbatim"],
      ["CB", true, "edited"],
    ]);
    expect(account.coverage).toEqual(coverage(compare(closed)));
  });

  test("is asked of others what it does not know: another end, two passages, one wording", async () => {
    await fetchRest();
    const told = await withAccount(compare(closed), same);
    const account = accountOf(told);
    const fresh = accountOf(compare(same));
    const [head, lead] = [HEADLINE, LEAD].map(
      (text) => told.passages.find(({ wordings: [one] }) => one !== undefined && one.end - one.start === text.length)?.wordings ?? [], // prettier-ignore
    );
    const [one, two] = lead ?? [];
    const [other] = head ?? [];
    if (one === undefined || two === undefined || other === undefined) throw new Error("no places");
    const short = { ...two, end: two.end - 9 };
    const unknown: readonly (readonly [Place, Place])[] = [
      [one, short],
      [short, one],
      [one, other],
      [other, two],
      [one, one],
      [{ ...one, article: "Z" }, two],
    ];
    for (const [left, right] of unknown) {
      expect(account.difference(left, right)).toEqual(fresh.difference(left, right));
      for (const { id } of told.passages)
        expect(account.relation(id, left, right)).toBe(fresh.relation(id, left, right));
    }
  });

  test("remembers a difference for each two places", async () => {
    const told = await withAccount(compare(closed), closed);
    const account = accountOf(told);
    for (const [, one, two] of pairsIn(told)) {
      const found = account.difference(one, two);
      expect(account.difference(one, two)).toBe(found);
      const last = found.runs.at(-1);
      expect([last?.left.end, last?.right.end]).toEqual([one.end - 1, two.end - 1].map((end, i) => (one.start > 0 ? end : [one.end, two.end][i]))); // prettier-ignore
    }
  });

  test("knows each house style by its name", async () => {
    const articles = event(
      ["Mr. Beryl of the U.S. Navy's harbour co-operation left the WHARF on Sept. 3 with 12 men."],
      ["Beryl of the US navy’s harbor cooperation left the wharf on September 3 with twelve men."],
    );
    const comparison = compare(articles);
    const told = await withAccount(comparison, articles);
    const stylesOf = (of: Comparison): readonly string[] =>
      pairsIn(of).flatMap(([, one, two]) =>
        accountOf(of)
          .difference(one, two)
          .runs.flatMap((run) => (run.kind === "style" ? [run.style] : [])),
      );
    await fetchRest();
    expect(stylesOf(told)).toEqual(stylesOf(comparison));
    expect(new Set(stylesOf(told)).size).toBeGreaterThan(4);
  });

  test("relates every two wordings of a passage as the closest of the links between them", async () => {
    const ways = WAYS.slice(0, 4);
    const articles = event(
      ...[...ways, ...ways.toReversed()].map((way) => [way]),
      WAYS.slice(0, 3),
    );
    const comparison = compare(articles);
    const told = await withAccount(comparison, articles);
    const closest = ["verbatim", "edited", "partial", "paraphrase"];
    const seen = new Set<unknown>();
    for (const [id, one, two] of pairsIn(told)) {
      const links = linksBetween(comparison, id, one, two).map(({ relation }) => relation);
      const wanted = closest.find((each) => links.some((link) => link === each)) ?? null;
      expect(accountOf(told).relation(id, one, two)).toBe(wanted);
      seen.add(wanted);
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});
