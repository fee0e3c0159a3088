import { useDeferredValue, useRef } from "react";
import { bands, type Band } from "../../store/bands.ts";
import { useDrawing } from "../use-drawing.ts";
import { useReading } from "../use-reading.ts";
import css from "./columns.module.css";
import { FoldLine } from "./fold-line.tsx";
import { Headlines } from "./headlines.tsx";
import { PassageRow } from "./passage-row.tsx";
import { Stacks } from "./stacks.tsx";
import { useLayout } from "./use-layout.ts";
import { usePointing } from "./use-pointing.ts";
import { useSeen } from "./use-seen.ts";

/** The articles side by side: one column an outlet, one row a passage. */
export function Columns() {
  const list = useDeferredValue(useReading(bands));
  const { emphasis } = useDrawing();
  const { open, spines } = useLayout();
  const ref = useRef<HTMLDivElement>(null);
  usePointing(ref);
  useSeen();
  return (
    <div
      className={css["columns"]}
      data-mark={emphasis}
      data-open={open.length}
      data-spines={spines.length}
      ref={ref}
    >
      <Headlines />
      {list.map((band) => (
        <BandView key={band.key} band={band} />
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
