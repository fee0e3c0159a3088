/**
 * Logistic regression with a ridge, by Newton's method. Examples are `{ inputs, same, weight }`; the answer
 * holds one weight more than there are inputs, the one that stands alone first. The ridge spares that one.
 */
export function fit(examples, ridge) {
  const size = examples[0].inputs.length + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((value, i) => (i === 0 ? 0 : -ridge * value));
    const hessian = weights.map(() => weights.map(() => 0));
    weights.forEach((_, i) => (hessian[i][i] = i === 0 ? 1e-6 : ridge));
    for (const example of examples) add(example, weights, gradient, hessian);
    const step = solve(hessian, gradient);
    weights = weights.map((value, i) => value + step[i]);
    if (Math.max(...step.map(Math.abs)) < 1e-7) break;
  }
  return weights;
}

function add({ inputs, same, weight }, weights, gradient, hessian) {
  const x = [1, ...inputs];
  const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i], 0)));
  x.forEach((value, i) => {
    gradient[i] += weight * (same - p) * value;
    x.forEach((other, j) => (hessian[i][j] += weight * p * (1 - p) * value * other));
  });
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix, right) {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++)
      if (Math.abs(rows[r][i]) > Math.abs(rows[pivot][i])) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let r = i + 1; r < size; r++) {
      const factor = rows[r][i] / rows[i][i];
      for (let c = i; c <= size; c++) rows[r][c] -= factor * rows[i][c];
    }
  }
  const answer = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const known = answer.reduce((sum, value, c) => sum + (c > i ? rows[i][c] * value : 0), 0);
    answer[i] = (rows[i][size] - known) / rows[i][i];
  }
  return answer;
}
