export const BIAS = -6;
export const CUT = 0.5;
export const WEIGHTS: readonly number[] = [4, 4, 1, 1, 1, 0.5, 1, 0, 1, -1, 0, 0, 1, -1, 2, 2, 0, 0, -0.5, 1];
