import type { Article, Comparison, Place } from "../../src/engine/index.ts";

/** What articles on an invented event tell under this headline: statements that have nothing in common. */
export const HEADLINE = "Iron bridge in Velmora shut";
export const CLOSED =
  "The harbour council closed the old iron bridge on Tuesday after divers saw cracks.";
export const FERRIES = "Ferries carried commuters across the bay by noon and ran until midnight.";
export const COST = "The repair will cost 18.5 million crowns and take until the end of March.";
export const BAKER =
  "“It creaked for years and everybody knew it,” the baker said outside her shop.";
export const BUSES =
  "School buses now take the long way round the lake and arrive forty minutes late.";

/** Twenty words, so that a change of one is a light edit. */
export const LEAD =
  "The harbour council of Velmora closed the old iron bridge on Tuesday and sent engineers to look at its pillars.";

/** Two sentences that share a quotation, and nothing else. */
export const MAYOR =
  "Mayor Orsolya Fennick of Velmora promised on Tuesday that “the lamps burn again before the winter” and that the ferries run late.";
export const UNION =
  "Nobody in the union believes the town hall any more: “the lamps burn again before the winter”, as one captain put it, is what it always tells.";

/** Each text as an article with a name of its own. */
export function articlesOf(texts: readonly string[]): readonly Article[] {
  return texts.map((text, i) => ({ file: `${i}.txt`, text }));
}

/** Articles under one headline, each a list of paragraphs. */
export function event(...articles: readonly (readonly string[])[]): readonly Article[] {
  return articlesOf(articles.map((paragraphs) => [HEADLINE, ...paragraphs].join("\n\n")));
}

/** The words that stand in a place. */
export function textAt({ articles }: Comparison, { article, start, end }: Place): string {
  return articles.find(({ id }) => id === article)?.text.slice(start, end) ?? "";
}

/** Every two wordings of each passage, in both orders. */
export function pairsIn({ passages }: Comparison): readonly (readonly [string, Place, Place])[] {
  return passages.flatMap(({ id, wordings }) =>
    wordings.flatMap((one) =>
      wordings.filter((two) => two !== one).map((two) => [id, one, two] as const),
    ),
  );
}
