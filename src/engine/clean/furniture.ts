import type { Cue } from "./cue.ts";

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

/** What the page around an article puts on it. */
export const FURNITURE: readonly Cue[] = [
  boilerplate("skip link", 8, /^skip (?:to|navigation|ahead)\b/iu),
  boilerplate("path of links", 30, /^(?:home|home ?page|you are here:?)\s*[»>›/|:·]\s*\S/iu),
  boilerplate("separator", 0, /^[^\p{L}\p{N}]+$/u),
  boilerplate(
    "share bar",
    9,
    /^(?:click (?:here )?to (?:share|e-?mail|print)\b|(?:social )?sharing$|bookmark with|(?:please )?share\b(?! ?holders?)(?!.*[.]$)|tweet\b|(?:did you )?(?:like|enjoy) (?:it|this)\b|follow us\b|e-?mail this|print this|copy (?:the )?(?:link|url)|(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|print|instagram|messenger|flipboard|x)(?:[\s|,/·•]+(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|print|instagram|messenger|flipboard|x))*$)/iu,
  ),
  boilerplate(
    "share bar",
    25,
    /^share or comment on this|\b(?:share|like|follow) (?:this|us|it)\b.{0,20}\b(?:with your|on (?:facebook|twitter|x|instagram|social)|friends)/iu,
  ),
  boilerplate(
    "newsletter sign-up",
    60,
    /^(?:sign ?up (?:for|to|now|here|today)\b.*\b(?:newsletters?|emails?|e-mails?|updates?|alerts?|briefings?|inbox|daily|weekly|free)\b|sign ?up(?: now| here)?$|subscribe(?: to| now| today| here| for|$)|you may (?:occasionally )?receive promotional|get (?:our|the) .*(?:newsletter|inbox|briefing|alerts?)|(?:keep|stay) (?:up[- ]to[- ]date|informed|in the know|in touch with us|connected|updated)\b|our (?:\w+ ){0,2}(?:e-?mail|newsletter|briefing)\b.*\byou|get (?:the )?latest\b.*\b(?:news|headlines|updates)\b|enter your e-?mail|your e-?mail\b|you can unsubscribe|join (?:our|the) .*(?:newsletter|mailing list|channel)|never miss (?:a|an|our)\b|want more .*\?(?:$| *(?:subscribe|sign up|join)\b.*)|(?:do not|don['’]t) miss .*\bsign up\b.*)/iu,
  ),
  boilerplate(
    "newsletter sign-up",
    8,
    /^(?:Sign ?up|Subscribe) (?:for|to) (?:\p{L}+ )*\p{Lu}[\p{L}’' ]*$/u,
  ),
  boilerplate("newsletter sign-up", 10, /\bnewsletters?\b(?!.*[.!?]["”’]?$)/iu),
  boilerplate(
    "newsletter sign-up",
    45,
    /^(?!["“'‘])(?=.*\b(?:newsletters?|inbox|unsubscribe)\b).*\b(?:our|your|you)\b/iu,
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
    /^(?:\d+\s+)?(?:comments?(?: \(\d+\))?|view (?:all )?comments|show comments|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|have your say(?: in the comments below)?|log ?in to comment)\s*:?$/iu,
    "rest",
  ),
  boilerplate(
    "comment section",
    40,
    /^your e-?mail address will not be published|^required fields are marked|^save my name, e-?mail|\bhow your comment data\b|^(?:log|sign) ?in to (?:leave|post) a comment/iu,
  ),
  boilerplate(
    "note of the site",
    45,
    /^[(*]?(?:this (?:story|report|article) )?has not been (?:edited|created) by\b|\bauto-?(?:generated|published) from\b|\bsyndicated feed\b|^(?:all )?quotes (?:are )?delayed\b|^this (?:article|story) is more than \d+|\bresponsible for the content of external\b|\bmy bookmarks\b|^story saved|^powered by\b|^(?:please )?(?:read|review|see) our comment|^scroll down\b|^page not found$|^the content you requested|^disclaimer:|^your browser does not support|^sponsor message$|^after newsletter promotion$|^reuse this content$|^more for you$|^(?:this content is )?not available in your region/iu,
  ),
  boilerplate(
    "category list",
    25,
    /^(?:categor(?:y|ies)|tags?|tagged|topics?|related topics?|key ?words?|filed under|posted in|sections?|themes?|subjects?|more on(?: this| these)?(?: topics?| stories)?)\s*[:/|›»]/iu,
  ),
  boilerplate(
    "list of other stories",
    7,
    /^(?:related(?: (?:articles?|stories|story|content|news|coverage|links?|posts?|topics?|reading))?|read (?:more|also|next)(?: (?:on|about|from).*)?|more (?:news|stories|from|coverage|in|on|like this|to read)\b(?!.*\.$).*|most (?:read|popular|viewed|shared|watched|recent)\b.*|trending(?: now| stories| news)?|recommended(?: for you| stories| reading)?|editor['’]?s['’]? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|(?:the )?latest(?: news| stories| headlines| videos)?|top (?:stories|news|headlines)|popular(?: now| stories)?|also read|see also|don['’]t miss|up next|next (?:article|story|post)|previous (?:article|story|post)|around the web|promoted stories|from the web|what to read next|key (?:points|stories)|keep reading|(?:list of \d+|end of) (?:items|list))\s*:?$/iu,
    "list",
  ),
  boilerplate(
    "request for support",
    60,
    /\b(?:support|fund|sustain) (?:our|independent|quality|local) (?:journalism|reporting|work|newsroom|site)|\b(?:donate|become a (?:member|subscriber|supporter))\b.*\b(?:us|our|today|now)\b|already a (?:subscriber|member)\?|^to (?:read|continue)\b.*\bsubscri/iu,
  ),
  boilerplate(
    "app or account link",
    12,
    /^(?:log ?in|sign ?in|register|my account|create (?:an |a free )?account|subscribe|menu|search|home|close|open (?:menu|navigation)|toggle (?:menu|navigation)|loading\.*|back to (?:top|home).*|download (?:the|our) .*app|get the app|(?:like )?loading\b.*|print(?: this)?(?: article| page)?|bookmark|save(?: article| story)?|listen(?: to (?:this )?(?:article|story))?(?: \d+ min)?|more|read more|(?:show|view|see) (?:more|less|all)|load more|next|previous|live|video|watch(?: live| now)?|advertise|contact us|about us|feedback|report (?:a|an) (?:typo|error|correction).*)$/iu,
  ),
  boilerplate(
    "app or account link",
    20,
    /^\W*(?:download|install|get) (?:the |our )?(?:[\p{L}’']+ ){1,4}app\b|^\W*join (?:us on|our)\b|^for (?:all )?(?:the )?(?:latest|more)\b.*\b(?:download|follow|visit|click|check)\b|^\(?you can now (?:subscribe|follow|read|listen)\b|\b(?:app store|google play)\b.*(?:download|get|available)|(?:download|get|available).*\b(?:app store|google play)\b/iu,
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
];
