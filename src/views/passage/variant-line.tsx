import type { Line, LineReading } from "../../store/variant-line.ts";
import css from "./variant-line.module.css";

/** All wordings of one sentence as one line: what all share once, what differs stacked under its letters. */
export function VariantLine({ line: { slots, apart, spoken } }: { readonly line: Line }) {
  return (
    <section className={css["variants"]} aria-labelledby="line-title">
      <h3 id="line-title">All in one line</h3>
      <p className="spoken">{spoken}</p>
      <div aria-hidden="true">
        {slots.length > 0 && (
          <p className={css["line"]} dir="auto">
            {slots.map(({ key, shared, readings }) =>
              shared ? (
                <span key={key}>{readings[0]?.words} </span>
              ) : (
                <span key={key}>
                  <Stack readings={readings} />{" "}
                </span>
              ),
            )}
          </p>
        )}
        {apart !== null && <p className={css["apart"]}>{apart}</p>}
      </div>
    </section>
  );
}

function Stack({ readings }: { readonly readings: readonly LineReading[] }) {
  return (
    <span className={css["stack"]}>
      {readings.map(({ letters, words }) => (
        <span key={letters} className={css["reading"]} data-nothing={words === "" || undefined}>
          <span>{words === "" ? "—" : words}</span> <b dir="ltr">{letters}</b>
        </span>
      ))}
    </span>
  );
}
