import { spoken } from "../../store/spoken.ts";
import { useShown } from "../use-reading.ts";

/** Says aloud what a change has brought, for those who do not see it. */
export function Spoken() {
  const words = useShown(spoken);
  return (
    <p className="spoken" role="status" aria-live="polite">
      {words}
    </p>
  );
}
