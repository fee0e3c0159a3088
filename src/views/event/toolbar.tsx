import { lettersOf } from "../../store/letters.ts";
import { EMPHASES, type Emphasis } from "../../store/state.ts";
import { FilterButton } from "../filter/filter-button.tsx";
import { useActions, useReading, useShown } from "../use-reading.ts";
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
  const count = useShown((state) =>
    state.status.name === "ready" ? state.status.comparison.articles.length : 0,
  );
  const columns = useShown((state) => state.reading.columns);
  const letters = count === 0 ? columns : lettersOf(count);
  return (
    <div className={`${css["toolbar"]} no-print`}>
      <Marks />
      <Base letters={letters} />
      <FilterButton />
      <StyleSwitch />
      <NamesSwitch />
      <HiddenColumns letters={letters} />
    </div>
  );
}

function Marks() {
  const emphasis = useReading((state) => state.reading.emphasis);
  const { emphasise } = useActions();
  return (
    <Choice
      legend="Mark"
      options={EMPHASES.map((value) => ({ value, label: EMPHASIS_WORDS[value] }))}
      value={emphasis}
      onChoose={emphasise}
    />
  );
}

function Base({ letters }: { readonly letters: readonly string[] }) {
  const base = useReading((state) => state.reading.base);
  const { chooseBase } = useActions();
  return (
    <Choice
      legend="Base"
      options={[
        { value: null, label: "none" },
        ...letters.map((value) => ({ value, label: value })),
      ]}
      value={base}
      onChoose={chooseBase}
    />
  );
}

function StyleSwitch() {
  const styleAside = useReading((state) => state.reading.styleAside);
  const { setStyleAside } = useActions();
  return <Switch words="house style aside" on={styleAside} turn={setStyleAside} />;
}

/** Of use in every way of reading: in class, letters only. */
export function NamesSwitch() {
  const blind = useReading((state) => state.reading.blind);
  const { setBlind } = useActions();
  return <Switch words="hide outlet names" on={blind} turn={setBlind} />;
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
