import { useMemo, useRef } from "react";
import { bandAt, bands, type Band } from "../../store/bands.ts";
import { isLong } from "../../store/long.ts";
import { DrawingContext, useDrawing } from "../use-drawing.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useFocusSeen } from "../use-focus-seen.ts";
import { useLaidInTurns } from "../use-laid-in-turns.ts";
import { useShown } from "../use-reading.ts";
import css from "./columns.module.css";
import { FoldLine } from "./fold-line.tsx";
import { Headlines } from "./headlines.tsx";
import { PassageRow } from "./passage-row.tsx";
import { Stacks } from "./stacks.tsx";
import { useLayout } from "./use-layout.ts";
import { usePointing } from "./use-pointing.ts";
import { useSeen } from "./use-seen.ts";
import { useTurns } from "./use-turns.ts";

/** The articles side by side: one column an outlet, one row a passage. */
export function Columns() {
  const list = useShown(bands);
  const drawing = useDrawing();
  const { emphasis, comparison } = drawing;
  const first = useShown((state) => state.seen?.first ?? null);
  const at = useMemo(() => bandAt(list, first), [list, first]);
  const layout = useLayout();
  const drawn = useTurns({ drawing, list, layout }, at);
  const ref = useRef<HTMLDivElement>(null);
  useFocusKept(ref);
  useLaidInTurns(ref, list);
  usePointing(ref);
  useFocusSeen(ref);
  useSeen();
  return (
    <div
      className={css["columns"]}
      data-mark={emphasis}
      data-long={isLong(comparison) || undefined}
      data-open={layout.open.length}
      data-spines={layout.spines.length}
      ref={ref}
    >
      <Headlines />
      {drawn.map(({ band, drawing: own }) => (
        <DrawingContext key={band.key} value={own}>
          <BandView band={band} />
        </DrawingContext>
      ))}
    </div>
  );
}

function BandView({ band }: { readonly band: Band }) {
  if (band.kind === "fold") return <FoldLine band={band} />;
  return band.kind === "row" ? (
    <PassageRow entry={band.entry} spots={band.spots} />
  ) : (
    <Stacks stacks={band.stacks} />
  );
}
