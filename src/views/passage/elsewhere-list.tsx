import type { Elsewhere } from "../../store/sheet.ts";
import css from "./elsewhere-list.module.css";

/** Other passages that say this, or a part of it. */
export function ElsewhereList({ entries }: { readonly entries: readonly Elsewhere[] }) {
  if (entries.length === 0) return null;
  return (
    <section className={css["elsewhere"]}>
      <h3>Said elsewhere too</h3>
      <ul>
        {entries.map(({ key, words, text, href }) => (
          <li key={key}>
            {words}:{" "}
            <a href={href} dir="auto">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
