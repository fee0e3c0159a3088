import { apparatus, type Reading } from "../../store/apparatus.ts";
import type { CellView, Entry } from "../../store/entries.ts";
import { counted, listWords } from "../../store/words.ts";
import { useDrawing } from "../use-drawing.ts";
import css from "./margin.module.css";

/** More would stand taller than the passage: the rest unfolds with the wordings. */
const MOST_READINGS = 6;

/** The differences of the other wordings, beside the text, as a scholarly edition prints them. */
export function Margin({ entry, cell }: { readonly entry: Entry; readonly cell: CellView }) {
  const { comparison, styleAside } = useDrawing();
  const readings = apparatus(comparison, entry, cell, styleAside);
  const more = readings.length - MOST_READINGS;
  return (
    <ul className={css["readings"]}>
      {readings.slice(0, MOST_READINGS).map((reading) => (
        <li key={reading.key}>
          <ReadingLine reading={reading} here={cell.article} />
        </li>
      ))}
      {more > 0 && <li className={css["quiet"]}>and {counted(more, "more difference")}</li>}
    </ul>
  );
}

function ReadingLine({ reading, here }: { readonly reading: Reading; readonly here: string }) {
  const letters = <b>{listWords(reading.letters)}</b>;
  if (reading.kind !== "words") {
    return (
      <span className={css["quiet"]}>
        {letters} {reading.words}
      </span>
    );
  }
  const { own, theirs } = reading;
  if (own === "") {
    return (
      <>
        {letters} <span className={css["quiet"]}>{verb(reading, "adds", "add")}</span>{" "}
        <ins dir="auto">{theirs}</ins>
      </>
    );
  }
  if (theirs === "") {
    return (
      <>
        {letters} <span className={css["quiet"]}>{verb(reading, "leaves", "leave")} out</span>{" "}
        <del dir="auto">{own}</del>
      </>
    );
  }
  return (
    <>
      <span className="spoken">for {here}’s </span>
      <i dir="auto">{own}</i> <span aria-hidden="true">]</span> {letters}
      <span className="spoken"> {verb(reading, "has", "have")}</span>{" "}
      <mark dir="auto">{theirs}</mark>
    </>
  );
}

function verb({ letters }: Reading, one: string, many: string): string {
  return letters.length === 1 ? one : many;
}
