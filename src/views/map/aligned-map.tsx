import { memo, useCallback, useMemo, useRef } from "react";
import { openPassage } from "../../store/open.ts";
import {
  hitCounts,
  passageAcross,
  pickedOnStrip,
  placeOnStrip,
  type Strip,
} from "../../store/strip.ts";
import { hitPath, stripPaths } from "../../store/strip-paths.ts";
import { useReading, useShown } from "../use-reading.ts";
import css from "./shapes.module.css";
import { useMapPointer } from "./use-map-pointer.ts";

type Props = { readonly map: Strip };

/** One unit a passage across, one a row down; the picture is stretched to the room there is. */
export function AlignedMap({ map }: Props) {
  const ref = useRef<SVGSVGElement>(null);
  useMapPointer(
    ref,
    useCallback((x: number) => passageAcross(map, x), [map]),
  );
  const width = Math.max(map.passages.length, 1);
  return (
    <svg
      ref={ref}
      className={css["picture"]}
      viewBox={`0 0 ${width} ${map.rows.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Window map={map} />
      <Cells map={map} />
      <Found map={map} />
      <Lit map={map} />
    </svg>
  );
}

const Cells = memo(function Cells({ map }: Props) {
  const picked = useShown(pickedOnStrip);
  const shapes = useMemo(() => stripPaths(map, picked), [map, picked]);
  return shapes.map(({ shade, pale, path }) => (
    <path
      key={`${shade}${pale}`}
      className={css["shape"]}
      data-shade={shade}
      data-pale={pale || undefined}
      d={path}
    />
  ));
});

/** Where what is looked for stands. */
function Found({ map }: Props) {
  const found = useShown(hitCounts);
  const path = useMemo(() => hitPath(map, found), [map, found]);
  return <path className={css["hits"]} d={path} />;
}

/** The passage that is open, pointed at or focused. */
function Lit({ map }: Props) {
  const at = useReading((state) => placeOnStrip(map, state.lit ?? openPassage(state)));
  if (at < 0) return null;
  return <rect className={css["lit"]} x={at} y={0} width={1} height={map.rows.length} />;
}

/** What is on screen now. */
function Window({ map }: Props) {
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
