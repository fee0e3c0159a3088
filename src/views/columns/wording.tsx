import { memo } from "react";
import type { CellView } from "../../store/entries.ts";
import { languageOf } from "../../store/language.ts";
import { pieces } from "../../store/marks.ts";
import { useDrawing } from "../use-drawing.ts";
import { PieceView } from "./piece-view.tsx";
import css from "./wording.module.css";

type Props = { readonly cell: CellView; readonly others: readonly CellView[] };

/** The text of a wording, with its marks. */
export const Wording = memo(function Wording({ cell, others }: Props) {
  const { comparison, emphasis, styleAside, hits, notes } = useDrawing();
  const peers = others.filter((other) => other.article !== cell.article);
  const own = hits.filter((hit) => hit.article === cell.article);
  const noted = notes.filter((note) => note.article === cell.article && note.scope === "words");
  const stretches = cell.stretches.map(({ start, end }) => `${start}-${end}`);
  return (
    <p
      className={css["wording"]}
      dir="auto"
      lang={languageOf(comparison, cell.article)}
      data-words={[cell.article, ...stretches].join(" ")}
    >
      {pieces(comparison, cell, peers, { emphasis, styleAside }).map((piece) => (
        <PieceView
          key={`${piece.kind}${piece.start}`}
          piece={piece}
          here={cell.article}
          there={cell.against?.article ?? ""}
          hits={own}
          notes={noted}
        />
      ))}
    </p>
  );
}, isSame);

/** A wording's key says all there is to know about how it is drawn. */
function isSame(before: Props, after: Props): boolean {
  const keys = ({ cell, others }: Props): string => [cell, ...others].map(({ key }) => key).join();
  return keys(before) === keys(after);
}
