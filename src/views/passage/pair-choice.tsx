import { askedAgainst, askedSecond, type Sheet } from "../../store/sheet.ts";
import { Choice } from "../event/choice.tsx";
import { useActions, useReading } from "../use-reading.ts";
import css from "./pair-choice.module.css";

/** Which wording the others are marked against, and whether one of them alone is shown beside it. */
export function PairChoice({ sheet }: { readonly sheet: Sheet }) {
  const { letters } = sheet;
  const against = useReading((state) => askedAgainst(sheet, state));
  const second = useReading((state) => askedSecond(sheet, state));
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
