import { ANY_LINE, shaped } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { CALENDAR } from "./dates.ts";

/** A picture's credit in a line of its own: what stands above it is the caption. */
export const CREDIT_ALONE = "picture credit";

const WHO = "\\p{L}[\\p{L}.'’ -]{1,40}";
/** "© Ann Lee/AFP", "© UN/Ann Lee": without a year, and with a part for the person and one for the house. */
const CREDIT_SIGN = new RegExp(
  `^©\\s?${WHO}/\\s?${WHO}$|^©\\s?${WHO}, (?:AFP|AP|EPA|Reuters)$`,
  "u",
);

/** A sentence, and a short tail of capital words without an end mark: who made the picture. Asked of open lines only. */
export const CREDIT_TAIL = shaped({
  role: "caption",
  reason: "picture caption with credit",
  mostWords: 60,
  signs: ANY_LINE,
  pattern:
    /(?<=\p{Ll}{2})(?<!\b(?:Rep|Sen|Gov|Gen|Col|Capt|Prof|Sgt|Maj|Adm|Rev|Hon|Mrs|Lt))[.!?]["”’]?\s+(?!Additional|Reporting|With|\p{Lu}{2,}(?: \p{Lu}{2,})*$)\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|[/&–-]|file|provided|via|for|photos?))+:?(?:\s\p{Lu}[\p{L}.'’-]+)*(?<![.!?])$/u,
});

/** What people and things do in pictures: a caption tells it as it is seen, with the full date, where text has the past. */
const SCENES =
  "speaks speak walks walk stands stand sits sit looks look waves wave shakes shake greets greet gestures gesture inspects inspect " +
  "watches watch carries carry waits wait rides ride gathers gather crosses cross marches march listens listen talks talk reacts react poses pose";

/** Before a capital in brackets: somebody whose party it is ("Gov. Ilka Sorrel (R)"), not where a picture has them. */
const OF_A_PARTY = String.raw`\b(?:Gov|Sen|Rep|Del|Speaker|Leader|President|Treasurer|Mayor|candidate)\.?(?: (?:Pro Tem )?[\p{L}.'’-]+){1,4}`;

/** Captions of pictures. */
export const CAPTIONS: readonly Cue[] = [
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 10,
    signs: "©",
    pattern: CREDIT_SIGN,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    signs: "( [",
    quick: /[)\]]\s*\.?$/u,
    pattern:
      /[([](?:[^()[\]]*\p{Lu}[^()[\]/]{0,40}\/\s?\p{Lu}[^()[\]]*|(?:file|[Pp]hotos?|PHOTO|[Ii]mages?|[Pp]ictures?|[Hh]andout|[Cc]ourtesy|[Cc]redit|[Pp]ool|[Ss]ubmitted|[Ss]upplied|[Pp]rovided|[Ss]creenshot|File|FILE|via)\b[^()[\]]{0,60}|[^()[\]]{0,80}\b(?:[Ff]ile|[Pp]hotos?|[Ii]mages?|[Pp]icture|[Hh]andout|[Pp]ool|Getty|Shutterstock|via \p{Lu}[\p{L} ]+|courtesy of [\p{L} ]+|for (?:T|t)he \p{Lu}[\p{L} ]+))[)\]]\s*\.?$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    signs:
      "photograph photographs photo photos picture pictures image images credit credits illustration illustrations composite composites",
    quick:
      /(?:[Pp]hoto|graph|Picture|[Ii]mage|[Cc]redit|Illustration|Composite)s?(?: by\b|:|\.{3}|…)/u,
    pattern:
      /(?:^|[.!?”"]\s+|\s{2,})(?:Photograph|Photo|Picture|Image|Credit|Photo credit|Image credit|Illustration|Composite)s?(?: by\b|:|\.{3}|…)\s*\p{Lu}[^.!?]{2,60}$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 90,
    signs:
      "file stock handout screen screengrab screengrabs image images media photo photos photograph photographs picture pictures credit credits illustration illustrations graphic graphics caption captions ap reuters afp epa tass getty /",
    quick:
      /^(?:screengrab|file|stock|handout|screen|image|media|photo|picture|credit|illustration|graphic|caption|ap|reuters|afp|epa|tass|getty)|\//iu,
    pattern:
      /^(?:(?:screengrabs?|(?:file|stock|handout|screen)[ -](?:photo|image|picture|grab)s?)\b|(?:image|media) (?:copyright|source|caption)\b|(?:photo|photograph|image|picture|credit|photo credit|image credit|picture credit|photo courtesy|illustration|graphic|caption)s?(?:\s*[:|,]|\s+(?:by|courtesy|credit)\b)|(?:ap|reuters|afp|epa|tass|getty)(?:\s+(?:photo|images)|\s*\/)|\S[^.]{0,60}\/\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|Shutterstock|Pool)\b[^.]{0,30}$)/iu,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    signs: "/ :",
    quick: /(?:Photo|graph|Picture|Image|[Cc]redit)s?:/u,
    pattern:
      /\s(?:Photograph|Photo|Picture|Image|Credit)s?: ?\p{Lu}[\p{L} .'’-]{1,40}\/ ?[\p{L}][\p{L} .]{1,30}$|\s(?:Photo c|C)redit: ?\p{Lu}[\p{L} .'’-]{2,50}$|[\p{Ll}\d.!?”"’](?:Photograph|Photo|Picture|Image|(?:Photo c|Image c|Picture c|C)redit): ?\p{Lu}[\p{L} .,'’/&-]{1,60}$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    signs: "/ afp ap epa reuters pool caption file",
    quick: /\/[^/.()\d"“”]{2,42}$| (?:AFP|AP|EPA|REUTERS|POOL)(?:\/\S+)?$|caption$|^(?:FILE|File)/u,
    pattern:
      /[.!?”"]\s*\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?\p{Lu}[\p{L} ]{1,40}$|\p{Lu}\p{Ll}+ \p{Lu}{2,} (?:AFP|AP|EPA|REUTERS|POOL)(?:\/\p{L}+)?$|\b(?:hide|toggle) caption$|^(?:FILE|File)(?: photo| picture)?(?:\s+[-–—]\s*|[-–—]\s+|\s*:\s*)\S/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    signs: "(",
    quick: /\([^()]+: [^()]+\)\.?$/u,
    pattern:
      /\((?!Sources?:)(?:\p{Lu}[\p{L}&]*\s){0,3}\p{Lu}[\p{L}&]*: \p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\)\.?$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    signs: "— –",
    quick: /[.!?]["”]?\s+[—–]\s?[^a-z\s][^\d,;:!?"“”()]*$/u,
    pattern:
      /[.!?]["”]?\s+[—–]\s?(?!WITH|REPORTS?\b|FROM)\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){1,3}(?:\/\p{L}+)?$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 70,
    signs: "©",
    pattern: /[^\s©].*\s©\s{0,2}(?!(?:19|20)\d\d)\p{Lu}[^.!?©]{1,50}$/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 90,
    signs: "less more",
    pattern: /[.!?…]["”]? (?:less|more)$/u,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 60,
    signs: "ap afp epa reuters getty associated",
    quick: /[a-z\d]\.[A-Z][A-Za-z /]+$/u,
    pattern:
      /^(?!.*\b(?:said|told|added|had|has|have|was|were|will|would)\b).*[\p{Ll}\d]\.(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Associated Press)(?: Images)?(?: ?\/ ?[A-Z][A-Za-z ]{1,20})?$/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 40,
    signs: "above below pictured",
    pattern: /^(?:Above|Below|Pictured)(?: (?:left|right))?: \p{Lu}/u,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 10,
    signs: "ap afp epa press getty shutterstock photo image",
    pattern:
      /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, (?:AP|AFP|EPA|ASSOCIATED PRESS)|(?: \| \p{Lu}[\p{L} ]{1,24})?(?: \||,) (?:Getty Images|Shutterstock|AFP))$|^(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(?:Submitted|Courtesy|Provided|Handout|Supplied) (?:photo|image)$|^(?:Image|Photo) via \p{Lu}[\p{L} .&]{1,30}$|^[\p{Lu} .&'’-]{2,30}, ASSOCIATED PRESS$/u,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 2,
    signs: "credit credits",
    pattern: /^(?:(?:photo|image|picture) )?credits?(?:\.{3}|…|:)$/iu,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 8,
    signs: "/",
    pattern: /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?\p{Lu}[\p{L} ]{1,40}$/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 60,
    signs: "(",
    pattern:
      /\((?:file|left|right|centre|center|above|below|pictured|from left|(?:far|second|third) (?:left|right))(?:,? [^()]{1,30})?\)(?!.*\b(?:said|told|added)\b)/iu,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 60,
    signs: "(",
    quick: /\([lrcLRC][,) ]/u,
    pattern: new RegExp(
      `\\((?:[lrc]|[LRC](?<!${OF_A_PARTY} \\([LRC]))(?:,? [^()]{1,30})?\\)(?!.*\\b(?:said|told|added)\\b)`,
      "u",
    ),
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 70,
    signs: "photo photograph picture image screengrab grab pose poses posed seen pictured shown",
    pattern:
      /\b(?:(?:photo|photograph|picture|image|screengrab|video grab) (?:taken|released|provided|shows|courtesy|by|from)|in this (?:file |undated |handout |combination )?(?:photo|picture|image|photograph)|pose[sd]? for (?:a |the )?(?:photos?|pictures?|photographers?|cameras?|group photo|family photo)|file (?:photo|picture|image)|(?:is|are) (?:seen|pictured|shown) (?:here|in|on|at|during|after|before))\b(?!.*\b(?:said|told|added)\b)/iu,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 40,
    signs: "pictured",
    // No clause may follow: "the suspect, pictured in court, faces ten years" is text.
    pattern:
      /^(?!.*\b(?:said|told|added)\b)[^.!?]*, pictured (?:at|during|here|in|on|with) [^,.!?]+(?:, when [^,.!?]+)?\.?$/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 60,
    signs: "left right center centre",
    quick: /, (?:\w+ )?(?:left|right|cent(?:er|re)),/u,
    pattern:
      /^(?!["“‘'])[^.!?]*\p{Lu}[\p{L}.'’-]*, (?:(?:far|second|third|top|bottom) )?(?:left|right|cent(?:er|re)),(?! (?:left|right)\b)(?!.*\b(?:said|told|added)\b)/u,
  },
  {
    role: "caption",
    reason: "picture caption",
    mostWords: 60,
    signs: SCENES,
    quick: /^(?!["“‘']).*[\d日](?:,? (?:in|at|near|outside) [^.!?\d]{2,60}(?:\.[A-Z])*)?\.?$/isu,
    pattern: new RegExp(
      `^(?!["“‘'])(?!.*\\b(?:said|told|added|will|was|were|has|have|had|since|until)\\b).*\\b(?:${SCENES.replaceAll(" ", "|")})\\b.*[ ,]${CALENDAR}(?:,? (?:in|at|near|outside) [^.!?\\d]{2,60}(?:\\.[A-Z])*)?\\.?$`,
      "iu",
    ),
  },
];
