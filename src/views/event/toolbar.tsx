import { lettersOf } from "../../store/letters.ts";
import { EMPHASES, type Emphasis } from "../../store/state.ts";
import { FilterButton } from "../filter/filter-button.tsx";
import { useActions, useReading } from "../use-reading.ts";
import { Choice } from "./choice.tsx";
import { HiddenColumns } from "./hidden-columns.tsx";
import css from "./toolbar.module.css";

const EMPHASIS_WORDS: Readonly<Record<Emphasis, string>> = {
  differences: "differences",
  shared: "what is shared",
  plain: "plain",
};

/** How the page is read: what is marked, against whom, house style or not. */
export function Toolbar() {
  const { emphasis, base } = useReading((state) => state.reading);
  const count = useReading((state) =>
    state.status.name === "ready" ? state.status.comparison.articles.length : 0,
  );
  const columns = useReading((state) => state.reading.columns);
  const actions = useActions();
  const letters = count === 0 ? columns : lettersOf(count);
  return (
    <div className={`${css["toolbar"]} no-print`}>
      <Choice
        legend="Mark"
        options={EMPHASES.map((value) => ({ value, label: EMPHASIS_WORDS[value] }))}
        value={emphasis}
        onChoose={actions.emphasise}
      />
      <Choice
        legend="Base"
        options={[
          { value: null, label: "none" },
          ...letters.map((value) => ({ value, label: value })),
        ]}
        value={base}
        onChoose={actions.chooseBase}
      />
      <Switches />
      <FilterButton />
      <HiddenColumns letters={letters} />
    </div>
  );
}

function Switches() {
  const { styleAside, blind } = useReading((state) => state.reading);
  const { setStyleAside, setBlind } = useActions();
  return (
    <>
      <Switch words="house style aside" on={styleAside} turn={setStyleAside} />
      <Switch words="hide outlet names" on={blind} turn={setBlind} />
    </>
  );
}

type SwitchProps = {
  readonly words: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
};

function Switch({ words, on, turn }: SwitchProps) {
  return (
    <label className={css["aside"]}>
      <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} />
      {words}
    </label>
  );
}
