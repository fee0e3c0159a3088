import { AGENCIES } from "./agencies.ts";
import { OTHER_STORY } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { CREDIT_ALONE } from "./captions.ts";
import { CALENDAR } from "./dates.ts";

/** What belongs to an article and is not its running text: bylines, dates, teasers. */
export const PARTS: readonly Cue[] = [
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 14,
    signs: "photo picture image photograph",
    pattern:
      /^(?:Photo|Picture|Image|Photograph): \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})?(?:,| \/) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}$/u,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 3,
    signs: "watched watch replay playing listen",
    pattern:
      /^(?:just watched|must watch|replay(?: video)?|now playing|(?:watch|listen)(?: live)?:)$/iu,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 30,
    signs:
      "read also see must related recommended more watch listen video videos photo photos gallery pictures podcast interactive timeline",
    quick:
      /^(?:read|also|see|must|related|recommended|more|watch|listen|video|photo|gallery|pictures|in pictures|podcast|interactive|timeline)[^|►▶»>:–—-]*[|►▶»>:–—-]/iu,
    pattern:
      /^(?:read(?: more| also| next| full)?|also read|see also|must read|related|recommended|more|watch(?: live| now| video| more)?|listen|video|videos|photos?|gallery|pictures|in pictures|podcast|interactive|timeline)\s*(?:[|►▶»>]|[:–—-]\s?(?!.*\p{Ll}\.["”’]?$))\s*\S/iu,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 30,
    signs: "related read also must watch",
    pattern:
      /^(?:RELATED (?:ARTICLES?|STOR(?:Y|IES)|CONTENT|VIDEOS?)|READ (?:MORE|NEXT)|ALSO READ|MUST READ|WATCH LIVE)\s+\S/u,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 30,
    signs: "read also see related more watch listen video photo photos gallery podcast",
    pattern:
      /^(?:READ(?: MORE| ALSO| NEXT)?|ALSO READ|SEE ALSO|RELATED|MORE|WATCH(?: LIVE)?|LISTEN|VIDEO|PHOTOS?|GALLERY|PODCAST)(?::|\s+[–—-])\s*\S/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "contributed",
    pattern:
      /\bcontributed (?:to this (?:report|story|article|piece)|reporting|to the story)\b|^(?:\S+ ){2,8}contributed (?:\p{L}+ and )?(?:photography|photos|production|reporting|research)\.?$|^(?:the )?(?:\S+ ){1,12}contributed\.?$/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "information material",
    quick: / this (?:report|story|article) (?:came|was) /iu,
    pattern:
      /\b(?:information|material) (?:for|in) this (?:report|story|article) (?:came from|was provided by)\b/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "based",
    quick: /(?:report|story|article) is based/iu,
    pattern:
      /\bthis (?:report|story|article) is based (?:in part )?on\b|\b(?:report|story|article) is based (?:in part )?on (?:information|material|reporting|reports)\b/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 30,
    signs: "produced published appeared republished",
    pattern:
      /^this (?:article|piece|report|story) (?:was )?(?:(?:originally |first )(?:published|appeared) (?:by|in|at) |produced (?:in partnership|in collaboration|with)|republished)\b/iu,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 5,
    signs: "author authors written reporter reporters",
    pattern: /^(?:authors?(?: of the article)?|written by|reporters?):?$/iu,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 9,
    signs: "and & @",
    quick: /^(?:and|AND|&)\s|@/u,
    pattern:
      /^(?:and|AND|&)\s\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3}$|^(?:\p{Lu}[\p{L}.’'-]+\s){0,4}[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "reached",
    pattern: /\bcan be reached (?:at|on|by)\b.*(?:@|\d{3}|\b(?:e-?mail|phone|signal|twitter)\b)/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 30,
    signs: "reported contact",
    quick: / reported (?:this (?:article|story) )?from |^Contact /u,
    pattern:
      /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}reported (?:this (?:article|story) )?from \p{Lu}[^"“”]{2,80}\.$|^Contact \p{Lu}[\p{L}.'’ -]+ at\b.*@/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "reported",
    quick: / reported from /u,
    pattern: /^(?:\S+ ){1,9}reported from \p{Lu}[\p{L} ,]+\.$/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs:
      "reporting writing editing edited written reported compiled translated production graphics from files input inputs",
    quick:
      /^(?:[([]?(?:additional |with )?(?:report|writ|edit|compil|translat|product|graphic)\w+ by\b|(?:compiled |combined )?from (?:\S+ )?(?:wire|staff|news service|agency)|[([—–-]*\s?(?:with )?(?:files|inputs?|reporting|additional|agency) )/iu,
    pattern:
      /^[([]?(?:additional |with )?(?:reporting|writing|editing|edited|written|reported|compiled|translated|production|graphics) by\b(?! (?:an?|hand|her|his|its|many|one|some|their|three|two|women|men)\b)|^(?:compiled |combined )?from (?:\S+ )?(?:wire|staff|news service|agency)s?\b.{0,20}$|^[([—–-]*\s?(?:with )?(?:files|inputs?|reporting|additional reporting|agency input) (?:from|by)\b/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 70,
    signs: "interview words story text analysis",
    quick: /^\S+ by /iu,
    pattern:
      /^(?:Interview|INTERVIEW|Words|WORDS|Story|STORY|Text|TEXT|Analysis|ANALYSIS) (?:by|By|BY) \p{Lu}/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 6,
    signs: "/ -",
    pattern: /^[a-z]{2,5}(?:[/-][a-z]{1,5}){1,5}$/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 14,
    signs: "(",
    quick: /^[^\s/,-]{2,5}(?:[/,-] ?[^\s/,-]{1,5}){0,5} \(/u,
    pattern: new RegExp(
      `^[\\p{L}]{2,5}(?:[/,-] ?[\\p{L}]{1,5}){0,5} \\((?:${AGENCIES})(?:(?:, |/)(?:${AGENCIES}))*\\)$`,
      "u",
    ),
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    signs: "by — – -",
    quick: /^(?:by|[—–-])/u,
    pattern:
      /^by:?\s+(?:\p{Lu}|the\b|staff\b|our\b)(?!.*[.!?]["”’]?$)|^[—–-]{1,2}\s?\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3}$|^(?:--|—)\s?\p{Lu}[\p{L}.’'-]+(?:,?\s\p{Lu}[\p{L}.’'-]+){1,7}(?:\s(?:and|at|from|in)(?:\s\p{Lu}[\p{L}.’'-]+){1,4}){1,2}$/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 10,
    signs: "by @ | · •",
    quick: /[\d日][\s|·•,/–-]+by|^\(|^\S+(?: \S+){0,2}\s*[|·•]|^by\s*[—–:-]*$/iu,
    pattern: new RegExp(
      `^${CALENDAR}[\\s|·•,/–-]+by:?\\s+\\p{L}+(?:\\s+\\p{L}+)?$|^\\(+[^()\\s]+@[^()]*\\)+$|^(?:${AGENCIES})\\s*[|·•]|^by\\s*[—–:-]*$`,
      "iu",
    ),
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 16,
    signs: "by",
    quick: /^(?:By|BY):?\s+(?:[^a-z\s]|staff\b|our\b)/u,
    pattern:
      /^(?:By|BY):?\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:\p{Lu}|staff\b|our\b)(?!.*[!?]["”’]?$)(?!.*\p{Ll}{4,}\.$)/u,
  },
  {
    role: "byline",
    reason: "agency credit",
    mostWords: 8,
    signs: `agencies ${AGENCIES.replaceAll("|", " ")}`,
    pattern: new RegExp(
      `^[-–—(\\[\\s]*(?:(?:[Ss]ources?|[Aa]gency|[Aa]gencies|[Vv]ia|[Ww]ith|[Ff]rom|[Cc]ourtesy)(?:\\s*:\\s*|\\s+))?(?:the\\s+)?(?:${AGENCIES}|[Aa]gencies)(?:(?:\\s*[,/&+]\\s*|\\s+and\\s+)(?:${AGENCIES}|[Aa]gencies))*[)\\]\\s.]*$`,
      "u",
    ),
  },
  {
    role: "byline",
    reason: "agency credit",
    mostWords: 8,
    signs: "source sources agency credit author writer reporter editor correspondent",
    pattern: /^(?:sources?|agency|credit|author|writer|reporter|editor|correspondent):\s*\S/iu,
  },
  {
    role: "dateline",
    reason: "date of publication",
    mostWords: 14,
    signs: "published updated posted modified ago",
    quick: /^(?:first |last |published|updated|posted|modified|\d)/iu,
    pattern:
      /^(?!(?:\S+ ){5,}.*\p{Ll}{2}\.$)(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\b:?.*\d|^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/iu,
  },
  {
    role: "dateline",
    reason: "date of publication",
    mostWords: 4,
    signs:
      ": . published updated posted gmt utc bst cet cest msk est edt et pst pdt pt ist hkt sgt aest aedt",
    pattern:
      /^(?:(?:first |last )?(?:published|updated|posted)(?: on| at)?:?|\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\.?)?,? \(?(?:gmt|utc|bst|cet|cest|msk|e[sd]?t|p[sd]?t|ist|hkt|sgt|ae[sd]t)\)?|\d{2}[.:]\d{2}|\d{1,2}[.:]\d{2} ?[ap]\.?m\.?)$/iu,
  },
  {
    role: "dateline",
    reason: "dateline",
    mostWords: 10,
    signs: "- – —",
    quick: /[-–—]$/u,
    pattern: /^\p{Lu}[\p{Lu} .,'’-]+(?:,\s*[\p{L}. \d]+)?\s*(?:\([\p{L} /]+\))?\s*[-–—]+$/u,
  },
];
