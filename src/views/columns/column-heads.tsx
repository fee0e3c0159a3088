import { useEffect } from "react";
import { headOfArticle } from "../../store/heads.ts";
import { useActions, useShown } from "../use-reading.ts";
import css from "./column-heads.module.css";
import { ColumnMenu } from "./column-menu.tsx";
import { Share } from "./share.tsx";
import { useLayout } from "./use-layout.ts";

/** Rules for more columns than these are written when they are needed (see more-places.ts). */
const MOST_IN_STYLES = 11;

/** Letter and outlet above every column; they stay while the text scrolls. */
export function ColumnHeads() {
  const { open, spines } = useLayout();
  const count = open.length + spines.length;
  useEffect(() => {
    if (count > MOST_IN_STYLES)
      void import("./more-places.ts").then((file) => file.nameColumns(count));
  }, [count]);
  return (
    <div className={css["heads"]} data-open={open.length} data-spines={spines.length}>
      {open.map((letter, at) => (
        <ColumnHead key={letter} letter={letter} at={at} />
      ))}
      {spines.length > 0 && (
        <div className={css["spines"]}>
          {spines.map((letter, index) => (
            <SpineHead key={letter} letter={letter} at={open.length + index} />
          ))}
        </div>
      )}
    </div>
  );
}

function ColumnHead({ letter, at }: { readonly letter: string; readonly at: number }) {
  const head = useShown((state) => headOfArticle(state, letter));
  if (head === null) return null;
  return (
    <div className={css["head"]} data-at={at} data-base={head.isBase || undefined}>
      <span className={css["letter"]} aria-hidden="true">
        {letter}
      </span>
      <div className={css["names"]}>
        <p
          className={css["name"]}
          title={head.shownBy === null ? undefined : `shown by “${head.shownBy}”`}
        >
          <span className="spoken">{letter}: </span>
          {head.name}
          {head.isBase && <em> · base</em>}
        </p>
        <p className={css["share"]}>
          <span>{head.size}</span> <span>{head.sharedWords}</span>
        </p>
      </div>
      <ColumnMenu head={head} />
      <Share percent={head.sharedPercent} />
    </div>
  );
}

function SpineHead({ letter, at }: { readonly letter: string; readonly at: number }) {
  const { toggleSpine } = useActions();
  const name = useShown((state) => headOfArticle(state, letter)?.name ?? "");
  return (
    <div className={css["spine"]} data-at={at}>
      <button
        type="button"
        id={`column-${letter}`}
        className={css["letter"]}
        aria-label={`Open column ${letter}, ${name}`}
        title={name}
        onClick={() => toggleSpine(letter)}
      >
        {letter}
      </button>
      <span className={css["hint"]} aria-hidden="true">
        open
      </span>
    </div>
  );
}
