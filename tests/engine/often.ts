/** A law is asked of so many random texts: of the same ones each time, so that what failed fails again. */
export function often(numRuns: number) {
  return { numRuns, seed: 20_311_103 } as const;
}
