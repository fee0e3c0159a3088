import { headOfArticle, type Head } from "../../store/heads.ts";
import { useShown } from "../use-reading.ts";
import { HeadlineButton } from "./headline-button.tsx";
import { HeadlineView } from "./headline-view.tsx";
import css from "./headlines.module.css";
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
  if (head === null) return null;
  return (
    <div className={css["headline"]} data-at={at}>
      <HeadlineView head={head} lettered />
      <HeadlineButton head={head} />
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
