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

const FIGURE = /^\p{N}/u;

/** Whether a norm only says when: a figure may count something else, but not by itself. */
export function isDated(norm: string): boolean {
  return FIGURE.test(norm) || DATED.has(norm);
}
