/** For each code unit that is a mark which rules ask for, a bit of its own; 0 for all others. */
export const BITS = new Int32Array(0x10000);
const LAST_BIT = 31;
let given = 0;

/** The bits of these marks, as a sum. Each is one code unit, and no letter. */
export function bitsOf(marks: string): number {
  let bits = 0;
  for (let i = 0; i < marks.length; i++) {
    const unit = marks.charCodeAt(i);
    if (BITS[unit] === 0) {
      if (given > LAST_BIT) throw new RangeError(`no bit is left for ${marks}`);
      BITS[unit] = 1 << given;
      given += 1;
    }
    bits |= BITS[unit] ?? 0;
  }
  return bits;
}
