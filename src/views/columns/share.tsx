import css from "./share.module.css";

/** How much of an article's words others have too, as a bar; the words beside it say the same. */
export function Share({ percent }: { readonly percent: number }) {
  return (
    <svg className={css["share"]} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
      <rect className={css["all"]} width="100" height="2" />
      <rect className={css["part"]} width={percent} height="2" />
    </svg>
  );
}
