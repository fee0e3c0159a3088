import { Fragment } from "react";
import { formatAddress } from "../../store/address.ts";
import { finding, type Clause } from "../../store/finding.ts";
import { comparisonOf, eventOf, type Filter } from "../../store/state.ts";
import { useReading, useShown } from "../use-reading.ts";
import css from "./opening.module.css";
import { dateWords } from "../../store/date-words.ts";

/** The event, and what the comparison found, in a sentence whose counts lead to their passages. */
export function Opening() {
  const event = useShown(eventOf);
  const comparison = useShown(comparisonOf);
  const clauses = useShown(finding);
  if (event === null) return <h1 className={css["opening"]}>There is no event here yet</h1>;
  return (
    <div className={css["opening"]}>
      <h1>{event.title}</h1>
      <p className={css["date"]}>
        <time dateTime={event.date}>{dateWords(event.date)}</time>
        {event.place !== undefined && ` · ${event.place}`}
      </p>
      {comparison !== null && (
        <p className={css["finding"]}>
          {clauses.map((clause) => (
            <Fragment key={clause.text}>
              {clause.lead}
              <Words clause={clause} />
            </Fragment>
          ))}
          {!comparison.exact &&
            " A limit cut this comparison short: some passages may not be linked."}
        </p>
      )}
    </div>
  );
}

function isSame(one: Filter | null, other: Filter | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function Words({ clause: { text, filter } }: { readonly clause: Clause }) {
  const reading = useShown((state) => state.reading);
  const event = useShown(eventOf);
  const current = useReading((state) => isSame(filter, state.reading.filter));
  if (filter === null) return text;
  const column = filter.kind === "only" ? filter.article : reading.column;
  const href = formatAddress({ ...reading, filter, column, passage: null }, event);
  return (
    <a href={href} aria-current={current ? "true" : undefined}>
      {text}
    </a>
  );
}
