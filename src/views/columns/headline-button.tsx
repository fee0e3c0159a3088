import type { Head } from "../../store/heads.ts";
import { listWords } from "../../store/words.ts";
import { PassageSign } from "../notes/passage-sign.tsx";
import { useActions } from "../use-reading.ts";
import css from "./headline-button.module.css";
import { Letters } from "./letters.tsx";

/** Opens a headline: it is a passage like any other, whether others have it too or not. */
export function HeadlineButton({ head }: { readonly head: Head }) {
  const { open } = useActions();
  const { article, headlinePassage, headlineArticles } = head;
  if (headlinePassage === null) return null;
  const alone = headlineArticles.length < 2;
  return (
    <>
      <button
        type="button"
        className={css["open"]}
        data-headline={headlinePassage}
        onClick={() => open(headlinePassage)}
      >
        <Letters articles={headlineArticles} />
        <span className="spoken">
          {alone
            ? "Open headline, "
            : `Headline of ${article}, in ${listWords(headlineArticles)}: `}
        </span>
        {alone ? `only in ${article}` : <span className="no-print">compare headlines</span>}
      </button>
      <PassageSign passage={headlinePassage} />
    </>
  );
}
