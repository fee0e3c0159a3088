import type { Head } from "../../store/heads.ts";
import { useActions, useShown } from "../use-reading.ts";
import css from "./column-menu.module.css";

/** What can be done with one column; every item is a button, so keys serve as well as a pointer. */
export function ColumnMenu({ head }: { readonly head: Head }) {
  const letter = head.article;
  return (
    <>
      <button
        type="button"
        id={`column-${letter}`}
        className={`${css["more"]} no-print`}
        popoverTarget={`menu-${letter}`}
        aria-label={`Column ${letter}: about it, move, collapse, hide`}
      >
        ⋯
      </button>
      <div className={css["menu"]} id={`menu-${letter}`} popover="auto">
        <About head={head} />
        <Buttons head={head} />
      </div>
    </>
  );
}

function Buttons({ head }: { readonly head: Head }) {
  const letter = head.article;
  const columns = useShown((state) => state.reading.columns);
  const { chooseBase, moveColumn, toggleColumn, toggleSpine } = useActions();
  const at = columns.indexOf(letter);
  return (
    <div className={css["buttons"]}>
      <button type="button" onClick={() => chooseBase(head.isBase ? null : letter)}>
        {head.isBase ? "No longer the base" : `Make ${letter} the base`}
      </button>
      <Item letter={letter} off={at <= 0} act={() => moveColumn(letter, -1)}>
        ← Move left
      </Item>
      <Item letter={letter} off={at >= columns.length - 1} act={() => moveColumn(letter, 1)}>
        Move right →
      </Item>
      <Item letter={letter} off={false} act={() => toggleSpine(letter)}>
        Collapse to a spine
      </Item>
      <Item letter={letter} off={columns.length < 2} act={() => toggleColumn(letter)}>
        Hide
      </Item>
    </div>
  );
}

type ItemProps = {
  readonly letter: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: string;
};

/** The menu goes where the column goes; before that the browser gives the focus back to the button it hangs on. */
function Item({ letter, off, act, children }: ItemProps) {
  return (
    <button
      type="button"
      aria-disabled={off}
      popoverTarget={off ? undefined : `menu-${letter}`}
      popoverTargetAction="hide"
      onClick={act}
    >
      {children}
    </button>
  );
}

function About({ head }: { readonly head: Head }) {
  return (
    <div className={css["about"]}>
      <p>
        <strong>
          {head.article}: {head.name}
        </strong>
      </p>
      {head.shownBy !== null && <p>Shown in the text by “{head.shownBy}”</p>}
      {head.credit !== null && <p>Credits {head.credit}</p>}
      <p>
        {head.words}; {head.sharedPercent} % of the words stand in passages that others have too
      </p>
    </div>
  );
}
