import { useEffect, useRef } from "react";
import type { Grouping, NoteItem as Item } from "../../store/note-list.ts";
import { useActions } from "../use-reading.ts";
import css from "./note-item.module.css";
import { pageAddress } from "./page-address.ts";

type Props = {
  readonly item: Item;
  readonly by: Grouping | null;
  readonly chosen?: boolean;
};

/** One note: the words it is on, its kind, what was written, and what can be done with it. */
export function NoteItem({ item, by, chosen = false }: Props) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Once the sheet it stands in is open.
    if (chosen) requestAnimationFrame(() => bringIntoView(ref.current));
  }, [chosen]);
  return (
    <li ref={ref} className={css["item"]} data-chosen={chosen || undefined}>
      <p className={css["kind"]}>
        <span aria-hidden="true">✎</span>
        {by !== "article" && <b>{item.letter}</b>}
        {by !== "kind" && <b>{item.kind}</b>}
        {item.about !== "" && item.about !== `${item.kind} of` && <span>{item.about}</span>}
        {!item.kept && <span>not kept yet</span>}
      </p>
      <Quote item={item} />
      {item.text !== "" && (
        <p className={css["text"]} dir="auto">
          {item.text}
        </p>
      )}
      {item.href === null && (
        <p>These words are not in the article any more. The note is kept as it is.</p>
      )}
      <Tools item={item} />
    </li>
  );
}

function bringIntoView(item: Element | null): void {
  if (item !== null && Reflect.has(item, "scrollIntoView"))
    item.scrollIntoView({ block: "nearest" });
}

function Quote({ item: { quote, href } }: { readonly item: Item }) {
  const words = `“${quote}”`;
  return (
    <p className={css["quote"]} dir="auto">
      {href === null ? words : <a href={href}>{words}</a>}
    </p>
  );
}

function Tools({ item: { id, href, link, quote } }: { readonly item: Item }) {
  const { notes } = useActions();
  const about = `note on “${quote.slice(0, NAME_LENGTH)}”`;
  const copy = (): void => {
    navigator.clipboard.writeText(`${pageAddress()}${link}`).then(
      () => notes((work) => work.say("Link copied. The note itself stays on this machine.")),
      () => notes((work) => work.say(`Copy it by hand: ${pageAddress()}${link}`)),
    );
  };
  return (
    <p className={`${css["tools"]} no-print`}>
      {href !== null && (
        <button
          type="button"
          className="quiet"
          aria-label={`Edit ${about}`}
          onClick={() => notes((work) => work.edit(id))}
        >
          edit
        </button>
      )}
      <button type="button" className="quiet" aria-label={`Copy link to ${about}`} onClick={copy}>
        copy link
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={`Delete ${about}`}
        onClick={({ currentTarget }) => {
          focusHeading(currentTarget);
          notes((work) => work.remove(id));
        }}
      >
        delete
      </button>
    </p>
  );
}

/** A spoken name need not be the whole quotation. */
const NAME_LENGTH = 60;

/** The button goes with its note, so the focus waits at the head of the list. */
function focusHeading(button: Element): void {
  const id = button.closest("[aria-labelledby]")?.getAttribute("aria-labelledby") ?? "";
  document.getElementById(id)?.focus({ preventScroll: true });
}
