import { ANY_LINE } from "./cue.ts";
import type { Cue } from "./cue.ts";

/** What a page asks of its reader above all: to find the way, share it, sign up, heed the terms. */
export const REQUESTS: readonly Cue[] = [
  {
    role: "boilerplate",
    reason: "skip link",
    mostWords: 8,
    signs: "skip",
    pattern: /^skip (?:to|navigation|ahead|advertisements?|ad$|next section|video)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "path of links",
    mostWords: 30,
    signs: "home homepage here",
    pattern: /^(?:home|home ?page|you are here:?)\s*[»>›/|:·]\s*\S/iu,
  },
  {
    role: "boilerplate",
    reason: "separator",
    mostWords: 0,
    signs: ANY_LINE,
    pattern: /^[^\p{L}\p{N}]+$/u,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 9,
    signs:
      "click sharing bookmark share tweet like enjoy follow email mail print copy facebook twitter whatsapp linkedin telegram reddit pinterest instagram messenger flipboard x copied",
    pattern:
      /^(?:click (?:here )?to (?:share|e-?mail|print)\b|(?:social )?sharing$|bookmark with|(?:please )?share\b(?! ?holders?)(?!.*[.]$)|tweet\b|(?:did you )?(?:like|enjoy) (?:it|this)\b|follow us\b|e-?mail this|print this|copy (?:the )?(?:link|url)|(?:link|url) copied$|(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|print|instagram|messenger|flipboard|x)(?:[\s|,/·•]+(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|print|instagram|messenger|flipboard|x))*$)/iu,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 25,
    signs: "share like follow",
    pattern:
      /^share or comment on this|\b(?:share|like|follow) (?:this|us|it)\b.{0,20}\b(?:with your|on (?:facebook|twitter|x|instagram|social)|friends)/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 60,
    signs:
      "sign signup subscribe receive get keep stay our enter your unsubscribe join never want miss",
    quick: /^(?:sign|subscribe|you|get|keep|stay|our|enter|join|never|want|do)/iu,
    pattern:
      /^(?:sign ?up (?:for|to|now|here|today)\b.*\b(?:newsletters?|emails?|e-mails?|updates?|alerts?|briefings?|inbox|daily|weekly|free)\b|sign ?up(?: now| here)?$|subscribe(?: to| now| today| here| for|$)|you may (?:occasionally )?receive promotional|get (?:our|the) .*(?:newsletter|inbox|briefing|alerts?)|(?:keep|stay) (?:up[- ]to[- ]date|informed|in the know|in touch with us|connected|updated)\b|our (?:\w+ ){0,2}(?:e-?mail|newsletter|briefing)\b.*\byou|get (?:the )?latest\b.*\b(?:news|headlines|updates)\b|enter your e-?mail|your e-?mail\b|you can unsubscribe\b|join (?:our|the) .*(?:newsletter|mailing list|channel)|never miss (?:a|an|our)\b|want more .*\?(?:$| *(?:subscribe|sign up|join)\b.*)|(?:do not|don['’]t) miss .*\bsign up\b.*)/iu,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 25,
    signs: "share",
    pattern: /^share (?:on|via) \S+ ?share (?:on|via) |^share .{0,20}\bsharing options\b/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 40,
    signs: "newsletter newsletters e-mail e-mails email emails mail mails offers updates",
    quick: /^I /u,
    pattern:
      /^I (?:(?:agree|consent) that|(?:agree|consent|would like|want) to (?:be (?:contacted|sent)|get|hear|receive|sign up|subscribe))\b(?!.*["“”]).*\b(?:newsletters?|e-?mails?|offers|updates)\b/u,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 4,
    signs: "email e-mail emails e-mails alerts",
    pattern:
      /^(?:breaking |daily |evening |local |morning |top |weekly )+(?:news )?(?:e-?mails?|alerts)$/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 60,
    signs: "subscribe subscription",
    pattern:
      /^[^"“”]*(?:^|[.!?] )(?:subscribe to|get a subscription (?:of|to)) our\b|^you can (?:also )?subscribe to (?:our|th(?:e|is) newsletter)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 8,
    signs: "sign signup subscribe",
    pattern: /^(?:Sign ?up|Subscribe) (?:for|to) (?:\p{L}+ )*\p{Lu}[\p{L}’' ]*$/u,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 10,
    signs: "newsletter newsletters",
    pattern: /\bnewsletters?\b(?!.*[.!?]["”’]?$)/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 45,
    signs: "newsletter newsletters inbox unsubscribe",
    pattern:
      /^(?!["“'‘])(?=.*\b(?:newsletters?|inbox|unsubscribe)\b)(?=.*\b(?:our|your|you)\b)(?:.*\b(?:we|our|unsubscribe|sign(?:ing)? ?up|subscri\w+)\b|.*\b(?:straight|direct|directly|delivered|sent) (?:in)?to your inbox|(?:get|receive|have)\b)/iu,
  },
  {
    role: "boilerplate",
    reason: "terms-of-use or privacy notice",
    mostWords: 60,
    signs: "terms privacy cookie cookies recaptcha",
    pattern:
      /^(?=.*\b(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|cookies?)\b).*(?:\b(?:we|our|agree|accept|consent|this (?:web)?site)\b|\byou (?:can|may|acknowledge)\b|\bby \p{L}+ing\b.*\byou\b|\bapply[.!]?$)|\b(?:protected by|use|use google) recaptcha\b|\brecaptcha\b.*\bapply\b/iu,
  },
  {
    role: "boilerplate",
    reason: "terms-of-use or privacy notice",
    mostWords: 9,
    signs: "terms privacy cookie cookies",
    pattern:
      /^(?!.*\p{Ll}\.["”’]?$).*\b(?:terms (?:of use|of service|and conditions)|privacy (?:policy|notice|settings)|cookie (?:policy|settings|preferences)|accept (?:all )?cookies)\b/iu,
  },
  {
    role: "caption",
    reason: "picture caption with credit",
    mostWords: 60,
    signs: "©",
    quick: /^©.{50,}[a-z\d]\.$/u,
    pattern:
      /^©\s?(?=\p{Lu}\p{L}+ \S)(?!.*\b(?:[Rr]ights|[Rr]eserved|[Cc]opyright|[Ll]icen[cs]e|[Tt]rademarks?|[Rr]egistered|[Cc]ompany|Corporation|Limited|Ltd|Inc|LLC|[Oo]wned|[Pp]art of|[Pp]ublish(?:ed|ing)|[Tt]erms)\b)(?!\D{0,40}(?:19|20)\d\d(?!\.$)).{50,}[a-z\d]\.$/u,
  },
  {
    role: "boilerplate",
    reason: "copyright line",
    mostWords: 70,
    signs: "© c copyright reserved published reproduced republished",
    quick: /^(?:©|\(c\)|copyright)|\ball rights reserved\b|\bmay not be (?:published|rep)/iu,
    pattern:
      /^(?:©(?!\s?\p{L}[^\d]{2,40}(?:\/|, (?:AFP|AP|EPA|Reuters)$))|\(c\)\s*(?:19|20)\d\d|copyright\b(?! (?:act|bill|case|claim|dispute|fight|holder|infringement|law|lawsuit|office|owner|protection|reform|rule|suit|violation)s?\b))|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b(?=.*\b(?:broadcast|consent|permission|redistributed|rewritten|written)\b)/iu,
  },
];
