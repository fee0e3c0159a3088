import type { Entry } from "./entries.ts";
import { lettersOf } from "./letters.ts";
import { coverageWords, listWords, ROLE_WORDS } from "./words.ts";

/** What stands beside a passage. */
export type RailWords = {
  readonly title: string;
  readonly coverage: string;
  readonly lacks: string;
  /** Who has it, where the other words leave that open: the chips show it to the eye. */
  readonly who: string;
};

/** More letters than this are quicker read from the chips. */
const MOST_LACKS = 2;

export function rail({ kind, number, cells, articles }: Entry, outlets: number): RailWords {
  const lacking = lettersOf(outlets).filter((letter) => !articles.includes(letter));
  const few = articles.length > 1 && lacking.length > 0 && lacking.length <= MOST_LACKS;
  const role = ROLE_WORDS[cells[0]?.role ?? "body"];
  return {
    title:
      kind === "repeat" ? againWords(role, number) : number > 0 ? `${number}` : (role ?? "passage"),
    coverage: coverageWords(articles, outlets),
    lacks: few ? `not in ${lacking.join(", ")}` : "",
    who: !few && articles.length > 1 && lacking.length > 0 ? listWords(articles) : "",
  };
}

/** The name of the button that opens a passage. `here`: whose words stand below it, where they are one outlet's. */
export function openWords({ title, coverage, lacks, who }: RailWords, here: string | null): string {
  const has = who === "" ? coverage : `${coverage}: ${who}`;
  const single = here === null || coverage === `only in ${here}` ? "" : `here in ${here}`;
  return `Open passage ${[title, has, lacks, single].filter((words) => words !== "").join(", ")}`;
}

/** summary line: passage 5 again */
function againWords(role: string | null, number: number): string {
  const what = number > 0 ? `passage ${number} again` : "said again";
  return role === null ? what : `${role}: ${what}`;
}
