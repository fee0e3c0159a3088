import { useEffect, useRef } from "react";
import { headOfArticle } from "../../store/heads.ts";
import { isLong } from "../../store/long.ts";
import { ownTexts, type OwnText } from "../../store/own.ts";
import { ApartLine } from "../columns/apart-line.tsx";
import { HeadlineButton } from "../columns/headline-button.tsx";
import { HeadlineView } from "../columns/headline-view.tsx";
import { useLayout } from "../columns/use-layout.ts";
import { usePointing } from "../columns/use-pointing.ts";
import { useSeen } from "../columns/use-seen.ts";
import { useDrawing } from "../use-drawing.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useFocusSeen } from "../use-focus-seen.ts";
import { useLaidInTurns } from "../use-laid-in-turns.ts";
import { useShown } from "../use-reading.ts";
import css from "./own-order.module.css";
import { OwnPassage } from "./own-passage.tsx";
import { useLevel } from "./use-level.ts";

/** Side by side, each outlet's own running text in a column that scrolls for itself. */
export function OwnOrder() {
  const texts = useShown(ownTexts);
  const { emphasis, comparison } = useDrawing();
  const { spines } = useLayout();
  const ref = useRef<HTMLDivElement>(null);
  useFocusKept(ref);
  useLaidInTurns(ref, texts);
  usePointing(ref);
  useFocusSeen(ref);
  useSeen();
  useLevel(ref, texts);
  useEffect(() => {
    // Not everything that draws a page can scroll it.
    ref.current?.scrollIntoView?.({ block: "start" });
  }, []);
  return (
    <div
      className={css["own"]}
      data-mark={emphasis}
      data-long={isLong(comparison) || undefined}
      data-open={texts.length}
      data-spines={spines.length}
      ref={ref}
    >
      {texts.map((text, at) => (
        <OwnColumn key={text.article} text={text} at={at} />
      ))}
    </div>
  );
}

/** Who has only keys scrolls a region with the focus on it. */
const REACHED_BY_TAB = { tabIndex: 0 } as const;

function OwnColumn({ text, at }: { readonly text: OwnText; readonly at: number }) {
  const head = useShown((state) => headOfArticle(state, text.article));
  if (head === null) return null;
  return (
    <section
      className={css["column"]}
      data-at={at}
      data-own={text.article}
      {...REACHED_BY_TAB}
      aria-label={`${text.article}, ${head.name}: its own order`}
    >
      <HeadlineView head={head} lettered />
      <HeadlineButton head={head} />
      {text.lines.map((line) =>
        line.kind === "apart" ? (
          <ApartLine key={line.key} apart={line.apart} />
        ) : (
          <OwnPassage key={line.key} line={line} />
        ),
      )}
    </section>
  );
}
