/** What reads answers is needed with the first answer only, not to draw the page: it is loaded apart. */
export { unpack } from "../engine/index.ts";
