import { OTHER_STORIES, OTHER_STORY } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { CREDIT_ALONE } from "./captions.ts";

/** What the systems that most pages are made with put around any article, in their own words. */
export const SYSTEMS: readonly Cue[] = [
  {
    role: "boilerplate",
    reason: "comment section",
    mostWords: 30,
    signs: "thought thoughts comment comments reply replies response responses",
    pattern:
      /^(?:\d+|one|two|three) (?:thoughts?|comments?|reply|replies|responses?) (?:on|to) ["“‘'«]|^leave a reply(?: cancel reply)?$/iu,
    opens: "rest",
  },
  {
    role: "boilerplate",
    reason: "comment section",
    mostWords: 12,
    signs: "add report interactions trackbacks pingback pingbacks",
    pattern:
      /^(?:add (?:a |your )?comment|report (?:this )?comment|reader interactions|(?:trackbacks|pingbacks)(?:\/\p{L}+)?|pingback: .*)$/iu,
  },
  {
    role: "boilerplate",
    reason: "category list",
    mostWords: 25,
    signs: "tagged posted",
    pattern:
      /^(?:Tagged|TAGGED) (?:[Aa]s|[Ii]n|[Ww]ith)(?:: | (?=[#\p{Lu}]))(?!.*[.!?]$)\S|^Posted in (?:\p{Lu}[^\s,.!?\d]*(?:,? (?:and |& )?|$))+$/u,
  },
  {
    role: "boilerplate",
    reason: OTHER_STORIES,
    mostWords: 4,
    signs: "item items related must popular recent news",
    pattern:
      /^(?:(?:more )?related (?:items?|news|posts?|stories|videos?)|must[- ]reads?|(?:popular|recent) (?:articles|news|posts|stories)|in other news)\s*:?$/iu,
    opens: "list",
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 30,
    signs: ">> » ► ▶ ➤",
    pattern: /^(?:>>+|[»►▶➤])\s+\p{L}(?!.*(?:«|\.$))/u,
  },
  {
    role: "teaser",
    reason: OTHER_STORY,
    mostWords: 12,
    signs: "watch read gallery slideshow photos",
    pattern:
      /^(?:watch (?:the|this|our) (?:full )?(?:clip|interview|report|story|video)(?: (?:above|below|here))?\.?|read (?:the |this )?(?:full|whole|entire) (?:article|interview|report|story|text)(?: here)?\.?|(?:view )?(?:photo )?(?:gallery|slideshow|photos))$/iu,
  },
  {
    role: "boilerplate",
    reason: "advertisement label",
    mostWords: 7,
    signs: "advertisement sponsored promoted paid",
    pattern:
      /^advertisement\W+continue reading\b|^(?:paid|promoted|sponsored) (?:content|links|posts|stories)$/iu,
  },
  {
    role: "boilerplate",
    reason: "app or account link",
    mostWords: 4,
    signs: "previous next older newer open accept",
    pattern:
      /^(?:[←‹«<]+ ?(?:previous|older|back)(?: (?:article|post|story))?|(?:next|newer)(?: (?:article|post|story))? ?[→›»>]+|(?:older|newer) posts?|open in app|accept(?: all)?)$/iu,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 3,
    signs: "pin save",
    pattern: /^(?:pin it|save (?:this )?(?:article|story))$/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 6,
    signs: "audio video play embed",
    pattern:
      /^(?:(?:audio|video) player is loading|this video (?:file )?(?:cannot|can['’]t) be played|play(?: audio| video)?|embed)\.?$/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 4,
    signs: "size",
    pattern: /^(?:font|text) size\b.*$/iu,
  },
  {
    role: "boilerplate",
    reason: "terms-of-use or privacy notice",
    mostWords: 60,
    signs: "clicking",
    pattern:
      /^by clicking\b.*\byou (?:agree|accept|consent) (?:our|that|the|these|to|with our)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 3,
    signs: "article section story disclaimer",
    pattern: /^(?:in this (?:article|section|story)|disclaimer)\s*:?$/iu,
  },
  {
    role: "boilerplate",
    reason: "separator",
    mostWords: 1,
    signs: "30 end ends",
    pattern: /^(?:-30-|ENDS?|Ends\.|\[(?:ends|ENDS)\])$/u,
  },
  {
    role: "caption",
    reason: CREDIT_ALONE,
    mostWords: 8,
    signs: "courtesy",
    pattern: /^Courtesy (?:of )?(?:the )?(?:[\p{L}.'’&-]+ )*\p{Lu}[\p{L}.'’&-]*$/u,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 6,
    signs: "inputs input",
    pattern: /^[([—–-]*\s?with (?:\S+ ){0,3}inputs?[)\]]*\.?$/iu,
  },
  {
    role: "byline",
    reason: "who wrote, edited or added to the report",
    mostWords: 16,
    signs: "email e-mail reach follow twitter x submitted",
    pattern:
      /^E-?mail: \S+@\S+$|^(?:E-?mail|Reach) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} (?:at|on)\b|^You can (?:e-?mail|follow|reach) \p{Lu}[\p{L}.'’-]+ (?:\p{Lu}[\p{L}.'’-]+ )?(?:at|on)\b|^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? is on (?:Twitter|X)\b|^Submitted by \p{Lu}/u,
  },
];
