import type { Sheet } from "../../store/sheet.ts";
import { Choice } from "../event/choice.tsx";
import { useActions } from "../use-reading.ts";
import css from "./pair-choice.module.css";

/** Which wording the others are marked against, and whether one of them alone is shown beside it. */
export function PairChoice({ sheet: { letters, against, second } }: { readonly sheet: Sheet }) {
  const { chooseAgainst, chooseTwo } = useActions();
  if (against === null || letters.length < 2) return null;
  const others = letters.filter((letter) => letter !== against);
  return (
    <div className={`${css["pair"]} no-print`}>
      <Choice
        legend="Compare"
        options={letters.map((value) => ({ value, label: value }))}
        value={against}
        onChoose={chooseAgainst}
      />
      <Choice
        legend="with"
        options={[
          { value: null, label: "all" },
          ...others.map((value) => ({ value, label: value })),
        ]}
        value={second}
        onChoose={(letter: string | null) => chooseTwo(against, letter)}
      />
    </div>
  );
}
