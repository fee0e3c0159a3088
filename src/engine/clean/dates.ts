import { AGENCIES } from "./agencies.ts";

/** A month of English; a piece of a pattern that ignores case. */
export const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** German, French, Spanish, Russian and Arabic months; Chinese and Japanese ones are figures. */
const MONTH_ABROAD =
  "(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|" +
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|" +
  "يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)";
const CALENDAR_ABROAD = `\\d{1,2}(?:\\.|er|º)?\\s+(?:de\\s+)?${MONTH_ABROAD},?\\s+(?:del?\\s+)?(?:19|20)\\d{2}|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日`;
/** What stands around a date and an hour in these languages. */
const AROUND_ABROAD =
  "(?<!\\p{L})(?:veröffentlicht|aktualisiert|stand|am|um|uhr|publié|mis à jour|le|à|h|publicado|actualizado|el|a las|опубликовано|обновлено|в|г|года|نشر|في)(?!\\p{L})|発表|公開|更新|发布|更新|时间|[时時点分]";
const DAY_NAME = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
const DAY = `(?:${DAY_NAME},?\\s*)?`;
const CLOCK =
  "(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?(?![a-z]))?|\\d{1,2}\\s*[ap]\\.?m\\.?|\\d{1,2}(?:\\s+h\\s+|[时時点])\\d{2})\\s*(?:[+-]\\d{2}:?\\d{2})?";
/** A day with its year, as pages write it; a piece of a pattern that ignores case. */
export const CALENDAR = `(?:${DAY}(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}),?\\s+(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d{2}|${CALENDAR_ABROAD})`;
const AGO = "\\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago";

/** A day without its year, and the hour: "22 MAR, 15:07". */
const TODAY = `(?:\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2}),?\\s+\\d{1,2}:\\d{2}`;

/** A year, a day in figures or an hour: what no date is without. A plain pattern, asked first. */
const HAS_FIGURES = /(?:19|20)\d{2}|\d[/.:]\d/u;
const DATED = new RegExp(`${CALENDAR}|^${TODAY}`, "iu");
const ENDS_IN_AGE = new RegExp(`${AGO}$`, "iu");

/** Whether a line holds a day with its year, or begins with a day and the hour. */
export function hasDate(surface: string): boolean {
  return HAS_FIGURES.test(surface) && DATED.test(surface);
}
/** Dates, times, and the words that pages put around them. */
const DATE_PARTS = new RegExp(
  `${CALENDAR}|^${TODAY}|${CLOCK}|\\b${AGO}|\\b(?:first|last|(?:this )?(?:article|content|page|post|story) was|published|updated?|posted|modified|issued|created|date|time|on|at|and|${DAY_NAME}|gmt|utc|[ecmpbij]s?d?t|ces?t|ae[sd]t|hkt|sgt|msk|amt|[nakh]s?[sd]t|nz[sd]t|wat|sast|pkt|npt|eest|gst|hrs|hours|edition|\\d+ min(?:ute)?s?(?: read)?)\\b|${AROUND_ABROAD}|T(?=\\d)|Z$`,
  "giu",
);

/** A place or section beside the date: "Velmora | Published: …". */
const BEFORE_DATE =
  /^\p{Lu}[\p{L} ,]{1,30}[|,:–-]\s*(?=(?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|PUBLISHED|UPDATED|POSTED)\b)|^\p{Lu}[\p{L} ]{1,40} \/ (?=\d)|^(?!The )\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|of|van|von) )?\p{Lu}[\p{L}.'’-]*){0,3}(?:, | [–-] )(?=\p{L}{3,9}\.? \d|\d)/u;

/** An agency right before the date, or in brackets behind it: "Reuters November 3, 2031", "November 3, 2031 (AP)". */
const AGENCY_BESIDE = new RegExp(
  `^(?:${AGENCIES}) (?=[A-Z][a-z]{2,8}\\.? \\d)| \\((?:${AGENCIES})\\)$`,
  "u",
);

/** A sign of it: a plain pattern, asked first. */
const MAY_PRECEDE_DATE =
  /[|,:–-]\s*(?:first |last )?(?:published|updated|posted|modified)\b| \/ \d|^[^\d,]+, |^[^\d,]+ [–-] /iu;

/** Whether a line tells a date of publication and nothing else: "Posted: Nov 3, 2031 9:14 AM ET | Updated 2 hours ago". */
export function isDateLine(surface: string): boolean {
  if (!hasDate(surface) && !ENDS_IN_AGE.test(surface)) return false;
  const plain = MAY_PRECEDE_DATE.test(surface) ? surface.replace(BEFORE_DATE, "") : surface;
  const bare = plain.replace(AGENCY_BESIDE, "").replaceAll(DATE_PARTS, "");
  return !/[\p{L}\p{N}]/u.test(bare);
}

const BEGINS_IN_DATE = new RegExp(`^${CALENDAR}`, "iu");
const NAME_BESIDE = /^[\s|/·•,–—-]*(?:\p{Lu}[\p{L}.'’&-]*\s?){1,4}$/u;

/** A date with the author's or the house's name behind it: "November 3, 2031 / 1:07 AM / Coast News". */
export function isDateWithName(surface: string): boolean {
  if (!HAS_FIGURES.test(surface) || !BEGINS_IN_DATE.test(surface)) return false;
  return NAME_BESIDE.test(surface.replaceAll(DATE_PARTS, ""));
}
