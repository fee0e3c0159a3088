import { openShelf, type Answer, type Shelf } from "./shelf.ts";
import { NOTES_SHELF } from "./notes-exist.ts";

/** The shelf that the reader's notes stand on. */
export function open(): Promise<Answer<Shelf>> {
  return openShelf(NOTES_SHELF);
}

/** A name that no other note has: a random UUID. `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((Number.parseInt(hex.charAt(16), 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}

/** This moment, in ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}
