import type { Comparison } from "../engine/index.ts";

/** What the worker sends back: how far it is (0–1), then the answer or why there is none. */
export type Answer =
  | { readonly name: "progress"; readonly done: number }
  | { readonly name: "ready"; readonly comparison: Comparison }
  | { readonly name: "failed"; readonly reason: string };
