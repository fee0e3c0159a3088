import { AGENCIES } from "./agencies.ts";
import { OTHER_STORY } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { CREDIT_ALONE } from "./captions.ts";
import { CALENDAR } from "./dates.ts";

/** Where an article, a picture or a link comes from. */
export const ORIGINS: readonly Cue[] = [
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 5,
    signs: "shutterstock getty istock istockphoto alamy",
    pattern:
      /^(?:(?:Shutterstock|iStock|iStockphoto|Alamy)(?: (?:Images|Photo|Stock Photo))?|(?:\p{L}+ via )?Getty Images(?:\/\p{L}+)?)$/u,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 12,
    signs: "/",
    quick: /\/ ?(?:AFP|AP|EPA|Getty(?: Images)?|Reuters|REUTERS|Shutterstock)$/u,
    pattern:
      /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: ?\/ ?\p{Lu}[\p{L}&. ]{1,30})*? ?\/ ?(?:AFP|AP|EPA|Getty(?: Images)?|Reuters|REUTERS|Shutterstock)$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 10,
    signs: "image images photo photos picture pictures",
    pattern:
      /^(?:cover|featured?|header|lead|main|top) (?:image|photo|picture)s?(?: credits?)?(?::| by\b| via\b)\s*\S/iu,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 30,
    signs: "com net org uk ca au ie eu tv info news",
    quick: /^(?:also |more )?on /iu,
    pattern:
      /^(?:(?:[Aa]lso|ALSO|[Mm]ore|MORE) (?:on|ON) [a-z\d.-]+\.(?:com|net|org|uk|ca|au|ie|eu|tv|info|news):?|(?:On|ON) [A-Za-z\d.-]+\.(?:com|net|org|uk|ca|au|ie|eu|tv|info|news):) \S(?!.*\.$)/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 14,
    signs: "published appeared adapted edited shortened",
    quick: /^(?:originally|first|this) /iu,
    pattern:
      /^(?:originally|first) (?:published|appeared) (?:by|in|at|on) (?!\S+ \d)\p{Lu}|^this (?:article|piece|report|story) (?:has been|was) (?:adapted|edited|shortened) from (?:its|the) original(?: (?:article|piece|publication|report|story|version))?\b/iu,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 9,
    signs: "photo photograph picture image credit",
    quick: /^[A-Z][a-z]+(?: credit)?s?: ?[A-Z]/u,
    pattern:
      /^(?:Photo|Photograph|Picture|Image|Credit|(?:Photo|Image|Picture) credit): ?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: ?[/,|] ?\p{Lu}[\p{L}.&' ]{1,30})*$/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 9,
    signs:
      "posted published submitted uploaded bureau correspondent correspondents reporter reporters special staff",
    quick: /^\S+ by\b|^(?:from|special|staff) /iu,
    pattern:
      /^(?:[Pp]osted|[Pp]ublished|[Ss]ubmitted|[Uu]ploaded) [Bb]y:? (?:the )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,4}$|^From our (?:own )?(?:bureau|correspondents?|reporters?|staff)$|^Special (?:for|to) (?:[Tt]he )?\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,3}$|^Staff [Rr]eports?$/u,
  },
  {
    role: "dateline",
    reason: "date of publication",
    mostWords: 3,
    signs: "ago",
    pattern: /^\d+ ?(?:d|h|hrs?|m|mins?|w|wks?) ago$/iu,
  },
  {
    role: "byline",
    reason: "agency credit",
    mostWords: 6,
    signs: AGENCIES.replaceAll(/\|(?:The )?/gu, " "),
    quick: /^[A-Za-z]+(?: [A-Za-z-]+){0,2}, [A-Z][A-Za-z .]+,?$/u,
    pattern: new RegExp(`^(?:${AGENCIES}), [A-Z][A-Za-z .]{2,20},?$`, "u"),
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 7,
    signs: "wires wire",
    quick: /\bwires?(?: services?| reports?)?\.?$/iu,
    pattern:
      /^(?:(?:[Ww]ith|[Ff]rom|[Bb]y|WITH|FROM|BY)(?: \p{Lu}[\p{L}’'&-]*){0,3} (?:wires?|Wires?|WIRES?)|(?:\p{Lu}[\p{L}’'&-]* (?:and )?){1,4}(?:wire|Wire|WIRE) (?:services?|Services?|SERVICES?|reports?|Reports?|REPORTS?))\.?$/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 12,
    signs: "@",
    quick: / @\w+(?:$| [|/·•–-])/u,
    pattern: /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} @\w+(?: [|/·•–-] .{1,20})?$/u,
  },
  {
    role: "byline",
    reason: "byline",
    mostWords: 30,
    signs: "| • ·",
    quick: /^by .* [|•·] /iu,
    pattern: new RegExp(`^By \\p{L}(?:[\\p{L}.'’&-]+ ){1,8}[|•·] ${CALENDAR}`, "iu"),
  },
];
