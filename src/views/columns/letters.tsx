import { lettersOf } from "../../store/letters.ts";
import { useDrawing } from "../use-drawing.ts";
import css from "./letters.module.css";

/** A chip an outlet, filled where it has the passage. The words beside it say the same. */
export function Letters({ articles }: { readonly articles: readonly string[] }) {
  const { outlets } = useDrawing();
  return (
    <span className={css["letters"]} aria-hidden="true">
      {lettersOf(outlets).map((letter) => (
        <span key={letter} className={articles.includes(letter) ? css["has"] : css["lacks"]}>
          {letter}
        </span>
      ))}
    </span>
  );
}
