import type { Coverage } from "../lens/coverage.ts";
import type { Difference, Place, Relation } from "../model.ts";

/**
 * What is asked of a comparison again and again. To find it takes most of the engine: it comes with an answer,
 * or is found as it is asked for.
 */
export type Account = {
  readonly coverage: Coverage;
  /** How two wordings of one passage differ, word by word. */
  readonly difference: (left: Place, right: Place) => Difference;
  /** The closest relation that a link states between two wordings of a passage; null where none joins them. */
  readonly relation: (passage: string, one: Place, two: Place) => Relation | null;
};

/** The same difference of texts that stand so much later. */
export function shifted(difference: Difference, left: number, right: number): Difference {
  return {
    ...difference,
    runs: difference.runs.map((run) => ({
      ...run,
      left: { start: run.left.start + left, end: run.left.end + left },
      right: { start: run.right.start + right, end: run.right.end + right },
    })),
  };
}
