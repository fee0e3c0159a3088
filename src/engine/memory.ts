/**
 * Memory for the numbers of a comparison, which makes some hundred arrays of a few hundred numbers: each with memory of its
 * own costs an engine far more to make, and to clear away, than to fill. So they are cut from blocks, one after the other.
 * No memory is handed out twice. A block goes with the last array cut from it: what is kept for each article or sentence
 * has memory of its own.
 */
let block = new ArrayBuffer(0);
let used = 0;

/** Bytes in a block: half a comparison of five articles. */
const BLOCK = 262_144;
/** What takes a large part of a block has memory of its own. */
const MOST = BLOCK / 4;
/** Engines keep arrays of so few bytes beside other objects, which costs least (V8). */
const FEW = 64;
/** Any number may begin at a multiple of so many bytes. */
const STEP = 8;

const BYTES_OF_INT = 4;
const BYTES_OF_FLOAT = 8;
const APART = -1;

/** So many whole numbers, all 0. They are never sent: what is sent takes its memory along. */
export function ints(length: number): Int32Array<ArrayBuffer> {
  const at = cut(BYTES_OF_INT * length);
  return at === APART ? new Int32Array(length) : new Int32Array(block, at, length);
}

/** So many fractions, all 0. */
export function floats(length: number): Float64Array<ArrayBuffer> {
  const at = cut(BYTES_OF_FLOAT * length);
  return at === APART ? new Float64Array(length) : new Float64Array(block, at, length);
}

/** So many bytes, all 0. */
export function bytes(length: number): Uint8Array<ArrayBuffer> {
  const at = cut(length);
  return at === APART ? new Uint8Array(length) : new Uint8Array(block, at, length);
}

/** Where in the block so much memory begins; -1 for what has memory of its own. */
function cut(size: number): number {
  if (size <= FEW || size > MOST) return APART;
  if (used + size > block.byteLength) {
    block = new ArrayBuffer(BLOCK);
    used = 0;
  }
  const at = used;
  used = (at + size + STEP - 1) & -STEP;
  return at;
}
