import type { Page } from "@playwright/test";

const SYLLABLES =
  "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri sko nel mar vin tor sal".split(
    " ",
  );
/** Words of a paragraph; an odd one has a second sentence. */
const LENGTH = 24;
/** One paragraph in so many is left out, said by one alone, or has a word of its outlet's own. */
const LEFT_OUT = 7;
const ALONE = 9;
const REWORDED = 3;

type Made = {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly articles: readonly { readonly file: string; readonly text: string }[];
};

/** An event that nobody reported: always the same articles for the same counts. */
export function madeEvent(articles: number, paragraphs: number): Made {
  return {
    id: "made",
    title: "The bridge, at length",
    date: "2022-02-04",
    articles: Array.from({ length: articles }, (_, article) => ({
      file: `${article}.txt`,
      text: articleText(article, paragraphs),
    })),
  };
}

function articleText(article: number, paragraphs: number): string {
  const list = [`Storm closes bridge number ${article}`];
  for (let at = 0; list.length <= paragraphs; at += 1) {
    const turn = (at * 31 + article * 17) % 101;
    if (turn % LEFT_OUT === 0) continue;
    if (turn % ALONE === 0) list.push(sentence(at, article + 1));
    else list.push(told(at, turn % REWORDED === 0 ? article : null));
  }
  return list.join("\n\n");
}

/** What all tell, with one word of the outlet's own where it is reworded. */
function told(at: number, own: number | null): string {
  const words = sentence(at, 0).split(" ");
  if (own !== null) words.splice(LENGTH / 2, 1, word(own + LENGTH, at));
  const text = words.join(" ");
  return at % 2 === 0 ? text : `${text} ${sentence(at, -1)}`;
}

function sentence(at: number, salt: number): string {
  const words = Array.from({ length: LENGTH }, (_, index) => word(at * LENGTH + index, salt));
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Two or three syllables, scattered by a multiplicative hash: hardly any word comes twice by chance. */
function word(number: number, salt: number): string {
  let hash = Math.imul(number + 1, 2_654_435_761) ^ Math.imul(salt + 7, 40_503_001);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  const part = (step: number): string =>
    SYLLABLES[Math.floor(hash / SYLLABLES.length ** step) % SYLLABLES.length] ?? "";
  return hash % 3 === 0 ? part(1) + part(2) : part(1) + part(2) + part(3);
}

/** Puts made articles in the place of the ones the page was built with. */
export async function readMade(page: Page, event: Made, hash: string): Promise<void> {
  await page.route("**/assets/corpus-*.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `export const events = ${JSON.stringify([event])};`,
    }),
  );
  await page.goto(`./#event=made&${hash}`);
}
