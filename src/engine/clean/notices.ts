import { OTHER_STORIES } from "./cue.ts";
import type { Cue } from "./cue.ts";

/** What a page's own machinery tells its reader: sign-up boxes, licences, rules for comments, old pages. */
export const NOTICES: readonly Cue[] = [
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 30,
    signs: "thanks thank email e-mail inbox folder spam junk",
    pattern:
      /^(?:thanks|thank you) for (?:signing up|subscribing|registering|joining)\b|\b(?:valid|confirmation|welcome|verification) e-?mail\b|\bcheck your (?:inbox|e-?mail|(?:junk|spam) folder)\b|^watch for us in your inbox\b/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 30,
    signs: "get receive",
    quick: /^(?:get|receive) /iu,
    pattern:
      /^(?:get|receive) (?:all |the |all the |free )?(?:breaking|current|daily|essential|free|instant|live|top|weekly)\b.{0,40}\b(?:alerts|headlines|news|updates)\b|^(?:get|receive) .{2,60}\b(?:by e-?mail|in your inbox|to your phone)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 30,
    signs: "javascript cookies browser",
    pattern:
      /\b(?:allow|enable|turn on|activate|requires?) (?:\p{L}+ )?(?:javascript|cookies)\b|\bupgrade your browser\b/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 45,
    signs: "save archive archived outdated date advertisement later live blog liveblog",
    pattern:
      /^this (?:is an archived? (?:article|page|story)|(?:article|page|story) (?:has been|is) archived|(?:live ?)?blog (?:is (?:now )?closed|has (?:now )?(?:closed|ended)))\b|\binformation in (?:the|this) (?:article|story) may be (?:outdated|out of date)\b|^this advertisement has not loaded\b|^save (?:this )?(?:articles?|stor(?:y|ies)) (?:to read |for )?(?:later\b|to (?:my |your )?(?:reading )?list\b)/iu,
  },
  {
    role: "boilerplate",
    reason: "licence of the page",
    mostWords: 70,
    signs: "licensed licensing license licence republish republished reprint",
    pattern:
      /\blicen[cs]ed under (?:an? )?creative commons\b|^(?=.*\b(?:available|content|feel)\b)(?=.*\b(?:for licensing|licen[cs]ing opportunities|republish(?:ed)?|reprint)\b).*\b(?:free|without charge|credit|attribution|guidelines)\b.*\b(?:us|our|you)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "comment section",
    mostWords: 70,
    signs: "comment comments commenting",
    pattern:
      /^(?:the )?comments (?:below )?(?:have (?:not )?been|are (?:not )?) ?(?:moderated|closed)\b|\bplease keep (?:your )?comments\b|^(?=.*\bcomments?\b)(?=.*\b(?:our|please|your)\b).*\b(?:comment|commenting|comments|community) (?:guidelines|policy|rules)\b|^comments (?:may|are subject)\b.*\b(?:appear|moderat)|\breserves? the right to (?:delete|edit|remove) (?:any )?comments?\b/iu,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 4,
    signs: "share shares retweets likes",
    pattern: /^(?:[\d.,]+k? )?(?:shares|retweets|likes)$/iu,
  },
  {
    role: "boilerplate",
    reason: "share bar",
    mostWords: 14,
    signs: "share send",
    pattern:
      /\b(?:share|send (?:us|in)) your (?:experiences?|memories|photos|pictures|stories|story|thoughts|videos|views)\b(?!.*\.["”’]?$)/iu,
  },
  {
    role: "boilerplate",
    reason: "advertisement label",
    mostWords: 4,
    signs: "advertisement article story content",
    pattern: /^(?:advertisement \d{1,2}|(?:article|story) content(?: continued)?)$/iu,
  },
  {
    role: "boilerplate",
    reason: "app or account link",
    mostWords: 8,
    signs: "make set",
    pattern: /^(?:make|set) .{1,30} (?:as )?(?:your|my) home ?page$/iu,
  },
  {
    role: "boilerplate",
    reason: "web address",
    mostWords: 30,
    signs: "/",
    pattern: /^(?:[a-z\d-]+\.)+[a-z]{2,12}\/\S+$/iu,
  },
  {
    role: "boilerplate",
    reason: "app or account link",
    mostWords: 30,
    signs: "click",
    pattern:
      /\bclick here[.!]?$|[.!?] click here to (?:donate|join|sign up|subscribe|support)\b|^click (?:here|on|the|to)\b(?!.*\p{Ll}\.$)/iu,
  },
  {
    role: "boilerplate",
    reason: "app or account link",
    mostWords: 12,
    signs:
      "reprint reprints correction editorial writer author reporter journalist authors writers",
    pattern:
      /^(?:order|request) reprints?\b|^submit (?:a )?correction\b|^(?:view )?editorial (?:guidelines|standards)$|^about the (?:authors?|journalist|reporter|writers?):?$/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 14,
    signs: "notification notifications alert alerts",
    pattern: /^get (?:e-?mail|push|text) (?:alerts?|notifications?)\b(?!.*\.$)/iu,
  },
  {
    role: "boilerplate",
    reason: "separator",
    mostWords: 1,
    signs: "end ends more",
    pattern: /^\((?:END|ENDS|MORE)\)$/iu,
  },
  {
    role: "boilerplate",
    reason: "request for support",
    mostWords: 30,
    signs: "support",
    quick: /^Support [A-Z]/u,
    pattern:
      /^Support \p{Lu}[\p{L}.’']+(?: \p{Lu}[\p{L}.’']+){0,2} (?:and|so|to|today|with)\b(?=.*\b(?:readers?|journalism|reporting|facts)\b)(?!.*["“”])/u,
  },
  {
    role: "boilerplate",
    reason: "request for support",
    mostWords: 30,
    signs: "article articles story stories",
    pattern:
      /^you(?:['’]ve| have) (?:\d+|one|two|three|reached|read|used|been)\b.*\b(?:free|your (?:last|limit)|limit of|remaining)\b.*\b(?:articles?|stories)\b|^you(?:['’]ve| have) .*\b(?:articles?|stories) (?:left|remaining|this month)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "note of the site",
    mostWords: 60,
    signs: "available commission affiliate consent permission version listen",
    pattern:
      /\b(?:may|might|could) (?:earn|get|receive) (?:an? )?(?:affiliate |small )?commission\b|^we need your (?:consent|permission)\b|^this (?:article|post|story) is also available in\b|^a version of this (?:article|column|story) (?:appear|was)|^listen to this (?:article|story)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "comment section",
    mostWords: 30,
    signs: "comment comments",
    pattern:
      /\b(?:have your say|let us know|tell us)\b.*\b(?:in the )?comments?\b(?: section)?(?: below)?[.!]?$/iu,
  },
  {
    role: "boilerplate",
    reason: OTHER_STORIES,
    mostWords: 3,
    signs: "featured",
    pattern: /^featured (?:articles?|stories|videos?)$/iu,
  },
  {
    role: "boilerplate",
    reason: "newsletter sign-up",
    mostWords: 16,
    signs: "miss",
    pattern: /^(?:do not|don['’]t) miss (?:out on )?(?:our|the latest)\b/iu,
  },
  {
    role: "boilerplate",
    reason: "follow or contact line",
    mostWords: 16,
    signs: "us",
    pattern: /^(?:any|for|questions|to)\b.{0,60}\b(?:call|contact|e-?mail|write to) us[.!]?$/iu,
  },
];
