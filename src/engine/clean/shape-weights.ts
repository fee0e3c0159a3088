/**
 * Learned by tests/training/learn-shapes.mjs from half of the 181 pages of scrapinghub/article-extraction-benchmark (MIT): no
 * text of theirs is here. Logistic regression with a ridge; the first weight stands alone, the others follow the order
 * of `shapesOf` (shape.ts).
 */
export const SHAPE_WEIGHTS: readonly number[] = [
  -3.48, 1.8, -3.58, 1.1, -2.94, -2.03, 1.16, 0.51, 0.73, 0.74, 0.67, 0.56, 1.2, -1.34, 0.08,
];
