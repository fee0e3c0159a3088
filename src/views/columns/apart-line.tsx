import { useState } from "react";
import { apartWords } from "../../store/apart-words.ts";
import { apartKey, type Apart, type ApartBlock } from "../../store/entries.ts";
import type { ApartHit } from "../../store/search.ts";
import { counted } from "../../store/words.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions } from "../use-reading.ts";
import css from "./apart-line.module.css";
import { Found } from "./found.tsx";

/**
 * What was set apart, in its place: one line that unfolds, with the reason and a way back. Blocks that hold
 * what is looked for are shown below it all the while.
 */
export function ApartLine({ apart }: { readonly apart: Apart }) {
  const [open, setOpen] = useState(false);
  const hits = useDrawing().apartHits.filter(
    ({ article, block }) =>
      article === apart.article && apart.blocks.some(({ start }) => start === block),
  );
  const blocks = apart.blocks.filter(
    ({ start }) => open || hits.some(({ block }) => block === start),
  );
  return (
    <div className={css["apart"]}>
      <button
        type="button"
        className={css["line"]}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="spoken">{apart.article}: </span>set apart: {apartWords(apart)}
        {hits.length > 0 && <b> · {counted(hits.length, "hit")}</b>}{" "}
        <span className={css["verb"]}>{open ? "hide" : "show"}</span>
      </button>
      {blocks.length > 0 && (
        <ul>
          {blocks.map((block) => (
            <Block key={block.start} article={apart.article} block={block} hits={hits} />
          ))}
        </ul>
      )}
    </div>
  );
}

type BlockProps = Pick<Apart, "article"> & {
  readonly block: ApartBlock;
  readonly hits: readonly ApartHit[];
};

function Block({ article, block, hits }: BlockProps) {
  const { correct } = useActions();
  return (
    <li id={`row-${apartKey(article, block.start)}`}>
      <p className={css["text"]} dir="auto">
        <Found text={block.text} start={block.start} hits={hits} />
      </p>
      <p className={css["reason"]}>
        {block.reason}{" "}
        <button
          type="button"
          className="quiet"
          onClick={() => correct(article, [block.start], "body")}
        >
          put it back into the article
        </button>
      </p>
    </li>
  );
}
