import { collect, type NewsEvent } from "./event.ts";

/** The bundled events, latest first. A new folder in corpus/ is a new event: Vite finds it when it builds. */
export const events: readonly NewsEvent[] = collect(
  import.meta.glob<unknown>("/corpus/*/event.json", { eager: true, import: "default" }),
  import.meta.glob<unknown>("/corpus/*/*.txt", { eager: true, import: "default", query: "?raw" }),
);
