import type { ComparedArticle } from "../../engine/index.ts";
import css from "./plain-texts.module.css";

type Props = { readonly articles: readonly ComparedArticle[] };

/** Every article as it stands, one after the other, without what was set apart. */
export function PlainTexts({ articles }: Props) {
  return articles.map((article) => (
    <article key={article.id} className={css["plain"]}>
      <h2>{article.headline ?? "No headline in the text"}</h2>
      <p className={css["outlet"]}>
        {article.id}: {article.outlet ?? "Outlet not named in the text"}
      </p>
      {article.blocks
        .filter(({ role }) => role !== "boilerplate" && role !== "teaser" && role !== "headline")
        .map(({ start, end }) => (
          <p key={start}>{article.text.slice(start, end)}</p>
        ))}
    </article>
  ));
}
