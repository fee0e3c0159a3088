export type { Account } from "./account/account.ts";
export { fetchRest } from "./account/late.ts";
export { accountOf, receive } from "./account/receive.ts";
export { packAccount } from "./account/write.ts";
export { compare, createComparer } from "./compare.ts";
export type { Comparer } from "./compare.ts";
export { diff } from "./diff.ts";
export { coverage } from "./lens/coverage.ts";
export type { ArticleCoverage, Coverage, PassageCoverage } from "./lens/coverage.ts";
export type { Move, Reshape } from "./lens/moves.ts";
export { linksBetween } from "./lens/joins.ts";
export { arrange, leadOf } from "./lens/rows.ts";
export type { Cell, Row } from "./lens/rows.ts";
export { variantLine } from "./lens/variants.ts";
export type { VariantLine } from "./lens/variants.ts";
export type { Slot, SlotReading } from "./lens/cut.ts";
export { elsewhere, passageAt, readings, wording } from "./lens/wording.ts";
export type { PassageWording, Reading, Wording } from "./lens/wording.ts";
export { wordsOf } from "./tokenize.ts";
export { zoneOf } from "./zone.ts";
export type { Zone as Part } from "./zone.ts";
export { ROLES } from "./model.ts";
export type {
  Article,
  Block,
  ComparedArticle,
  Comparison,
  Correction,
  Credit,
  Difference,
  Evidence,
  Link,
  Outlet,
  Passage,
  Place,
  Relation,
  Role,
  Rule,
  Run,
  Style,
} from "./model.ts";
export { pack, packSteps } from "./pack.ts";
export type { Excerpt } from "./side.ts";
export { contains, overlap } from "./span.ts";
export type { Span } from "./span.ts";
export { unpack } from "./unpack.ts";
export type { Packed } from "./wire.ts";
