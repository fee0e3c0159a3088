/** A–Z, then AA, AB …, as columns of a sheet are named. */
export function letter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letter(rest) : "") + String.fromCharCode(65 + (index % 26));
}
