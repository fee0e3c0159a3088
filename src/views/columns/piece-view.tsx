import type { Piece } from "../../store/marks.ts";
import { markLevel, markTitle, markWords } from "../../store/piece-words.ts";
import { cutAtHits, type Hit } from "../../store/search.ts";
import { LeftOut } from "./left-out.tsx";
import css from "./marks.module.css";

type Props = {
  readonly piece: Piece;
  readonly here: string;
  readonly there: string;
  readonly hits: readonly Hit[];
};

const TAGS = {
  added: "ins",
  changed: "mark",
  reused: "mark",
  shared: "mark",
  style: "span",
} as const;

/** A stretch of text with its mark: line, sign, and words for those who hear the page. */
export function PieceView({ piece, here, there, hits }: Props) {
  if (piece.kind === "left") return <LeftOut piece={piece} />;
  const words = <Found text={piece.text} start={piece.start} hits={hits} />;
  if (piece.kind === "text") return words;
  const Tag = TAGS[piece.kind];
  return (
    <Tag className={css[piece.kind]} data-level={markLevel(piece)} title={markTitle(piece, there)}>
      <span className="spoken">{markWords(piece, here, there)}</span>
      {words}
    </Tag>
  );
}

type FoundProps = {
  readonly text: string;
  readonly start: number;
  readonly hits: readonly Hit[];
};

function Found({ text, start, hits }: FoundProps) {
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
