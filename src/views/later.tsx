import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { State } from "../store/state.ts";
import { useReader, useReading } from "./use-reading.ts";

type When = (state: State) => boolean;

type PartFile = { readonly fetchPart: () => Promise<unknown>; readonly first: When | undefined };

const parts: PartFile[] = [];

/**
 * A part of the page in a file of its own, which is fetched at the first sign of somebody reading. Once it is
 * there it is drawn at once; what is lazy waits at least until the next task, and 300 ms where the page was drawn
 * without it (React spares the eye). `first`: whether the page opens with it; it is fetched while the articles are
 * compared then.
 */
export function later<Given extends object>(
  load: () => Promise<ComponentType<Given>>,
  first?: When,
): ComponentType<Given> {
  let there: ComponentType<Given> | null = null;
  const fetchPart = async (): Promise<ComponentType<Given>> => (there = await load());
  parts.push({ fetchPart, first });
  const Awaited = lazy(async () => ({ default: await fetchPart() }));
  return function Part(props) {
    // As long as it stands it stays what it was drawn as first.
    const [Drawn] = useState(() => there ?? Awaited);
    return <Drawn {...props} />;
  };
}

type Props = { readonly when: When; readonly children: ReactNode };

/** Draws nothing until it is first wanted; from then on its children say themselves when they show. */
export function Later({ when, children }: Props) {
  const wanted = useReading(when);
  const [asked, setAsked] = useState(wanted);
  if (wanted && !asked) setAsked(true);
  return asked ? <Suspense>{children}</Suspense> : null;
}

const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/** Fetches what comes later, so that it is there when it is wanted; what the page begins with, at once. */
export function useParts(): void {
  const reader = useReader();
  useEffect(() => {
    const signs = new AbortController();
    const fetchAll = (wanted: readonly PartFile[]): Promise<unknown> =>
      Promise.all(wanted.map(({ fetchPart }) => fetchPart()));
    const fetchParts = async (): Promise<void> => {
      signs.abort();
      await fetchAll(parts);
      const { keepRestWarm } = await import("../store/warm-rest.ts");
      keepRestWarm(reader);
    };
    // What cannot be fetched now is tried again when it is wanted.
    const start = (): void => void fetchParts().catch(() => null);
    const state = reader.getState();
    fetchAll(parts.filter(({ first }) => first?.(state))).catch(() => null);
    for (const sign of SIGNS) addEventListener(sign, start, { signal: signs.signal });
    return () => signs.abort();
  }, [reader]);
}
