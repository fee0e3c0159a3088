import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "pages");

/** Every line of the pages kept here, without its role. */
export const LINES = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split("\n"))
  .map((line) => line.replace(/^[^|]*\| /u, "").trim())
  .filter((line) => line !== "");
