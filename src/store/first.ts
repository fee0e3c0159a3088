import { firstReading, formatAddress } from "./address.ts";
import type { State } from "./state.ts";

/** Whether the first event is read as a reader first meets it: what the page was built with. */
export function isFirst({ reading, events }: State): boolean {
  const event = events[0] ?? null;
  return formatAddress(reading, event) === formatAddress(firstReading(event), event);
}
