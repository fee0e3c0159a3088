import { AGENCY } from "./agencies.ts";
import { datelineAt } from "./datelines.ts";
import type { Block, Credit } from "../model.ts";

const TITLE_TAIL = /\s[-–—|]\s([^-–—|]{3,40})$/u;
const COPYRIGHT =
  /(?:©|[Cc]opyright|COPYRIGHT)\s*(?:©|\([Cc]\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?)?,?\s*((?:The )?\p{Lu}[\p{L}&'’. ]{2,40}?)(?:,? (?:LLC|Inc|INC|Ltd|LTD|Limited|Corp|Company|Co)\b|[.,]|\s+(?:[Aa]ll [Rr]ights|ALL RIGHTS)|$)/u;
/** Plain signs of what names an outlet, asked before the patterns that find the name. */
const HAS_COPYRIGHT = /©|copyright/iu;
const HAS_NEWSLETTER =
  /^(?:[Tt]he |[Ss]ubscribe to (?:the )?|[Ss]ign up (?:for|to) (?:the )?)?(?:[^a-z\s]\S*\s){1,4}[Nn]ewsletter/u;
const NEWSLETTER =
  /^(?:[Tt]he |[Ss]ubscribe to (?:the )?|[Ss]ign up (?:for|to) (?:the )?)?((?:\p{Lu}[\p{L}&'’]*\s){1,4})[Nn]ewsletters?\b/u;
const ENDS_IN_HOUSE = /\([^ ()/]+\/[^()]+\)\s*$/u;
const HOUSE_CREDIT = /\((\p{Lu}{2,6})\/(\p{L}[\p{L} ]+)\)\s*$/u;
const HAS_AUTHOR = /^by:?\s/iu;
const BYLINE =
  /^(?:by|By|BY):?\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:and|AND)\s+)?\p{Lu}[\p{L}.'’-]*){1,5})/u;
const IN_BYLINE =
  /\b(The Associated Press|Associated Press|Reuters|Agence France-Presse|AFP|AP|Bloomberg|Xinhua|TASS|dpa)\b/u;

/** Where a sentence's dateline ("BEIJING (AP) — ") ends, as an offset into `sentence`; 0 where there is none. */
export function datelineLength(sentence: string): number {
  return datelineAt(sentence)?.[0].length ?? 0;
}

/** Outlet, agency, byline and dateline, each with the words that show it. Nothing is guessed. */
export function creditsOf(text: string, blocks: readonly Block[]): readonly Credit[] {
  const credits: Credit[] = [];
  for (const block of blocks) for (const credit of creditsIn(text, block)) credits.push(credit);
  return credits;
}

const NOTHING: readonly Credit[] = [];

function creditsIn(text: string, block: Block): readonly Credit[] {
  if (block.role === "body" || block.role === "dateline") return datelines(text, block);
  return block.role === "byline" ? bylines(text, block) : outlets(text, block);
}

function datelines(text: string, block: Block): readonly Credit[] {
  const match = datelineAt(text.slice(block.start, block.end));
  if (match === null) return NOTHING;
  const [whole] = match;
  const { place = "", agency } = match.groups ?? {};
  const credits: Credit[] = [
    {
      kind: "dateline",
      name: place,
      start: block.start,
      end: block.start + whole.trimEnd().length,
    },
  ];
  return agency === undefined ? credits : [...credits, ...found(text, block, agency, "agency")];
}

function bylines(text: string, block: Block): Credit[] {
  const words = text.slice(block.start, block.end);
  const who = HAS_AUTHOR.test(words) ? BYLINE.exec(words)?.[1] : undefined;
  const agency = IN_BYLINE.exec(words)?.[1];
  const name =
    who !== undefined && agency !== undefined
      ? who.replace(new RegExp(`\\s+${agency}.*$`, "u"), "")
      : who;
  return [
    ...(name === undefined ? [] : found(text, block, name, "byline")),
    ...(agency === undefined ? [] : found(text, block, agency, "agency")),
  ];
}

/** Places where a page names its outlet: title tail, doubled site name, newsletter, copyright, house credit. */
function outlets(text: string, block: Block): Credit[] {
  const words = text.slice(block.start, block.end);
  if (block.role === "headline") return found(text, block, TITLE_TAIL.exec(words)?.[1], "outlet");
  if (block.role === "caption") {
    if (!ENDS_IN_HOUSE.test(words)) return [];
    const [, house = "", agency = ""] = HOUSE_CREDIT.exec(words) ?? [];
    return house !== "" && !AGENCY.test(house) && AGENCY.test(agency)
      ? found(text, block, house, "outlet")
      : [];
  }
  if (block.role !== "boilerplate") return [];
  if (block.reason === "site name") return found(text, block, halfOf(words), "outlet");
  const copyright = HAS_COPYRIGHT.test(words) ? COPYRIGHT.exec(words)?.[1] : undefined;
  const name = copyright ?? (HAS_NEWSLETTER.test(words) ? NEWSLETTER.exec(words)?.[1] : undefined);
  if (name === undefined) return [];
  return /^(?:(?:our|your)\b.*|the|daily|weekly|free|new|email|for)\s*$/iu.test(name)
    ? []
    : found(text, block, name.trim(), "outlet");
}

function halfOf(words: string): string {
  return words.slice(0, Math.floor(words.length / 2)).trim();
}

function found(
  text: string,
  block: Block,
  name: string | undefined,
  kind: Credit["kind"],
): Credit[] {
  if (name === undefined || name.length < 2) return [];
  const start = text.indexOf(name, block.start);
  return start < 0 || start >= block.end ? [] : [{ kind, name, start, end: start + name.length }];
}
