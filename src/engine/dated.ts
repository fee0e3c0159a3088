/** Months, days of the week and what stands beside an hour, as norms. */
const DATED = new Set(
  (
    "january february march april may june july august september october november december " +
    "monday tuesday wednesday thursday friday saturday sunday today yesterday am pm gmt utc est edt et pst pdt bst cet cest ist " +
    "januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr " +
    "janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo " +
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье года"
  ).split(" "),
);

const DAY_YEAR_OR_HOUR = /^(?:\d{1,2}|(?:19|20)\d\d|\d{1,2}[:.h]\d\d)$/u;

/** Whether a norm is a figure as days, years and hours are written. */
export function isFigureOfTime(norm: string): boolean {
  return DAY_YEAR_OR_HOUR.test(norm);
}

/** Whether a norm, where a figure of time stands with it, only says when. */
export function isDated(norm: string): boolean {
  return DATED.has(norm) || isFigureOfTime(norm);
}
