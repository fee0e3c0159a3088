import { AGENCIES } from "./agencies.ts";
import type { Cue } from "./cue.ts";
import { CALENDAR } from "./dates.ts";

/** A picture's credit in a line of its own: what stands above it is the caption. */
export const CREDIT_ALONE = "picture credit";

/** What belongs to an article and is not its running text. */
export const PARTS: readonly Cue[] = [
  {
    role: "teaser",
    reason: "link to a video, gallery or other story",
    mostWords: 30,
    pattern:
      /^(?:read(?: more| also| next| full)?|also read|see also|must read|related|recommended|more|watch(?: live| now| video| more)?|listen|video|videos|photos?|gallery|pictures|in pictures|podcast|interactive|timeline)\s*(?:[|►▶»>]|[:–—-]\s?(?!.*\p{Ll}\.["”’]?$))\s*\S/iu,
  },
  {
    role: "teaser",
    reason: "link to a video, gallery or other story",
    mostWords: 30,
    pattern:
      /^(?:RELATED (?:ARTICLES?|STOR(?:Y|IES)|CONTENT|VIDEOS?)|READ MORE|ALSO READ|MUST READ|WATCH LIVE)\s+\S/u,
  },
  {
    role: "teaser",
    reason: "link to a video, gallery or other story",
    mostWords: 30,
    pattern:
      /^(?:READ(?: MORE| ALSO| NEXT)?|ALSO READ|SEE ALSO|RELATED|MORE|WATCH(?: LIVE)?|LISTEN|VIDEO|PHOTOS?|GALLERY|PODCAST)(?::|\s+[–—-])\s*\S/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    pattern:
      /\bcontributed to this (?:report|story|article|piece)\b|\bcontributed (?:reporting|to the story)\b|\b(?:information|material) (?:for|in) this (?:report|story|article) (?:came from|was provided by)\b|\b(?:report|story|article) is based (?:in part )?on\b|\bcan be reached (?:at|on|by)\b|^(?:the )?(?:\S+ ){1,12}contributed\.?$|^[a-z]{2,5}(?:[/-][a-z]{1,5}){1,5}$|^[([]?(?:additional |with )?(?:reporting|writing|editing|edited|written|reported|compiled|translated|production|graphics) by\b|^(?:interview|words|story|text|analysis) by \p{Lu}|^(?:compiled |combined )?from (?:\S+ )?(?:wire|staff|news service|agency)s?\b.{0,20}$|^(?:with )?(?:files|inputs?|reporting|additional reporting|agency input) (?:from|by)\b|^(?:\S+ ){1,9}reported from \p{Lu}[\p{L} ,]+\.$/iu,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    pattern:
      /^by:?\s+(?:\p{Lu}|the\b|staff\b|our\b)(?!.*[.!?]["”’]?$)|^[—–-]{1,2}\s?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3}$/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 10,
    pattern: new RegExp(
      `^${CALENDAR}[\\s|·•,/–-]*by:?\\s+\\p{L}+(?:\\s+\\p{L}+)?$|^\\(+[^()\\s]+@[^()]*\\)+$|^(?:${AGENCIES})\\s*[|·•]|^by\\s*[—–:-]*$`,
      "iu",
    ),
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    pattern:
      /^(?:By|BY):?\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:\p{Lu}|staff\b|our\b)(?!.*[!?]["”’]?$)(?!.*\p{Ll}{4,}\.$)/u,
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
      /[([](?:[^()[\]]*\p{Lu}[^()[\]/]{0,40}\/\s?\p{Lu}[^()[\]]*|(?:file|[Pp]hotos?|PHOTO|[Ii]mages?|[Pp]ictures?|[Hh]andout|[Cc]ourtesy|[Cc]redit|[Pp]ool|[Ss]ubmitted|[Ss]upplied|[Pp]rovided|[Ss]creenshot|File|FILE|via)\b[^()[\]]{0,60}|[^()[\]]{0,80}\b(?:[Ff]ile|[Pp]hotos?|[Ii]mages?|[Pp]icture|[Hh]andout|[Pp]ool|Getty|Shutterstock|via \p{Lu}[\p{L} ]+|courtesy of [\p{L} ]+|for (?:T|t)he \p{Lu}[\p{L} ]+))[)\]]\s*\.?$|(?:^|[.!?”"]\s+|\s{2,})(?:Photograph|Photo|Picture|Image|Credit|Photo credit|Image credit|Illustration|Composite)s?(?: by\b|:)\s*\p{Lu}[^.!?]{2,60}$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    pattern:
      /^(?:(?:file|stock|handout|screen)[ -]?(?:photo|image|picture|grab)s?\b|(?:image|media) (?:copyright|source|caption)\b|(?:photo|photograph|image|picture|credit|photo credit|image credit|picture credit|photo courtesy|illustration|graphic|caption)s?\s*(?:[:|,]|by\b|courtesy\b|credit\b)|(?:ap|reuters|afp|epa|tass|getty)\s*(?:photo|images|\/)|\S[^.]{0,60}\/\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|Shutterstock|Pool)\b[^.]{0,30}$)/iu,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    pattern:
      /[.!?”"]\s*\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?\p{Lu}[\p{L} ]{1,40}$|\p{Lu}\p{Ll}+ \p{Lu}{2,} (?:AFP|AP|EPA|REUTERS|POOL)(?:\/\p{L}+)?$|\b(?:hide|toggle) caption$|^(?:FILE|File)(?: photo| picture)?\s*[-–—:]\s*\S/u,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 8,
    pattern: /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?\p{Lu}[\p{L} ]{1,40}$/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 60,
    pattern:
      /\((?:file|left|right|l|r|c|centre|center|above|below|pictured|from left|(?:far|second|third) (?:left|right))(?:,? [^()]{1,30})?\)(?!.*\b(?:said|told|added)\b)/iu,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 70,
    pattern:
      /\b(?:(?:photo|photograph|picture|image|screengrab|video grab) (?:taken|released|provided|shows|courtesy|by|from)|in this (?:file |undated |handout |combination )?(?:photo|picture|image|photograph)|pose[sd]? for (?:a |the )?(?:photos?|pictures?|photographers?|cameras?|group photo|family photo)|file (?:photo|picture|image)|(?:is|are) (?:seen|pictured|shown) (?:here|in|on|at|during|after|before))\b(?!.*\b(?:said|told|added)\b)/iu,
  },
];
