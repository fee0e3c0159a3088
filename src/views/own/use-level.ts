import { useEffect, type RefObject } from "react";
import type { OwnText } from "../../store/own.ts";
import { useReading } from "../use-reading.ts";
import { levelOf, type Track } from "./level.ts";

/** Scrolled further than this from where we put it, a column was scrolled by the reader. */
const OUR_OWN = 2;

type Column = { readonly box: HTMLElement; readonly track: Track };

/** While columns are locked, the passage at the top of the one that is scrolled comes level in the others. */
export function useLevel(ref: RefObject<HTMLElement | null>, texts: readonly OwnText[]): void {
  const locked = useReading((state) => state.reading.locked);
  useEffect(() => {
    const root = ref.current;
    return root === null || !locked ? undefined : keepLevel(root, texts);
  }, [ref, locked, texts]);
}

function keepLevel(root: HTMLElement, texts: readonly OwnText[]): () => void {
  const columns = texts.flatMap(({ article }) => {
    const box = root.querySelector<HTMLElement>(`[data-own="${article}"]`);
    return box === null ? [] : [columnOf(box)];
  });
  const placed = new Map<HTMLElement, number>();
  let frame = 0;
  const scrolled = ({ target }: Event): void => {
    const driver = columns.find(({ box }) => box === target);
    if (driver === undefined) return;
    const { scrollTop } = driver.box;
    if (Math.abs(scrollTop - (placed.get(driver.box) ?? -Infinity)) <= OUR_OWN) return;
    placed.delete(driver.box);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => bringLevel(driver, columns, placed));
  };
  root.addEventListener("scroll", scrolled, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    root.removeEventListener("scroll", scrolled, { capture: true });
  };
}

/** Reads every place first and moves the columns after: reading in between would lay the page out each time. */
function bringLevel(
  driver: Column,
  columns: readonly Column[],
  placed: Map<HTMLElement, number>,
): void {
  const { scrollTop } = driver.box;
  const moves = columns
    .filter((column) => column !== driver)
    .map(({ box, track }) => ({ box, to: Math.round(levelOf(driver.track, track, scrollTop)) }));
  for (const { box, to } of moves) box.scrollTop = to;
  for (const { box } of moves) placed.set(box, box.scrollTop);
}

function columnOf(box: HTMLElement): Column {
  const elements = [...box.querySelectorAll<HTMLElement>("[data-passage]")];
  const passages = elements.map((element) => element.dataset["passage"] ?? "");
  const places = new Map(passages.map((passage, at) => [passage, at]));
  const start = (at: number): number => elements[at]?.offsetTop ?? 0;
  const end = (at: number): number => start(at) + (elements[at]?.offsetHeight ?? 0);
  return { box, track: { passages, places, start, end } };
}
