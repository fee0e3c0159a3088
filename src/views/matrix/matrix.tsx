import { useRef } from "react";
import { headOfArticle } from "../../store/heads.ts";
import {
  matrix,
  pairAddress,
  pairings,
  shadeOf,
  type MatrixRow,
  type Share,
} from "../../store/matrix.ts";
import { lettersOf } from "../../store/letters.ts";
import { counted } from "../../store/words.ts";
import { HiddenColumns } from "../event/hidden-columns.tsx";
import { useDrawing } from "../use-drawing.ts";
import { useFocusKept } from "../use-focus-kept.ts";
import { useShown } from "../use-reading.ts";
import css from "./matrix.module.css";
import { PairList } from "./pair-list.tsx";

/** Outlet against outlet: how much of each stands in passages that the other has too. */
export function Matrix() {
  const rows = useShown(matrix);
  const letters = lettersOf(useDrawing().outlets);
  const ref = useRef<HTMLElement>(null);
  useFocusKept(ref);
  return (
    <section className={css["matrix"]} aria-labelledby="matrix-title" ref={ref}>
      <h2 id="matrix-title">How much of each stands in the others</h2>
      <Finding rows={rows} />
      <p className={css["note"]}>
        In each cell: words of the outlet on the left that stand in passages which the outlet above
        has too; how many passages; and how many of the words are the <em>same</em>, in the same
        order, house style aside. What was set apart is not counted, and filters change nothing
        here. A cell leads to its two articles, side by side. <HiddenColumns letters={letters} />
      </p>
      <div className={css["sheet"]}>
        <div className={css["room"]}>
          <Table rows={rows} />
        </div>
        <PairList pairs={pairings(rows)} />
      </div>
    </section>
  );
}

/** From here on, the table makes do with less room a cell. */
const MANY = 7;

function Table({ rows }: { readonly rows: readonly MatrixRow[] }) {
  return (
    <table data-many={rows.length > MANY || undefined}>
      <caption className="spoken">
        Read a line from its left end: of this outlet’s words, so many stand in passages that the
        outlet above has too.
      </caption>
      <thead>
        <tr>
          <td>
            <span className={css["corner"]}>of … in …</span>
          </td>
          {rows.map(({ article }) => (
            <HeadCell key={article} letter={article} scope="col" />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.article} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Finding({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const [first] = pairings(rows);
  if (first === undefined || rows.length < 3) return null;
  const { of, in: other, words, all } = first.there;
  return (
    <p className={css["finding"]}>
      {of} and {other} have most in common: {words} of {of}’s {counted(all, "word")} stand in
      passages that {other} has too, {first.back.words} of {other}’s {first.back.all} the other way
      round.
    </p>
  );
}

function HeadCell({ letter, scope }: { readonly letter: string; readonly scope: "col" | "row" }) {
  const name = useShown((state) => headOfArticle(state, letter)?.name ?? "");
  return (
    <th scope={scope}>
      <b>{letter}</b> <span className={css["name"]}>{name}</span>
    </th>
  );
}

function Line({ row: { article, words, passages, cells } }: { readonly row: MatrixRow }) {
  return (
    <tr>
      <HeadCell letter={article} scope="row" />
      {cells.map((share) =>
        share === null ? (
          <td key={article} className={css["self"]}>
            <b>{words}</b>
            <span>
              <Noun text={words === 1 ? "word" : "words"} />
            </span>
            <span>
              {passages}
              <Noun text={passages === 1 ? "passage" : "passages"} />
            </span>
          </td>
        ) : (
          <td key={share.in} data-shade={shadeOf(share)}>
            <Pair share={share} />
          </td>
        ),
      )}
    </tr>
  );
}

function Pair({ share }: { readonly share: Share }) {
  const href = useShown((state) => pairAddress(state, share));
  const { of, in: other, words, all, same, passages, allPassages } = share;
  return (
    <a
      href={href}
      aria-label={`${of} → ${other}: ${words} of ${all} words, ${passages} of ${allPassages} passages, ${same} same. Read ${of} and ${other} side by side`}
    >
      <b>{words}</b>
      <span>
        of {all}
        <Noun text={all === 1 ? "word" : "words"} />
      </span>
      <span>
        {passages} of {allPassages}
        <Noun text={allPassages === 1 ? "passage" : "passages"} />
      </span>
      <span>{same} same</span>
    </a>
  );
}

/** On a phone the note above the table says what is counted; the cells hold figures. */
function Noun({ text }: { readonly text: string }) {
  return <i className={css["noun"]}> {text}</i>;
}
