import { useState } from "react";
import { apartWords } from "../../store/apart-words.ts";
import type { Apart } from "../../store/entries.ts";
import { useActions } from "../use-reading.ts";
import css from "./apart-line.module.css";

/** What was set apart, in its place: one line that unfolds, with the reason and a way back. */
export function ApartLine({ apart }: { readonly apart: Apart }) {
  const [open, setOpen] = useState(false);
  const { correct } = useActions();
  return (
    <div className={css["apart"]}>
      <button
        type="button"
        className={css["line"]}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="spoken">{apart.article}: </span>set apart: {apartWords(apart)}{" "}
        <span className={css["verb"]}>{open ? "hide" : "show"}</span>
      </button>
      {open && (
        <ul>
          {apart.blocks.map((block) => (
            <li key={block.start}>
              <p className={css["text"]} dir="auto">
                {block.text}
              </p>
              <p className={css["reason"]}>
                {block.reason}{" "}
                <button
                  type="button"
                  className="quiet"
                  onClick={() => correct(apart.article, [block.start], "body")}
                >
                  put it back into the article
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
