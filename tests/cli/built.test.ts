import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const built = join(root, "dist/cli/variorum.js");
const five = ["000_5bd0c71319d4cff1", "001_668c5b82d5f479ed"].map((name) =>
  join(root, "corpus/2022-02-04-putin-xi", `${name}.txt`),
);

const start = (...args: string[]) =>
  spawnSync(process.execPath, [built, ...args], { cwd: "/", encoding: "utf8" });

describe("the built command, far from its project (needs npm run build)", () => {
  test("may be executed", () => {
    expect(() => accessSync(built, constants.X_OK)).not.toThrow();
  });

  test("prints the same comparison every time", () => {
    const first = start("compare", "--json", ...five);
    expect(first.status).toBe(0);
    expect(first.stderr).toBe("");
    expect(JSON.parse(first.stdout)).toMatchObject({ format: "variorum-comparison", version: 1 });
    expect(start("compare", "--json", ...five).stdout).toBe(first.stdout);
  });

  test("ends with 2 and one line on stderr when it cannot", () => {
    const { status, stdout, stderr } = start("compare", "none.txt", ...five);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe("variorum: none.txt: there is no such file\n");
  });

  test.skipIf(process.platform === "win32")("is quiet when its reader stops reading", () => {
    const line = `"${process.execPath}" "${built}" compare --json ${five.map((path) => `"${path}"`).join(" ")} | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe("");
  });
});
