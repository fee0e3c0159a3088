/** What the first view of an answer does not need: it is a file of its own. */
export { giveAccount } from "./give.ts";
export { readLinks } from "../unpack.ts";
