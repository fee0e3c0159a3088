import { clean } from "../../src/engine/clean.ts";
import type { Role } from "../../src/engine/index.ts";

export const TITLE = "Velmora shuts its iron bridge after divers find cracks";
export const BYLINE = "By Petra Lindqvist";
export const DATE = "November 3, 2031";
export const HEAD = [TITLE, BYLINE, DATE] as const;

/** An invented report. */
export const TEXT = [
  "The city of Velmora closed its only bridge on Tuesday after divers found cracks in three of its pillars, the mayor said.",
  "Orsolya Fennick told reporters that ferries would run around the clock, and that the city would pay for every crossing until spring.",
  "“We have waited four winters for money that never came,” the mayor said of the council in Halden, which owns the pillars of the bridge.",
  "Engineers will look at the pillars below the waterline this week, and a report on the cracks is due before the end of the month.",
  "The iron bridge was built in 1931 and carries 4,200 people a day; divers last looked at its pillars nine years ago, the city says.",
] as const;

/** More of it. */
export const MORE = [
  "Dock workers had warned the city of cracks since spring, said Tomas Beryl, who speaks for them, and nobody in Halden wrote back.",
  "The mayor did not say when the bridge would open again, but said that the repair of the pillars would cost 18.5 million crowns.",
  "School buses take the long way round the bay, and parents at the gate told of children who reached the ferries in the dark.",
] as const;

/** What a site's pages put above a report. */
export const MENU = Array.from(
  { length: 30 },
  (_, i) => `${["Tides", "Rowing", "Gardens"][i % 3]} ${"abcdefghij"[i % 10]}`,
);

/** Titles of other reports, below it. */
export const OTHERS = [
  "Bay Islands leave the customs union",
  "Swan attacks rise for a third time",
  "Nine boats, one trophy and a dog",
  "What to plant before the gales",
  "A soup for the first frost",
] as const;

/** The same with a summary below each. */
export const STORIES = OTHERS.flatMap((title, i) => [
  title,
  `Here a summary tells of number ${i} in a few words that nothing above has ever mentioned.`,
]);

/** What stands at the foot of a site's pages. */
export const FOOT = [
  "About the Herald",
  "Work with the Herald",
  "Prints",
  "Partners",
  "Archive",
  "Cookies",
  "Contact",
  "Help",
] as const;

export type Told = { readonly line: string; readonly role: Role; readonly reason?: string };

/** What each line of a page is. */
export function told(text: string): readonly Told[] {
  return clean({ file: "page.txt", text }).blocks.map(({ role, reason, start, end }) => ({
    line: text.slice(start, end),
    role,
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** The same of a page of these parts, with empty lines between all lines. */
export function toldOf(...parts: readonly (readonly string[])[]): readonly Told[] {
  return told(parts.flat().join("\n\n"));
}

/** The role of each line of such a page; of a line that stands there twice, where it stands last. */
export function rolesOf(...parts: readonly (readonly string[])[]): ReadonlyMap<string, Role> {
  return new Map(toldOf(...parts).map(({ line, role }) => [line, role]));
}
