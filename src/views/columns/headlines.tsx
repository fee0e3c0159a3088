import { headOfArticle, type Head } from "../../store/heads.ts";
import { languageOf } from "../../store/language.ts";
import { listWords } from "../../store/words.ts";
import { useDrawing } from "../use-drawing.ts";
import { useActions, useShown } from "../use-reading.ts";
import css from "./headlines.module.css";
import { Letters } from "./letters.tsx";
import { useLayout } from "./use-layout.ts";

/** The headlines, large, above their columns. */
export function Headlines() {
  const { open } = useLayout();
  return (
    <div className={css["headlines"]}>
      {open.map((letter, at) => (
        <Headline key={letter} letter={letter} at={at} />
      ))}
    </div>
  );
}

function Headline({ letter, at }: { readonly letter: string; readonly at: number }) {
  const head = useShown((state) => headOfArticle(state, letter));
  const { comparison } = useDrawing();
  if (head === null) return null;
  return (
    <div className={css["headline"]} data-at={at}>
      <h2 dir="auto" lang={languageOf(comparison, letter)}>
        <span className="spoken" dir="ltr">
          {letter}:{" "}
        </span>
        {head.headline ?? "No headline in the text"}
      </h2>
      <Shared head={head} />
      <Evidence head={head} />
    </div>
  );
}

/** Which words of the text name the outlet and the agency; nothing is claimed without them. */
function Evidence({ head: { shownBy, credit } }: { readonly head: Head }) {
  const said = [
    ...(shownBy === null ? [] : [`Named by “${shownBy}”`]),
    ...(credit === null ? [] : [`credits ${credit}`]),
  ];
  return said.length === 0 ? null : <p className={css["evidence"]}>{said.join(" · ")}</p>;
}

/** A headline that others have too is a passage like any other. */
function Shared({ head }: { readonly head: Head }) {
  const { open } = useActions();
  const { headlinePassage, headlineArticles } = head;
  if (headlinePassage === null || headlineArticles.length < 2) return null;
  return (
    <button type="button" className={css["open"]} onClick={() => open(headlinePassage)}>
      <Letters articles={headlineArticles} />
      <span className="spoken">
        Headline of {head.article}, in {listWords(headlineArticles)}:{" "}
      </span>
      compare headlines
    </button>
  );
}
