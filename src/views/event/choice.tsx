import { useId } from "react";
import css from "./choice.module.css";

type Props<Value> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few: radio buttons, drawn as one strip. */
export function Choice<Value extends string | null>({
  legend,
  options,
  value,
  onChoose,
}: Props<Value>) {
  // The built page holds this strip once for each width: were the names the same, one choice would undo the others.
  const name = useId();
  return (
    <fieldset className={css["choice"]}>
      <legend>{legend}</legend>
      <div className={css["options"]}>
        {options.map((option) => (
          <label key={option.label}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
