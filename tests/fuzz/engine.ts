export { clean } from "../../src/engine/clean.ts";
export { compare, diff } from "../../src/engine/index.ts";
export { tokenize } from "../../src/engine/tokenize.ts";
