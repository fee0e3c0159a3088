import { viewOf } from "../../store/view.ts";
import { FLOWS, VIEWS, type Flow, type View } from "../../store/state.ts";
import { useActions, useReading, useShown } from "../use-reading.ts";
import { Choice } from "./choice.tsx";
import { NamesSwitch } from "./toolbar.tsx";
import css from "./ways.module.css";

const VIEW_WORDS: Readonly<Record<View, string>> = {
  columns: "side by side",
  single: "one column",
  matrix: "matrix",
};
const FLOW_WORDS: Readonly<Record<Flow, string>> = { aligned: "aligned", own: "own order" };

/** The ways of reading, one click apart. */
export function Ways() {
  const view = useReading(viewOf);
  const flow = useReading((state) => state.reading.flow);
  // The strip for the columns goes and comes with them: the page moves once.
  const columns = useShown((state) => viewOf(state) === "columns");
  const { readAs, flowAs } = useActions();
  return (
    <div className={`${css["ways"]} no-print`}>
      <Choice
        legend="Read"
        options={VIEWS.map((value) => ({ value, label: VIEW_WORDS[value] }))}
        value={view}
        onChoose={readAs}
      />
      {columns && (
        <Choice
          legend="Texts"
          options={FLOWS.map((value) => ({ value, label: FLOW_WORDS[value] }))}
          value={flow}
          onChoose={flowAs}
        />
      )}
      {view === "matrix" && <NamesSwitch />}
    </div>
  );
}
