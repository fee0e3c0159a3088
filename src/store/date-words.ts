const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** 2022-02-04 → 4 February 2022 */
export function dateWords(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}
