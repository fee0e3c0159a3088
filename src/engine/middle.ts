/** A place in each of two texts. */
type Middle = { readonly a: number; readonly b: number };

/** How far paths reach where none has come to. */
const UNREACHED = -1;

/**
 * The shortest paths from one corner of the grid of two texts: how far they reach in `a` on each diagonal, the texts
 * read from this corner on. Arrays are kept for the next texts: memory that is new is slow.
 */
class Paths {
  private a = new Uint16Array(256);
  private b = new Uint16Array(256);
  private reach = new Int32Array(512);
  private size = { a: 0, b: 0, half: 0 };
  /** So many diagonals on either side have left the grid. */
  private low = 0;
  private high = 0;

  begin(a: string, b: string, isBack: boolean): void {
    const half = Math.ceil((a.length + b.length) / 2);
    this.size = { a: a.length, b: b.length, half };
    this.a = laid(this.a, a, isBack);
    this.b = laid(this.b, b, isBack);
    if (this.reach.length < 2 * half) this.reach = new Int32Array(4 * half);
    this.reach.fill(UNREACHED, 0, 2 * half);
    this.reach[half + 1] = 0;
    this.low = 0;
    this.high = 0;
  }

  /** Goes one change further, the `step`th → the diagonal on which `others`, from the far corner, are met; null for none. */
  go(step: number, others: Paths | null): number | null {
    const { a, b, reach, size } = this;
    for (let diagonal = this.low - step; diagonal <= step - this.high; diagonal += 2) {
      const at = size.half + diagonal;
      const [left, right] = [reach[at - 1] ?? 0, reach[at + 1] ?? 0];
      const down = diagonal === -step || (diagonal !== step && left < right);
      let x = down ? right : left + 1;
      let y = x - diagonal;
      while (x < size.a && y < size.b && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      reach[at] = x;
      if (x > size.a) this.high += 2;
      else if (y > size.b) this.low += 2;
      else if (others?.meets(diagonal, x) === true) return diagonal;
    }
    return null;
  }

  /** Whether these reach what others, from the far corner, do on that diagonal of theirs. */
  private meets(diagonal: number, far: number): boolean {
    const reached = this.on(this.twin(diagonal));
    return reached !== UNREACHED && far + reached >= this.size.a;
  }

  /** What a diagonal is called from the far corner. */
  twin(diagonal: number): number {
    return this.size.a - this.size.b - diagonal;
  }

  /** Where these have come to on a diagonal. */
  placeOn(diagonal: number): Middle {
    const place = this.on(diagonal);
    return { a: place, b: place - diagonal };
  }

  private on(diagonal: number): number {
    const { half } = this.size;
    return diagonal < -half || diagonal >= half ? UNREACHED : (this.reach[half + diagonal] ?? 0);
  }
}

const ahead = new Paths();
const back = new Paths();

/**
 * Where a shortest way from one text to another passes its middle: there paths from both ends meet first (Myers 1986).
 * Null where no letter is shared. It is where diff-match-patch sees it, which compares letters as strings and asks the
 * clock at each step: that takes most of its time and memory.
 */
export function middleOf(a: string, b: string): Middle | null {
  ahead.begin(a, b, false);
  back.begin(a, b, true);
  // Ways of an odd number of changes are met by the first of two steps, others by the second.
  const isOdd = (a.length - b.length) % 2 !== 0;
  for (let step = 0; 2 * step < a.length + b.length; step++) {
    const met = ahead.go(step, isOdd ? back : null);
    if (met !== null) return ahead.placeOn(met);
    const far = back.go(step, isOdd ? null : ahead);
    if (far !== null) return ahead.placeOn(ahead.twin(far));
  }
  return null;
}

function laid(
  units: Uint16Array<ArrayBuffer>,
  text: string,
  isBack: boolean,
): Uint16Array<ArrayBuffer> {
  const list = units.length < text.length ? new Uint16Array(2 * text.length) : units;
  const last = text.length - 1;
  for (let i = 0; i <= last; i++) list[i] = text.charCodeAt(isBack ? last - i : i);
  return list;
}
