import { Suspense, useState } from "react";
import { fetchRest } from "../../engine/index.ts";
import type { Flow, State, View } from "../../store/state.ts";
import { viewOf } from "../../store/view.ts";
import { Columns } from "../columns/columns.tsx";
import { later } from "../later.tsx";
import { CameContext } from "../use-laid-in-turns.ts";
import { useShown } from "../use-reading.ts";
import { Bar } from "./bar.tsx";

const isView = (view: View) => (state: State) => viewOf(state) === view;

// Not on the first view of a wide page: files of their own.
const Single = later(async () => (await import("../single/single.tsx")).Single, isView("single"));
const OwnOrder = later(
  async () => (await import("../own/own-order.tsx")).OwnOrder,
  (state) => isView("columns")(state) && state.reading.flow === "own",
);
const Matrix = later(async () => {
  await fetchRest();
  return (await import("../matrix/matrix.tsx")).Matrix;
}, isView("matrix"));

/** The articles, in the way they are read now. */
export function Body() {
  return (
    <>
      <Bar />
      <Suspense>
        <Way />
      </Suspense>
    </>
  );
}

function Way() {
  const view = useShown(viewOf);
  const flow = useShown((state) => state.reading.flow);
  const way = `${view} ${flow}`;
  const [{ last, came }, setLast] = useState({ last: way, came: false });
  if (last !== way) setLast({ last: way, came: true });
  return (
    <CameContext value={came}>
      <Texts view={view} flow={flow} />
    </CameContext>
  );
}

type Props = { readonly view: View; readonly flow: Flow };

function Texts({ view, flow }: Props) {
  if (view === "matrix") return <Matrix />;
  if (view === "single") return <Single />;
  return flow === "own" ? <OwnOrder /> : <Columns />;
}
