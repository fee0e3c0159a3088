import { useActions, useReading } from "../use-reading.ts";
import css from "./note-message.module.css";

/** What happened to the notes last, with the way back; and why they are not kept, where that is so. */
export function NoteMessage() {
  const undo = useReading((state) => state.notes?.undo ?? null);
  const said = useReading((state) => state.notes?.said ?? "");
  const trouble = useReading((state) => state.notes?.trouble ?? null);
  const { notes } = useActions();
  const words = said === "" ? (undo?.words ?? "") : said;
  return (
    <div className={css["messages"]}>
      {trouble !== null && (
        <p className={css["trouble"]} role="alert">
          {trouble}
        </p>
      )}
      <div className={words === "" ? undefined : css["message"]}>
        <p role="status">{words}</p>
        {undo !== null && (
          <button type="button" onClick={() => notes((work) => work.undo())}>
            Undo
          </button>
        )}
        {words !== "" && (
          <button
            type="button"
            aria-label="Close the message"
            onClick={() => notes((work) => work.settle())}
          >
            ✕
          </button>
        )}
      </div>
    </div>
  );
}
