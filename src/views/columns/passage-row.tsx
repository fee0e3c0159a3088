import { memo } from "react";
import type { Spot } from "../../store/bands.ts";
import type { Entry } from "../../store/entries.ts";
import { openPassage } from "../../store/open.ts";
import { useReading } from "../use-reading.ts";
import { CellView } from "./cell-view.tsx";
import css from "./passage-row.module.css";
import { Rail } from "./rail.tsx";

type Props = { readonly entry: Entry; readonly spots: readonly Spot[] };

/** One passage across all columns that have it. */
export const PassageRow = memo(function PassageRow({ entry, spots }: Props) {
  const lit = useReading((state) => state.lit === entry.passage);
  const opened = useReading((state) => openPassage(state) === entry.passage);
  return (
    <article
      className={css["row"]}
      id={entry.kind === "passage" ? `row-${entry.passage}` : undefined}
      aria-labelledby={`name-${entry.key}`}
      data-passage={entry.passage}
      data-lit={lit || undefined}
      data-opened={opened || undefined}
    >
      <Rail entry={entry} />
      {spots.map((spot) => (
        <SpotView key={spot.article} entry={entry} spot={spot} />
      ))}
    </article>
  );
});

function SpotView({ entry, spot }: { readonly entry: Entry; readonly spot: Spot }) {
  const cell = entry.cells.find((each) => each.article === spot.article);
  if (cell === undefined) return null;
  if (spot.span > 0) return <CellView entry={entry} cell={cell} at={spot.at} span={spot.span} />;
  const level = Math.min(entry.articles.length, 5);
  return <span className={css["tick"]} data-at={spot.at} data-level={level} aria-hidden="true" />;
}
