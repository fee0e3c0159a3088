/** Data from outside, of which nothing is known yet: each of these reads one thing of it, or nothing. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function filled(value: unknown): string | null {
  return text(value) === "" ? null : text(value);
}

/** A moment as it was written: no other is made of it. */
export function moment(value: unknown): string | null {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** A place in a text, in whole characters from its beginning. */
export function offset(value: unknown): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
