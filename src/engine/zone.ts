import type { Role } from "./model.ts";

/** Where in a page a sentence stands: `head` above the text, `text`, or `apart` from it. */
export type Zone = "head" | "text" | "apart";

export function zoneOf(role: Role): Zone {
  if (role === "headline" || role === "dek") return "head";
  const apart =
    role === "byline" || role === "dateline" || role === "teaser" || role === "boilerplate";
  return apart ? "apart" : "text";
}
