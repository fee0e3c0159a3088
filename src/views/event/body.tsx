import { Suspense } from "react";
import { fetchRest } from "../../engine/index.ts";
import { viewOf } from "../../store/view.ts";
import { Columns } from "../columns/columns.tsx";
import { later } from "../later.tsx";
import { useShown } from "../use-reading.ts";
import { Bar } from "./bar.tsx";

// Not on the first view of a wide page: files of their own.
const Single = later(async () => (await import("../single/single.tsx")).Single);
const OwnOrder = later(async () => (await import("../own/own-order.tsx")).OwnOrder);
const Matrix = later(async () => {
  await fetchRest();
  return (await import("../matrix/matrix.tsx")).Matrix;
});

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
  if (view === "matrix") return <Matrix />;
  if (view === "single") return <Single />;
  return flow === "own" ? <OwnOrder /> : <Columns />;
}
