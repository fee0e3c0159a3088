import { memo, useCallback, useMemo, useRef } from "react";
import { ladder, type Ladder } from "../../store/ladder.ts";
import {
  endPath,
  foundPath,
  joinPaths,
  LADDER,
  ladderHeight,
  passageAtPoint,
  passagePaths,
  piecePaths,
  seenPath,
} from "../../store/ladder-paths.ts";
import { openPassage } from "../../store/open.ts";
import { hitCounts, pickedOnStrip, placeOnStrip, type Strip } from "../../store/strip.ts";
import { useDrawing } from "../use-drawing.ts";
import { useReading, useShown } from "../use-reading.ts";
import css from "./shapes.module.css";
import { useMapPointer } from "./use-map-pointer.ts";

type Props = { readonly rungs: Ladder };

/** Each outlet's text as a bar of its true length; lines join what neighbours both have. */
export function LadderMap({ map }: { readonly map: Strip }) {
  const { comparison } = useDrawing();
  const columns = useShown((state) => state.reading.columns);
  const rungs = ladder(comparison, columns);
  const ref = useRef<SVGSVGElement>(null);
  useMapPointer(
    ref,
    useCallback((x: number, y: number) => passageAtPoint(rungs, x, y), [rungs]),
  );
  return (
    <svg
      ref={ref}
      className={css["picture"]}
      viewBox={`0 0 ${LADDER.width} ${ladderHeight(rungs)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Joins rungs={rungs} />
      <Pieces rungs={rungs} />
      <Seen rungs={rungs} map={map} />
      <Found rungs={rungs} />
      <Lit rungs={rungs} />
    </svg>
  );
}

const Joins = memo(function Joins({ rungs }: Props) {
  const { steady, moved } = useMemo(() => joinPaths(rungs), [rungs]);
  return (
    <>
      <path className={css["steady"]} d={steady} />
      <path className={css["crossing"]} d={moved} />
    </>
  );
});

const Pieces = memo(function Pieces({ rungs }: Props) {
  const picked = useShown(pickedOnStrip);
  const shapes = useMemo(() => piecePaths(rungs, picked), [rungs, picked]);
  const ends = useMemo(() => endPath(rungs), [rungs]);
  return (
    <>
      {shapes.map(({ shade, pale, path }) => (
        <path
          key={`${shade}${pale}`}
          className={css["shape"]}
          data-shade={shade}
          data-pale={pale || undefined}
          d={path}
        />
      ))}
      <path className={css["end"]} d={ends} />
    </>
  );
});

/** What is on screen now. */
function Seen({ rungs, map }: Props & { readonly map: Strip }) {
  const first = useReading((state) => placeOnStrip(map, state.seen?.first ?? null));
  const last = useReading((state) => placeOnStrip(map, state.seen?.last ?? null));
  const path = useMemo(() => {
    const isSeen = (passage: string): boolean => {
      const at = placeOnStrip(map, passage);
      return at >= 0 && at >= first && at <= last;
    };
    return seenPath(rungs, isSeen);
  }, [rungs, map, first, last]);
  return <path className={css["seen"]} d={path} />;
}

/** Where what is looked for stands. */
function Found({ rungs }: Props) {
  const found = useShown(hitCounts);
  const path = useMemo(() => foundPath(rungs, found), [rungs, found]);
  return <path className={css["found"]} d={path} />;
}

/** The passage that is open, pointed at or focused, across all texts. */
function Lit({ rungs }: Props) {
  const passage = useReading((state) => state.lit ?? openPassage(state));
  const { pieces, through, over } = passagePaths(rungs, passage);
  return (
    <>
      <path className={css["halo"]} d={through + over} />
      <path className={css["through"]} d={through} />
      <path className={css["over"]} d={over} />
      <path className={css["lit"]} d={pieces} />
    </>
  );
}
