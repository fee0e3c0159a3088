import type { Span } from "../../engine/index.ts";
import { cutAtHits } from "../../store/search.ts";
import css from "./marks.module.css";

export type FoundProps = {
  readonly text: string;
  readonly start: number;
  readonly hits: readonly Span[];
};

/** Text with what was looked for in it. */
export function Found({ text, start, hits }: FoundProps) {
  if (hits.length === 0) return text;
  return cutAtHits(text, start, hits).map((part) =>
    part.hit ? (
      <mark key={part.start} className={css["found"]}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
