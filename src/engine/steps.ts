/** Work in steps: yields how much is done, 0–1, after some ten milliseconds by a count of what was done. */
export type Steps<Result> = Generator<number, Result>;

/** The same steps, told as a part of the whole. */
export function* scaled<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield from + value * (to - from);
  }
}

/** Reports how much is done, 0–1. */
export type Progress = (done: number) => void;

/** All steps, one after the other. */
export function finish<Result>(steps: Steps<Result>, onProgress?: Progress): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    onProgress?.(value);
  }
}
