import type { Where } from "../../store/sheet-wordings.ts";
import css from "./place-bar.module.css";

/** Where in its article a wording stands, as a tiny bar; the words beside it say the same. */
export function PlaceBar({ where: { start, size } }: { readonly where: Where }) {
  return (
    <svg className={css["bar"]} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className={css["all"]} y="2" width="100" height="2" />
      <rect className={css["here"]} x={start * 100} width={Math.max(size * 100, 3)} height="6" />
    </svg>
  );
}
