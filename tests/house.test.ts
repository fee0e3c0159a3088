import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** What stands at the top; names that begin with a dot may join. */
const TOP_LEVEL = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "index.html",
  "src",
  "corpus",
  "tests",
  "README.md",
  "LICENSE",
  "CITATION.cff",
];
const MADE_BY_TOOLS = ["node_modules", "dist"];

type Permit = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

/** Which rooms and packages a room may import, besides itself. */
const MAP: Readonly<Record<string, Permit>> = {
  engine: { rooms: [], packages: [] },
  intake: { rooms: ["engine"], packages: [] },
  export: { rooms: ["engine"], packages: ["d3-dsv"] },
  shelf: { rooms: ["engine"], packages: ["idb"] },
  worker: { rooms: ["engine"], packages: [] },
  store: { rooms: ["engine", "intake", "export", "shelf"], packages: ["zustand"] },
  views: { rooms: ["engine", "store"], packages: ["react", "react-dom"] },
  cli: { rooms: ["engine", "intake", "export"], packages: ["node"] },
};
const ONLY_DIFF = { file: "engine/diff.ts", packages: ["diff-match-patch"] };
/** They join the rooms: on the page, before it has scripts, and when it is built. */
const WIRING: readonly string[] = ["main.tsx", "show.tsx", "early.ts", "prerender.tsx"];
const DOOR = "engine/index.ts";

const MOST_LINES = 250;

/** The engine gives the same answer on any machine, at any time: it sees no clock, chance or page. */
const NOT_IN_ENGINE = [
  "Date",
  "performance",
  "random",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "fetch",
  "document",
  "window",
  "globalThis",
  "process",
  "crypto",
];

type Source = {
  /** Address inside src/, with forward slashes. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
};
type Import = { readonly from: Source; readonly target: string };

const files: readonly Source[] = readdirSync(join(root, "src"), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const address = join(entry.parentPath, entry.name);
    const path = relative(join(root, "src"), address).split(sep).join("/");
    return { path, room: path.split("/")[0] ?? "", text: readFileSync(address, "utf8") };
  });
const scripts = files.filter((file) => /\.tsx?$/.test(file.path));
const imports = scripts.flatMap(importsOf);

test("the rules below have files to look at", () => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(scripts.length);
  expect(scripts.map((file) => file.path)).toContain(DOOR);
});

describe("every file has its place", () => {
  test("the top level holds what the house allows", () => {
    const strangers = readdirSync(root).filter(
      (name) => !name.startsWith(".") && ![...TOP_LEVEL, ...MADE_BY_TOOLS].includes(name),
    );
    expect(strangers).toEqual([]);
  });

  test("src holds the rooms and the file that wires them", () => {
    const strangers = files.filter((file) => !WIRING.includes(file.path) && !(file.room in MAP));
    expect(paths(strangers)).toEqual([]);
  });

  test("tests have the same rooms", () => {
    const made = ["bench", "fuzz", "generators", "gold", "golden", "mutation", "training"];
    const others = [...made, "lighthouse", "e2e"];
    const strangers = readdirSync(join(root, "tests"), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !(entry.name in MAP) && !others.includes(entry.name),
    );
    expect(strangers.map((entry) => entry.name)).toEqual([]);
  });

  test(`no file has more than ${MOST_LINES} lines`, () => {
    const long = files.filter((file) => file.text.trimEnd().split("\n").length > MOST_LINES);
    expect(paths(long)).toEqual([]);
  });
});

describe("imports follow the map", () => {
  test("a room imports only the rooms it may", () => {
    expect(imports.filter(breaksRoom).map(words)).toEqual([]);
  });

  test("other rooms come to the engine by its door", () => {
    const strays = imports.filter(
      ({ from, target }) =>
        from.room !== "engine" && target.startsWith("engine/") && target !== DOOR,
    );
    expect(strays.map(words)).toEqual([]);
  });

  test("a room imports only the packages it may", () => {
    expect(imports.filter(breaksPackage).map(words)).toEqual([]);
  });

  test("every import names a file that is there", () => {
    const missing = imports.filter(
      ({ target }) => isOurs(target) && !existsSync(join(root, "src", target)),
    );
    expect(missing.map(words)).toEqual([]);
  });
});

test("no type has the name of something the browser or the language already names", () => {
  const taken = globalNames();
  expect(["Event", "Range", "Text", "Map"].filter((name) => !taken.has(name))).toEqual([]);
  const clashes = scripts.flatMap((file) =>
    typeNames(file)
      .filter((name) => taken.has(name))
      .map((name) => `${file.path}: ${name}`),
  );
  expect(clashes).toEqual([]);
});

test("the engine knows no clock, no chance and no page", () => {
  const engine = scripts.filter((file) => file.room === "engine");
  const found = engine.flatMap((file) =>
    identifiers(file)
      .filter((name) => NOT_IN_ENGINE.includes(name))
      .map((name) => `${file.path}: ${name}`),
  );
  expect(engine.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

function importsOf(from: Source): readonly Import[] {
  const { module } = parseSync(from.path, from.text);
  const requests = [
    ...module.staticImports.map((item) => item.moduleRequest.value),
    ...module.staticExports.flatMap((item) =>
      item.entries.map((entry) => entry.moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      from.text.slice(start + 1, end - 1),
    ),
    ...[...from.text.matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g)].map(
      ([, request]) => request,
    ),
  ];
  return requests
    .filter((request) => request !== undefined)
    .map((request) => ({ from, target: resolve(from, request) }));
}

/** Our own files by their address inside src/; packages by their name, Node's own as "node". */
function resolve(from: Source, request: string): string {
  const bare = request.split("?")[0] ?? request;
  if (bare.startsWith(".")) return posix.join(dirname(from.path), bare);
  if (bare.startsWith("node:") || builtinModules.includes(bare)) return "package:node";
  const parts = bare.split("/");
  return `package:${parts.slice(0, bare.startsWith("@") ? 2 : 1).join("/")}`;
}

function isOurs(target: string): boolean {
  return !target.startsWith("package:");
}

function breaksRoom({ from, target }: Import): boolean {
  const room = target.split("/")[0] ?? "";
  if (!isOurs(target) || WIRING.includes(from.path) || room === from.room) return false;
  return !MAP[from.room]?.rooms.includes(room);
}

function breaksPackage({ from, target }: Import): boolean {
  const name = target.replace("package:", "");
  if (isOurs(target) || WIRING.includes(from.path)) return false;
  if (from.path === ONLY_DIFF.file && ONLY_DIFF.packages.includes(name)) return false;
  return !MAP[from.room]?.packages.includes(name);
}

function words({ from, target }: Import): string {
  return `${from.path} imports ${target}`;
}

function paths(list: readonly Source[]): readonly string[] {
  return list.map((file) => file.path);
}

/** TypeScript's own lists of what browsers and the language define. */
function globalNames(): ReadonlySet<string> {
  const platforms = join(root, "node_modules/@typescript");
  const platform = readdirSync(platforms).find((name) => name.startsWith("typescript-")) ?? "";
  const folder = join(platforms, platform, "lib");
  const lists = readdirSync(folder).filter((name) =>
    /^lib\.(es|dom|webworker).*\.d\.ts$/.test(name),
  );
  const text = lists.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return new Set(
    [...text.matchAll(/^declare (?:var|class|function) (\w+)/gm)].map(([, name = ""]) => name),
  );
}

function typeNames(file: Source): readonly string[] {
  const names: string[] = [];
  const visitor = new Visitor({
    TSTypeAliasDeclaration: (node) => void names.push(node.id.name),
    TSInterfaceDeclaration: (node) => void names.push(node.id.name),
    ClassDeclaration: (node) => void names.push(node.id?.name ?? ""),
  });
  visitor.visit(parseSync(file.path, file.text).program);
  return names;
}

function identifiers(file: Source): readonly string[] {
  const names: string[] = [];
  const visitor = new Visitor({ Identifier: (node) => void names.push(node.name) });
  visitor.visit(parseSync(file.path, file.text).program);
  return names;
}
