import { useEffect, useRef } from "react";
import type { Command } from "../../store/palette.ts";
import css from "./palette.module.css";

type Props = {
  readonly found: readonly Command[];
  readonly at: number;
  readonly point: (at: number) => void;
  readonly choose: (command: Command) => void;
};

/** What was found, under the names of its groups. */
export function Found({ found, at, point, choose }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const active = found[at];
  useEffect(() => {
    const option = active && ref.current?.querySelector(`#palette-${at}`);
    if (option && Reflect.has(option, "scrollIntoView"))
      option.scrollIntoView({ block: "nearest" });
  }, [at, active]);
  return (
    <div
      className={css["list"]}
      id="palette-list"
      role="listbox"
      aria-label="What can be done"
      ref={ref}
    >
      {found.map((command, index) => (
        <button
          type="button"
          key={`${command.group}${command.words}`}
          id={`palette-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={css["option"]}
          onPointerMove={() => point(index)}
          onClick={() => choose(command)}
        >
          <Line command={command} again={found[index - 1]?.group === command.group} />
        </button>
      ))}
    </div>
  );
}

/** A group is named once on screen, and with every line of it aloud. */
function Line({ command, again }: { readonly command: Command; readonly again: boolean }) {
  const { group, words, on, key } = command;
  return (
    <>
      <span className={css["group"]}>
        <span className={again ? "spoken" : undefined}>{group}</span>
      </span>
      <span className={css["words"]}>
        {words}
        {on && <span className={css["on"]}> · on</span>}
      </span>
      {key !== null && <kbd>{key}</kbd>}
    </>
  );
}
