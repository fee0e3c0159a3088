import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** Paths that the README's tree draws, by their indent of two spaces a step. */
function drawn(): readonly string[] {
  const tree = /## Architecture[\s\S]*?```\n([\s\S]*?)```/u.exec(readme)?.[1] ?? "";
  const parents: string[] = [];
  return tree
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      if (!/^ *[\w.-]+(?:\/|\.tsx?)(?: |$)/u.test(line)) return []; // words only, of the line above
      const names = line.trim().split(/ {2,}/u)[0]?.split(" ") ?? [];
      parents.length = depth;
      const [last = ""] = names.slice(-1);
      const paths = names.map((name) => [...parents, name.replace(/\/$/u, "")].join("/"));
      parents.push(last.replace(/\/$/u, ""));
      return paths;
    });
}

test("the README draws files and folders that are there, and leaves out none of the rooms or the engine", () => {
  const paths = drawn();
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const there = ["src", "src/engine", "src/engine/lens"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !name.endsWith("tsconfig.json"))
      .map((name) => `${folder}/${name}`),
  );
  expect(there.filter((path) => !paths.includes(path))).toEqual([]);
});

test("every command that the README names for npm is a script of the project", () => {
  const scripts: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const named = [
    ...readme.matchAll(
      /npm (?:run (?:-s )?)?(start|test|check|build|bench|format|mutate|fuzz)\b/gu,
    ),
  ];
  expect(named.length).toBeGreaterThan(4);
  for (const [, name = ""] of named) expect(scripts).toHaveProperty(["scripts", name]);
});

test("every picture that the README shows is there", () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path = ""]) => path);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
