import { startTransition, useEffect, useMemo, useState } from "react";
import type { Band } from "../../store/bands.ts";
import type { Layout } from "../../store/columns.ts";
import type { Drawing } from "../use-drawing.ts";

/** In the first turn, so many bands are drawn from the first on screen on: more than fit on a screen. */
const AHEAD = 9;
/** And so many before it, which may come on screen as heights change. */
const BEHIND = 2;
/** The rest in so many turns or fewer: each short enough not to keep a press waiting. */
const TURNS = 6;

type Page = {
  readonly drawing: Drawing;
  readonly list: readonly Band[];
  readonly layout: Layout;
};

type Turn = {
  readonly before: Page;
  readonly now: Page;
  /** Bands as near as this to those of the first turn are drawn as they are to be now. */
  readonly reach: number;
};

export type Drawn = { readonly band: Band; readonly drawing: Drawing };

/**
 * The bands of a page, each with what it is drawn with. When these change, what is on screen follows first and
 * the rest a few bands at a time. `at`: which band is the first on screen.
 */
export function useTurns({ drawing, list, layout }: Page, at: number): readonly Drawn[] {
  const page = useMemo(() => ({ drawing, list, layout }), [drawing, list, layout]);
  const [turn, setTurn] = useState<Turn>({ before: page, now: page, reach: Infinity });
  const fresh = turn.now === page ? turn : { before: turn.now, now: page, reach: 0 };
  if (fresh !== turn) setTurn(fresh);
  const { before, reach } = fresh;
  const all = reach >= list.length || !canStandBeside(before, page);
  useEffect(() => {
    if (all) return undefined;
    const more = turn.reach + Math.ceil(turn.now.list.length / TURNS);
    const next = setTimeout(() => startTransition(() => setTurn({ ...turn, reach: more })));
    return () => clearTimeout(next);
  }, [all, turn]);
  const old = useMemo(() => new Map(before.list.map((band) => [band.key, band])), [before]);
  return list.map((band, index) =>
    all || isNear(index - at, reach)
      ? { band, drawing }
      : { band: asBefore(band, old), drawing: before.drawing },
  );
}

/** Whether a band so many places after the first on screen is drawn by now. */
function isNear(by: number, reach: number): boolean {
  return by >= -BEHIND - reach && by <= AHEAD + reach;
}

/** Rows of another comparison, or of other columns, cannot stand beside these. */
function canStandBeside(before: Page, now: Page): boolean {
  return before.drawing.comparison === now.drawing.comparison && before.layout === now.layout;
}

/** A row is one passage, before and now; what is alone may have come from another band. */
function asBefore(band: Band, old: ReadonlyMap<string, Band>): Band {
  const before = old.get(band.key);
  return band.kind === "row" && before?.kind === "row" ? before : band;
}
