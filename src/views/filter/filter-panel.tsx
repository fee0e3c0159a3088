import { facets, type Facet, type Ask } from "../../store/facets.ts";
import { SMALL_WORDS } from "../../store/filter-words.ts";
import { picked } from "../../store/picked.ts";
import { capitalised } from "../../store/words.ts";
import { useActions, useReading } from "../use-reading.ts";
import css from "./filter-panel.module.css";

/** All that can be asked of the passages, each with how many there would be. What is asked adds up. */
export function FilterPanel() {
  const { who, standing, role, quotes } = useReading(facets);
  return (
    <div className={css["panel"]}>
      <fieldset className={css["who"]}>
        <legend>Who has it</legend>
        {who.map((row) => (
          <div key={row.legend} className={css["row"]}>
            <span aria-hidden="true">{row.legend}</span>
            <Options facet={row} name="filter-who" strip />
          </div>
        ))}
      </fieldset>
      <div className={css["side"]}>
        <Group facet={standing} name="filter-standing" />
        <Small />
      </div>
      <div className={css["side"]}>
        <Group facet={role} name="filter-role" />
        <Group facet={quotes} name="filter-quotes">
          <p className={css["note"]}>
            A passage is a quotation when at least half of its words, in all its wordings together,
            stand between quotation marks.
          </p>
        </Group>
      </div>
      <Foot />
    </div>
  );
}

type GroupProps = {
  readonly facet: Facet;
  readonly name: string;
  readonly children?: React.ReactNode;
};

function Group({ facet, name, children }: GroupProps) {
  return (
    <fieldset>
      <legend>{facet.legend}</legend>
      <Options facet={facet} name={name} strip={false} />
      {children}
    </fieldset>
  );
}

type OptionsProps = { readonly facet: Facet; readonly name: string; readonly strip: boolean };

function Options({ facet, name, strip }: OptionsProps) {
  return (
    <div className={css[strip ? "strip" : "list"]}>
      {facet.options.map((option) => (
        <OptionView key={option.spoken} option={option} name={name} />
      ))}
    </div>
  );
}

function OptionView({ option, name }: { readonly option: Ask; readonly name: string }) {
  const { narrow } = useActions();
  const { label, spoken, count, on, change } = option;
  return (
    <label data-none={count === 0 || undefined}>
      <input
        type="radio"
        name={name}
        aria-label={`${spoken}: ${count}`}
        checked={on}
        onChange={() => narrow(change)}
      />
      <span>{label}</span>
      <span className={css["count"]}>{count}</span>
    </label>
  );
}

function Small() {
  const small = useReading((state) => state.reading.small);
  const { setSmall } = useActions();
  return (
    <fieldset>
      <legend>Small differences</legend>
      <label className={css["small"]}>
        <input
          type="checkbox"
          checked={small}
          onChange={({ target }) => setSmall(target.checked)}
        />
        {capitalised(SMALL_WORDS)}
      </label>
      <p className={css["note"]}>
        Such wordings count as identical and go unmarked. A figure, a name or a “not” is never
        small; an opened passage still shows everything.
      </p>
    </fieldset>
  );
}

function Foot() {
  const { count, of } = useReading(picked);
  const { showAll } = useActions();
  return (
    <div className={css["foot"]}>
      <p role="status">
        <strong>{count}</strong> of {of}
      </p>
      <button type="button" onClick={showAll}>
        Clear all
      </button>
      <button type="button" popoverTarget="filter" popoverTargetAction="hide">
        Close
      </button>
    </div>
  );
}
