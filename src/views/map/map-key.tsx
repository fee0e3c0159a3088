import type { ReactNode } from "react";
import type { StripOrder } from "../../store/state.ts";
import type { Strip } from "../../store/strip.ts";
import { signPath } from "../../store/strip-paths.ts";
import { mapKey } from "../../store/strip-words.ts";
import css from "./map-key.module.css";
import shapes from "./shapes.module.css";

type Props = {
  readonly map: Strip;
  readonly order: StripOrder;
  readonly children: ReactNode;
};

/** What the shades and shapes mean, and the switch of order: in a line where there is room, else behind a button. */
export function MapKey({ map, order, children }: Props) {
  return (
    <>
      <button type="button" className={css["button"]} popoverTarget="map-key">
        Key and order
      </button>
      <div className={css["key"]} id="map-key" popover="auto">
        <ul aria-label="Key to the map">
          {mapKey(map, order).map(({ sign, words }) => (
            <li key={sign}>
              <Sign sign={sign} /> {words}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </>
  );
}

const LINES = ["steady", "crossing", "end"];

function Sign({ sign }: { readonly sign: string }) {
  const kind = LINES.includes(sign) ? shapes[sign] : shapes["shape"];
  const shade = sign === "up" || sign === "down" ? "4" : sign;
  return (
    <svg className={css["sign"]} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className={kind} data-shade={shade} d={signPath(sign)} />
    </svg>
  );
}
