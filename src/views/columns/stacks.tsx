import { memo } from "react";
import type { Stack } from "../../store/bands.ts";
import { ApartLine } from "./apart-line.tsx";
import { LonePassage } from "./lone-passage.tsx";
import css from "./stacks.module.css";

/** What outlets say alone between two shared passages: each under its own head, side by side. */
export const Stacks = memo(function Stacks({ stacks }: { readonly stacks: readonly Stack[] }) {
  return (
    <div className={css["stacks"]}>
      {stacks.map((stack) =>
        stack.span > 0 ? (
          <OpenStack key={stack.article} stack={stack} />
        ) : (
          <SpineStack key={stack.article} stack={stack} />
        ),
      )}
    </div>
  );
});

function OpenStack({ stack }: { readonly stack: Stack }) {
  return (
    <div className={css["stack"]} data-at={stack.at} data-span={stack.span}>
      {stack.items.map((item) =>
        item.kind === "apart" ? (
          <ApartLine key={item.key} apart={item} />
        ) : (
          <LonePassage key={item.key} entry={item} letter={stack.article} />
        ),
      )}
    </div>
  );
}

function SpineStack({ stack }: { readonly stack: Stack }) {
  const count = stack.items.filter((item) => item.kind === "passage").length;
  if (count === 0) return null;
  return (
    <p className={css["spine"]} data-at={stack.at}>
      +{count}
      <span className="spoken"> only in {stack.article}, whose column is collapsed</span>
    </p>
  );
}
