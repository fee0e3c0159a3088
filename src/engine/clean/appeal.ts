import type { Word } from "./word.ts";

/** Why a plea is set apart. */
export const REQUEST_FOR_SUPPORT = "request for support";

/** How a word helps to tell that a page speaks to its reader about itself. */
export const APPEAL = { none: 0, you: 1, house: 2, weak: 3, strong: 4, loose: 5 } as const;
export type Appeal = (typeof APPEAL)[keyof typeof APPEAL];

/** Norms have no apostrophes. */
const YOU = new Set("you your youll youre youve yours".split(" "));
/** Not "us", "well" and "were": a page has the country and other words more often. */
const HOUSE = new Set("we our weve ours".split(" "));
const STRONG =
  /^(?:journalism|newsrooms?|newsletters?|subscri\w+|donat\w+|readers?(?:hip)?|paywalls?|nonprofit|membership|inbox|digest|reporting|coverage|headlines)$/u;
const WEAK =
  /^(?:emails?|ads?|content|apps?|accounts?|click|download|updates|alerts|website|browser|page|access|support\w*|free|community|contribut\w+|campaign)$/u;

/** Says something only where nobody else on the page speaks to "you". */
const LOOSE =
  /^(?:stor(?:y|ies)|articles?|publish\w*|gift|channel|telegram|whatsapp|journalists?|latest|news|investigations|comments?|join|sign)$/u;

/** How all of those begin: most words do not. */
const BEGINS =
  /^(?:journal|news|subscr|donat|reader|paywall|nonp|member|inbox|digest|report|cover|headl|email|ad|content|app|account|click|down|updat|alert|web|brow|page|access|supp|free|commu|comme|contr|camp|stor|arti|publ|gift|chan|tele|what|late|inve|join|sign)/u;

export function appealOf(norm: string): Appeal {
  if (YOU.has(norm)) return APPEAL.you;
  if (HOUSE.has(norm)) return APPEAL.house;
  if (!BEGINS.test(norm)) return APPEAL.none;
  if (STRONG.test(norm)) return APPEAL.strong;
  if (WEAK.test(norm)) return APPEAL.weak;
  return LOOSE.test(norm) ? APPEAL.loose : APPEAL.none;
}

/** A longer paragraph is no plea of the page. */
const LONGEST_PLEA = 90;
/** A page that speaks of itself to its reader: so much at least, a strong word counting two. */
const PLEA = 4;
/** Without a "we", text for readers as people ("your account") is more likely. */
const PLEA_WITHOUT_HOUSE = 5;

/** How much a line speaks to its reader of the page's own business; 0 where it does not speak to "you". */
export function appealIn(words: readonly Word[]): {
  readonly house: boolean;
  readonly sum: number;
  /** Words that say something on a page that speaks to nobody. */
  readonly loose: number;
} {
  let you = false;
  let house = false;
  const said = new Set<number>();
  let sum = 0;
  let loose = 0;
  for (const { appeal, form } of words) {
    if (appeal === APPEAL.none) continue;
    if (appeal === APPEAL.you) you = true;
    else if (appeal === APPEAL.house) house = true;
    else if (!said.has(form.number)) {
      said.add(form.number);
      if (appeal === APPEAL.loose) loose += 1;
      else sum += appeal === APPEAL.strong ? 2 : 1;
    }
  }
  return { house, sum: you ? sum : 0, loose: you ? loose : 0 };
}

/** Whether a line is the page's own plea: for money, for an address, for attention. */
export function isPlea(words: readonly Word[]): boolean {
  if (words.length > LONGEST_PLEA) return false;
  const { house, sum } = appealIn(words);
  return sum >= (house ? PLEA : PLEA_WITHOUT_HOUSE);
}
