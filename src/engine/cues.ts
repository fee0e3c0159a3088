import { AGENCIES } from "./agencies.ts";
import type { Role } from "./model.ts";

/** A sign on a line of a news page that says what the line is. All are about such pages in general. */
export type Cue = {
  readonly role: Role;
  /** In words a reader understands. */
  readonly reason: string;
  readonly pattern: RegExp;
  /** A longer line is text that happens to hold these words. */
  readonly mostWords: number;
  /** The lines that follow it belong to it: up to the next paragraph of text, or all that follow. */
  readonly opens?: "list" | "rest";
};

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s*)?";
const CLOCK =
  "(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?)\\s*(?:\\(?[A-Z]{2,4}\\)?|[+-]\\d{2}:?\\d{2})?";
const CALENDAR = `(?:${DAY}(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}),?\\s+(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d{2})`;
const STAMP = `${CALENDAR}(?:[T,\\s|·•@–-]*(?:at\\s+)?${CLOCK})?|${CLOCK}[,\\s]*${CALENDAR}`;
const SAID_WHEN =
  "(?:first |last )?(?:published|updated|posted|modified|issued|created)(?: on| at)?:?\\s*";

/** A line that holds a date and nothing else, or a date beside one other thing ("Back issues"). */
export const DATE_ONLY = new RegExp(
  `^(?:${SAID_WHEN})?(?:${STAMP})(?:[\\s|·•,-]*${SAID_WHEN}(?:${STAMP}))*\\.?$`,
  "iu",
);
export const HAS_DATE = new RegExp(CALENDAR, "iu");

const boilerplate = (
  reason: string,
  mostWords: number,
  pattern: RegExp,
  opens?: "list" | "rest",
): Cue => ({
  role: "boilerplate",
  reason,
  pattern,
  mostWords,
  ...(opens && { opens }),
});

/** A line of more words than this is asked for cues only when it holds one of `LONG_LINE_SIGNS`: saves most of their cost. */
export const LONG_LINE = 25;
export const LONG_LINE_SIGNS =
  /newsletter|inbox|subscri|sign ?up|terms (?:of|and)|privacy|cookie|captcha|copyright|[©([|•·°]|reserved|reproduced|republished|publish|journalis|newsroom|reporting|donate|member|supporter|contribut|writing|editing|edited|written|reported|compiled|translated|production|graphics|files|input|photo|picture|pictured|image|pose|seen|shown|grab|file|credit|courtesy|caption|illustration|graphic|up[- ]to[- ]date|informed|mailing|never miss|want more|follow|find us|visit|for more|e-?mail|\/|watch|listen|video|read|related|gallery|podcast|recommended|see also|more/iu;

/** Asked in this order; the first that fits names the line. */
export const CUES: readonly Cue[] = [
  boilerplate("skip link", 8, /^skip (?:to|navigation|ahead)\b/iu),
  boilerplate("separator", 0, /^[^\p{L}\p{N}]+$/u),
  boilerplate(
    "share bar",
    9,
    /^(?:(?:please )?share\b(?! ?holders?)(?!.*[.]$)|tweet\b|spread the (?:love|word|news)|(?:did you )?(?:like|enjoy) (?:it|this)\b|follow us\b|e-?mail this|print this|copy (?:the )?link|(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|print|instagram|messenger|flipboard|x)(?:[\s|,/·•]+(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|print|instagram|messenger|flipboard|x))*$)/iu,
  ),
  boilerplate(
    "share bar",
    25,
    /\b(?:share|like|follow) (?:this|us|it)\b.{0,20}\b(?:with your|on (?:facebook|twitter|x|instagram|social)|friends)/iu,
  ),
  boilerplate(
    "newsletter sign-up",
    60,
    /^(?:sign ?up (?:for|to|now|here|today)\b.*\b(?:newsletters?|emails?|e-mails?|updates?|alerts?|briefings?|inbox|daily|weekly|free)\b|sign ?up(?: now| here)?$|subscribe(?: to| now| today| here|$)|get (?:our|the) .*(?:newsletter|inbox|briefing|alerts?)|(?:keep|stay) (?:up[- ]to[- ]date|informed|in the know|connected|updated)\b|enter your e-?mail|your e-?mail\b|you can unsubscribe|join (?:our|the) .*(?:newsletter|mailing list|channel)|never miss (?:a|an|our)\b|want more .*\?$)/iu,
  ),
  boilerplate("newsletter sign-up", 10, /\bnewsletters?\b(?!.*[.!?]["”’]?$)/iu),
  boilerplate(
    "newsletter sign-up",
    45,
    /^(?=.*\b(?:newsletter|inbox|unsubscribe)\b).*\b(?:our|your|you)\b/iu,
  ),
  boilerplate(
    "terms-of-use or privacy notice",
    60,
    /^(?=.*\b(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|cookies?)\b).*\b(?:apply|we|our|you|your)\b|^.*\brecaptcha\b/iu,
  ),
  boilerplate(
    "terms-of-use or privacy notice",
    9,
    /\b(?:terms (?:of use|of service|and conditions)|privacy (?:policy|notice|settings)|cookie (?:policy|settings|preferences)|accept (?:all )?cookies)\b/iu,
  ),
  boilerplate(
    "copyright line",
    70,
    /^(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b/iu,
  ),
  boilerplate(
    "advertisement label",
    9,
    /^[-–—\s[(]*(?:advertisements?|advertising|sponsored(?: content| by.*)?|promoted|paid content|ad)[-–—\s\])]*$|^(?:story|article|content) continues (?:below|after)|scroll to continue|^continue reading(?: below)?$/iu,
  ),
  boilerplate(
    "comment section",
    12,
    /^(?:\d+\s+)?(?:comments?(?: \(\d+\))?|view (?:all )?comments|show comments|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|have your say|log ?in to comment)\s*:?$/iu,
    "rest",
  ),
  boilerplate(
    "category list",
    25,
    /^(?:categor(?:y|ies)|tags?|tagged|topics?|related topics?|keywords?|filed under|posted in|sections?|themes?|subjects?|more on(?: this| these)?(?: topics?| stories)?)\s*[:/|›»]/iu,
  ),
  boilerplate(
    "list of other stories",
    7,
    /^(?:related(?: (?:articles?|stories|story|content|news|coverage|links?|posts?|topics?|reading))?|read (?:more|also|next)(?: (?:on|about|from).*)?|more (?:news|stories|from|coverage|in|on|like this)\b.*|most (?:read|popular|viewed|shared|watched|recent)\b.*|trending(?: now| stories| news)?|recommended(?: for you| stories| reading)?|editor['’]?s['’]? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|(?:the )?latest(?: news| stories| headlines| videos)?|top (?:stories|news|headlines)|popular(?: now| stories)?|also read|see also|don['’]t miss|up next|next (?:article|story|post)|previous (?:article|story|post)|around the web|promoted stories|from the web|what to read next|key (?:points|stories))\s*:?$/iu,
    "list",
  ),
  boilerplate(
    "request for support",
    60,
    /\b(?:support|fund|sustain) (?:our|independent|quality|local) (?:journalism|reporting|work|newsroom|site)|\b(?:donate|become a (?:member|subscriber|supporter))\b.*\b(?:us|our|today|now)\b|already a (?:subscriber|member)\?/iu,
  ),
  boilerplate(
    "app or account link",
    12,
    /^(?:log ?in|sign ?in|register|my account|create (?:an |a free )?account|subscribe|menu|search|home|close|open (?:menu|navigation)|toggle (?:menu|navigation)|loading\.*|back to (?:top|home).*|download (?:the|our) .*app|get the app|print(?: this)?(?: article| page)?|bookmark|save(?: article| story)?|listen(?: to (?:this )?(?:article|story))?(?: \d+ min)?|more|read more|show more|view more|see more|load more|next|previous|live|video|watch(?: live| now)?|advertise|contact us|about us|feedback|report (?:a|an) (?:typo|error|correction).*)$/iu,
  ),
  boilerplate(
    "app or account link",
    20,
    /\b(?:app store|google play)\b.*(?:download|get|available)|(?:download|get|available).*\b(?:app store|google play)\b/iu,
  ),
  boilerplate(
    "follow or contact line",
    30,
    /^(?:follow|find|like) (?:us|him|her|them|me|[\p{L} ]+) on (?:twitter|x|facebook|instagram|linkedin|telegram|social|google)|^(?:contact|e-?mail) (?:us|the (?:writer|author|reporter|editor))\b|^@\w+$|^(?:for more|visit) .*(?:our website|our site|www\.|https?:)/iu,
  ),
  boilerplate("house standards line", 15, /^our standards\b|trust principles/iu),
  boilerplate(
    "reading time",
    5,
    /^\d+\s*[-–]?\s*min(?:ute)?s?\.?(?: read| video)?$|^(?:reading|read) time\b/iu,
  ),
  boilerplate(
    "picture counter",
    6,
    /^(?:\(?\d+\s*(?:of|\/)\s*\d+\)?|\d+ (?:photos?|images?|slides?)|(?:hide|show|toggle) (?:caption|image)|enlarge(?: this)? image.*|view gallery|expand|image \d+.*)$/iu,
  ),
  {
    role: "teaser",
    reason: "link to a video, gallery or other story",
    mostWords: 30,
    pattern:
      /^(?:read(?: more| also| next| full)?|also read|see also|must read|related|recommended|more|watch(?: live| now| video| more)?|listen|video|videos|photos?|gallery|pictures|in pictures|podcast|interactive|timeline)\s*(?:[|:►▶»>]|[-–—]\s)\s*\S/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    pattern:
      /\bcontributed to this (?:report|story|article|piece)\b|\bcontributed (?:reporting|to the story)\b|^[([]?(?:additional |with )?(?:reporting|writing|editing|edited|written|reported|compiled|translated|production|graphics) by\b|^(?:with )?(?:files|inputs?|reporting|additional reporting|agency input) (?:from|by)\b|^(?:\S+ ){1,9}reported from \p{Lu}[\p{L} ,]+\.$/iu,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    pattern: /^by:?\s+(?:\p{Lu}|the\b|staff\b|our\b)(?!.*[.!?]["”’]?$)/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    pattern: /^(?:By|BY):?\s+(?:\p{Lu}|staff\b|our\b)(?!.*[!?]["”’]?$)(?!.*\p{Ll}{4,}\.$)/u,
  },
  {
    role: "byline",
    reason: "agency credit",
    mostWords: 8,
    pattern: new RegExp(
      `^[-–—(\\[\\s]*(?:(?:sources?|agency|agencies|via|with|from|courtesy)\\s*:?\\s*)?(?:the\\s+)?(?:${AGENCIES}|agencies)(?:(?:\\s*[,/&+]\\s*|\\s+and\\s+)(?:${AGENCIES}|agencies))*[)\\]\\s.]*$`,
      "u",
    ),
  },
  {
    role: "byline",
    reason: "agency credit",
    mostWords: 8,
    pattern: /^(?:sources?|agency|credit|author|writer|reporter|editor|correspondent):\s*\S/iu,
  },
  { role: "dateline", reason: "date of publication", mostWords: 24, pattern: DATE_ONLY },
  {
    role: "dateline",
    reason: "date of publication",
    mostWords: 14,
    pattern:
      /^(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\b:?.*\d|^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu,
  },
  {
    role: "dateline",
    reason: "dateline",
    mostWords: 10,
    pattern: /^\p{Lu}[\p{Lu} .,'’-]+(?:,\s*[\p{L}. \d]+)?\s*(?:\([\p{L} /]+\))?\s*[-–—]+$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    pattern:
      /[([][^()[\]]*(?:\/|\b(?:photo|image|images|picture|file|handout|courtesy|pool|getty|shutterstock|via|credit)\b)[^()[\]]*[)\]]\s*\.?$/iu,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    pattern:
      /^(?:(?:file|stock|handout|screen)[ -]?(?:photo|image|picture|grab)s?\b|(?:photo|photograph|image|picture|credit|photo credit|image credit|image source|image caption|picture credit|photo courtesy|illustration|graphic|caption)s?\s*(?:[:|,]|by\b|courtesy\b|credit\b)|(?:ap|reuters|afp|epa|tass|getty)\s*(?:photo|images|\/)|\S[^.]{0,60}\/\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|Shutterstock|Pool)\b[^.]{0,30}$)/iu,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 70,
    pattern:
      /\b(?:(?:photo|photograph|picture|image|screengrab|video grab) (?:taken|released|provided|shows|courtesy|by|from)|in this (?:file |undated |handout |combination )?(?:photo|picture|image|photograph)|pose[sd]? for (?:a |the )?(?:photos?|pictures?|photographers?|cameras?|group photo|family photo)|file (?:photo|picture|image)|\((?:file|left|right|l|r|c|centre|center|above|pictured|from left)\)|(?:is|are) (?:seen|pictured|shown) (?:here|in|on|at|during|after|before))\b(?!.*\b(?:said|told|added)\b)/iu,
  },
];
