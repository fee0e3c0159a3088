/** A UTF-16 offset into a text → how many Unicode code points stand before it. */
export function toCodePoints(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

/** So many Unicode code points → the UTF-16 offset after them; the end of the text when it has fewer. */
export function fromCodePoints(text: string, count: number): number {
  let offset = 0;
  let left = count;
  for (const point of text) {
    if (left === 0) break;
    offset += point.length;
    left -= 1;
  }
  return offset;
}
