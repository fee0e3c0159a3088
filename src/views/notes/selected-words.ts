import type { Selected } from "../../store/note-work.ts";

/** Parts of a wording that are drawn in it and are not words of its article. */
const NOT_TEXT = ".spoken, [data-aside], [aria-hidden], button";
const WORDING = "[data-words]";

type Found = Selected & { readonly wording: Element };

/** The words of a wording that are selected; null when none are. */
export function selectedWords(): Found | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const wording = wordingOf(range.startContainer) ?? wordingOf(range.endContainer);
  const [article = "", ...offsets] = wording?.getAttribute("data-words")?.split(" ") ?? [];
  const span = wording === null ? null : spanIn(wording, range);
  if (wording === null || span === null) return null;
  const place = { article, start: at(offsets, span.start), end: at(offsets, span.end - 1) + 1 };
  return { ...place, wording };
}

/** Where on the screen the selection ends; null where nothing of it is drawn. */
export function selectionEnd(): DOMRect | null {
  const range = getSelection()?.getRangeAt(0);
  if (range === undefined || !Reflect.has(range, "getClientRects")) return null;
  return Array.from(range.getClientRects()).at(-1) ?? null;
}

function wordingOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(WORDING) ?? null;
}

/** Where a range begins and ends in the text of a wording, without what was drawn into it. */
function spanIn(
  wording: Element,
  range: Range,
): { readonly start: number; readonly end: number } | null {
  let length = 0;
  let start: number | null = null;
  let end = 0;
  for (const node of textNodes(wording)) {
    const size = node.data.length;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : size;
      if (to > from) {
        start ??= length + from;
        end = length + to;
      }
    }
    length += size;
  }
  return start === null ? null : { start, end };
}

function textNodes(wording: Element): readonly Text[] {
  const walker = document.createTreeWalker(
    wording,
    NodeFilter.SHOW_ELEMENT + NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node instanceof Element && node.matches(NOT_TEXT)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
}

/** A place in a wording → its place in the article; a wording may be several stretches: "120-180". */
function at(stretches: readonly string[], offset: number): number {
  let left = offset;
  for (const stretch of stretches) {
    const [start = 0, end = 0] = stretch.split("-").map(Number);
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return Number(stretches.at(-1)?.split("-")[1] ?? 0);
}
