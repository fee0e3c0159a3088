import type * as Rest from "./rest.ts";

let rest: typeof Rest | null = null;

/** Fetches the rest of the engine, unless it is there. What could not be fetched is tried again the next time. */
export async function fetchRest(): Promise<void> {
  rest ??= await import("./rest.ts");
}

/** The rest of the engine. Throws where nobody waited for it: our own mistake. */
export function theRest(): typeof Rest {
  if (rest === null) throw new Error("the rest of the engine was not fetched");
  return rest;
}
