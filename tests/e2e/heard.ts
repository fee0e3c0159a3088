import type { Page } from "@playwright/test";

/** One thing that a screen reader comes upon, as Chromium hands it over, in reading order. */
export type Heard = {
  readonly role: string;
  readonly name: string;
  /** All text within, spaces as one; of a control, what it says of its place or value. */
  readonly text: string;
  /** Text that stands in it first, before anything else. */
  readonly first: string;
  readonly level: number;
};

type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
};

/** The accessibility tree as Chromium keeps it, which is not what stands in the page's source. */
export async function heard(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return inOrder(nodes);
}

function inOrder(nodes: readonly Node[]): readonly Heard[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: Heard[] = [];
  const walk = (node: Node | undefined): void => {
    if (node === undefined || words(node.role) === "InlineTextBox") return;
    const texts = node.ignored ? [] : textsIn(node, byId);
    if (!node.ignored)
      list.push({
        role: words(node.role),
        name: plain(words(node.name)),
        text: plain(texts.join("")),
        first: plain(texts[0] ?? ""),
        level: Number(node.properties?.find(({ name }) => name === "level")?.value.value ?? 0),
      });
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes[0]);
  return list.filter(({ role }) => role !== "none" && role !== "generic");
}

function textsIn(node: Node, byId: ReadonlyMap<string, Node>): readonly string[] {
  if (words(node.role) === "StaticText") return [words(node.name)];
  return (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child === undefined ? [] : textsIn(child, byId);
  });
}

function words(value: { readonly value?: unknown } | undefined): string {
  return typeof value?.value === "string" ? value.value : "";
}

export function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** A mark, as it is drawn and as it is heard. */
export type Mark = {
  readonly kind: string;
  readonly article: string;
  readonly text: string;
};

const KINDS = ["added", "changed", "style", "reused", "shared", "left"];

/** Every mark that is drawn in a wording, with whose wording it is; the words for the ear left out. */
export function drawnMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate((kinds) => {
    const selector = kinds.map((kind) => `[data-words] [class*="_${kind}_"]`).join();
    return [...document.querySelectorAll(selector)]
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const copy = mark.cloneNode(true);
        if (copy instanceof Element)
          for (const each of copy.querySelectorAll(".spoken")) each.remove();
        return {
          kind: kinds.find((kind) => mark.className.includes(`_${kind}_`)) ?? "",
          article: mark.closest("[data-words]")?.getAttribute("data-words")?.split(" ")[0] ?? "",
          text: (copy.textContent ?? "").replace(/\s+/gu, " ").trim(),
        };
      });
  }, KINDS);
}

/** What is said before the words of a mark, by its kind; the letter is the article's own. */
const SAID: Readonly<Record<string, (letter: string) => RegExp>> = {
  added: (letter) => new RegExp(`^added in ${letter}:`, "u"),
  changed: () => /^in place of [A-Z]’s “[^”]+.*”:/u,
  style: () => /^house style, (?:not in [A-Z]|[A-Z] has “.+”):/u,
  reused: () => /^in [A-Z] too:/u,
  shared: () => /^in (?:1 other|\d others):/u,
  left: () => /^left out here:/u,
};

/** The marks that are not heard as they are drawn: one by one, in order. */
export function silentMarks(drawn: readonly Mark[], list: readonly Heard[]): readonly string[] {
  const told = list.filter(
    ({ role, first }) =>
      ["mark", "insertion", "deletion"].includes(role) &&
      Object.values(SAID).some((said) => said("[A-Z]").test(first)),
  );
  const missed = drawn.flatMap(({ kind, article, text }, index) => {
    const { first = "", text: all = "" } = told[index] ?? {};
    const said = SAID[kind]?.(article) ?? /^$/u;
    return said.test(first) && all.endsWith(text)
      ? []
      : [`${kind} in ${article}: ${text} ≠ ${all}`];
  });
  return told.length === drawn.length
    ? missed
    : [`${drawn.length} marks drawn, ${told.length} heard`, ...missed];
}
