import { useRef } from "react";
import { columnInView } from "../../store/columns.ts";
import { headOfArticle } from "../../store/heads.ts";
import { isLong } from "../../store/long.ts";
import { lines, type Line } from "../../store/single.ts";
import { counted } from "../../store/words.ts";
import { ApartLine } from "../columns/apart-line.tsx";
import { HeadlineButton } from "../columns/headline-button.tsx";
import { HeadlineView } from "../columns/headline-view.tsx";
import { Share } from "../columns/share.tsx";
import { usePointing } from "../columns/use-pointing.ts";
import { useSeen } from "../columns/use-seen.ts";
import { useDrawing } from "../use-drawing.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useFocusSeen } from "../use-focus-seen.ts";
import { useLaidInTurns } from "../use-laid-in-turns.ts";
import { useShown } from "../use-reading.ts";
import css from "./single.module.css";
import { SinglePassage } from "./single-passage.tsx";
import { Slot } from "./slot.tsx";

/** One article read straight through; who else has a passage, and in what words, unfolds below it. */
export function Single() {
  const column = useShown((state) => columnInView(state.reading));
  const list = useShown(lines);
  const { emphasis, comparison } = useDrawing();
  const ref = useRef<HTMLDivElement>(null);
  useFocusKept(ref);
  useLaidInTurns(ref, list);
  usePointing(ref);
  useFocusSeen(ref);
  useSeen();
  return (
    <div
      className={css["single"]}
      data-mark={emphasis}
      data-long={isLong(comparison) || undefined}
      ref={ref}
    >
      <SingleHead column={column} />
      {list.map((line) => (
        <LineView key={line.key} line={line} column={column} />
      ))}
    </div>
  );
}

function SingleHead({ column }: { readonly column: string }) {
  const head = useShown((state) => headOfArticle(state, column));
  if (head === null) return null;
  return (
    <div className={css["head"]}>
      <div>
        <HeadlineView head={head} />
        <HeadlineButton head={head} />
        <p>
          <strong>
            {head.article} {head.name}
          </strong>
          {head.shownBy !== null && <> · shown by “{head.shownBy}”</>}
          {head.credit !== null && <> · credits {head.credit}</>}
        </p>
        <p>
          {head.words} · {head.sharedWords}
        </p>
        <Share percent={head.sharedPercent} />
      </div>
    </div>
  );
}

function LineView({ line, column }: { readonly line: Line; readonly column: string }) {
  switch (line.kind) {
    case "apart":
      return (
        <div className={css["apart"]}>
          <div>
            <ApartLine apart={line.apart} />
          </div>
        </div>
      );
    case "slot":
      return <Slot line={line} column={column} />;
    case "unpicked":
      return (
        <div className={css["unpicked"]}>
          <p>{counted(line.count, "line")} not picked</p>
        </div>
      );
    case "passage":
    case "repeat":
      return <SinglePassage entry={line.entry} column={column} joined={line.joined} />;
    default:
      return line satisfies never;
  }
}
