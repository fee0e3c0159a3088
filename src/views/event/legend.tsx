import { legend, type LegendMark } from "../../store/legend.ts";
import { useShown } from "../use-reading.ts";
import marks from "../columns/marks.module.css";
import css from "./legend.module.css";

/** What the marks on the page mean, and against what they are made. */
export function Legend() {
  const { against, marks: entries } = useShown(legend);
  return (
    <div className={css["legend"]}>
      {against !== "" && <p>{against}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.words}>
            <Sample entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sample({ entry: { kind, words, level } }: { readonly entry: LegendMark }) {
  if (kind === "left") {
    return (
      <span>
        <span className={marks["caret"]} aria-hidden="true" />
        <span className={marks["left"]}>{words}</span>
      </span>
    );
  }
  return (
    <span className={marks[kind]} data-level={level ?? undefined}>
      {words}
    </span>
  );
}
