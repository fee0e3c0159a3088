import { expect, test } from "vitest";
import { readArguments } from "../../src/cli/args.ts";

function commandOf(...args: string[]): unknown {
  const asked = readArguments(args);
  return asked.ok ? asked.command : asked.message;
}

test("files are compared in the order given", () => {
  const command = { name: "compare", files: ["b.txt", "a.txt"], json: false, base: null };
  expect(commandOf("compare", "b.txt", "a.txt")).toEqual(command);
});

test("options stand anywhere", () => {
  const command = { name: "compare", files: ["a", "b"], json: true, base: null };
  expect(commandOf("compare", "--json", "a", "b")).toEqual(command);
  expect(commandOf("compare", "a", "b", "--json")).toEqual(command);
  expect(commandOf("--json", "compare", "a", "b")).toEqual(command);
});

test("a base is a letter, large or small", () => {
  expect(commandOf("compare", "a", "b", "--base", "B")).toMatchObject({ base: "B" });
  expect(commandOf("compare", "a", "b", "--base=b")).toMatchObject({ base: "B" });
});

test("a file may have a name that looks like an option, after --", () => {
  expect(commandOf("compare", "--", "--json", "b")).toMatchObject({
    files: ["--json", "b"],
    json: false,
  });
});

test("help and version win over the rest", () => {
  expect(commandOf("--help")).toEqual({ name: "help" });
  expect(commandOf("compare", "-h")).toEqual({ name: "help" });
  expect(commandOf("--version")).toEqual({ name: "version" });
});

test("what is not clear is said in one line that names it", () => {
  const lines = [
    [[], "no command given"],
    [["align", "a", "b"], "unknown command 'align'"],
    [["compare"], "none was given"],
    [["compare", "a.txt"], "only a.txt was given"],
    [["compare", "a", "b", "--colour"], "Unknown option '--colour'"],
    [["compare", "a", "b", "--base"], "--base"],
    [["compare", "a", "b", "--json", "--base", "A"], "--base"],
  ] as const;
  for (const [args, words] of lines) {
    const said = commandOf(...args);
    expect(said).toContain(words);
    expect(said).toMatch(/^.+; see variorum --help$/);
  }
});
