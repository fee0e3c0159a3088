import { useContext, useDeferredValue, type ReactNode } from "react";
import { lasting } from "../store/lasting.ts";
import { DrawingContext, useShownDrawing } from "./use-drawing.ts";
import { ShownContext, useReading } from "./use-reading.ts";

type Props = { readonly children: ReactNode };

/**
 * A choice shows at once where it was made; the text follows in slices, and a further choice need not wait
 * for it. What is drawn later reads the state with `useShown`: all of it changes in one go.
 */
export function Shown({ children }: Props) {
  const state = useDeferredValue(useReading(lasting));
  return (
    <ShownContext value={state}>
      <Drawn>{children}</Drawn>
    </ShownContext>
  );
}

function Drawn({ children }: Props) {
  return <DrawingContext value={useShownDrawing()}>{children}</DrawingContext>;
}

/** What is there only once there is a comparison. */
export function Compared({ children }: Props) {
  return useContext(DrawingContext) === null ? null : children;
}
