import { memo } from "react";
import { openPassage } from "../../store/open.ts";
import { placeOnStrip, stripPaths, type Strip } from "../../store/strip.ts";
import { useReading } from "../use-reading.ts";
import css from "./strip-map.module.css";

/** One unit a passage across, one a row down; the picture is stretched to the room there is. */
export function StripMap({ map }: { readonly map: Strip }) {
  const width = Math.max(map.passages.length, 1);
  return (
    <svg
      className={css["map"]}
      viewBox={`0 0 ${width} ${map.rows.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Cells map={map} />
      <Lit map={map} />
      <Window map={map} />
    </svg>
  );
}

const Cells = memo(function Cells({ map }: { readonly map: Strip }) {
  return stripPaths(map).map(({ level, path }) => (
    <path key={level} className={css["cells"]} data-level={level} d={path} />
  ));
});

/** The passage that is open, pointed at or focused. */
function Lit({ map }: { readonly map: Strip }) {
  const at = useReading((state) => placeOnStrip(map, state.lit ?? openPassage(state)));
  if (at < 0) return null;
  return <rect className={css["lit"]} x={at} y={0} width={1} height={map.rows.length} />;
}

/** What is on screen now. */
function Window({ map }: { readonly map: Strip }) {
  const first = useReading((state) => placeOnStrip(map, state.seen?.first ?? null));
  const last = useReading((state) => placeOnStrip(map, state.seen?.last ?? null));
  if (first < 0 || last < first) return null;
  return (
    <rect
      className={css["window"]}
      x={first}
      y={0}
      width={last - first + 1}
      height={map.rows.length}
    />
  );
}
