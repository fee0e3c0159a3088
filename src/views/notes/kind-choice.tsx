import { useState } from "react";
import { kindsOf } from "../../store/note-draft.ts";
import { useReading } from "../use-reading.ts";
import css from "./kind-choice.module.css";

type Props = { readonly kind: string; readonly onChoose: (kind: string) => void };

/** What kind of note it is: one of those there are, or one that the reader names. */
export function KindChoice({ kind, onChoose }: Props) {
  const notes = useReading((state) => state.notes);
  const kinds = kindsOf(notes?.list ?? []);
  const [own, setOwn] = useState(() => kind !== "" && !kinds.includes(kind));
  const choose = (next: string, isOwn: boolean): void => {
    setOwn(isOwn);
    onChoose(next);
  };
  return (
    <fieldset className={css["kinds"]}>
      <legend>Kind</legend>
      {kinds.map((each) => (
        <KindOption
          key={each}
          name={each}
          checked={!own && each === kind}
          onChoose={() => choose(each, false)}
        />
      ))}
      <KindOption name="another" checked={own} onChoose={() => choose("", true)} />
      {own && (
        <input
          type="text"
          aria-label="Name of the kind"
          placeholder="name it"
          value={kind}
          maxLength={LONGEST_KIND}
          onChange={({ target }) => onChoose(target.value)}
        />
      )}
    </fieldset>
  );
}

/** A kind is a label; what needs more room is the note. */
const LONGEST_KIND = 40;

type OptionProps = {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
};

function KindOption({ name, checked, onChoose }: OptionProps) {
  return (
    <label>
      <input type="radio" name="kind" checked={checked} onChange={onChoose} />
      <span>{name}</span>
    </label>
  );
}
