import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from "react";
import type { State } from "../store/state.ts";
import { useReader, useReading } from "./use-reading.ts";

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of the page in a file of its own, which is fetched at the first sign of somebody reading. Once it is
 * there it is drawn at once; what is lazy waits at least until the next task.
 */
export function later(load: () => Promise<ComponentType>): ComponentType {
  let there: ComponentType | null = null;
  const fetchPart = async (): Promise<ComponentType> => (there = await load());
  parts.push(fetchPart);
  const Awaited = lazy(async () => ({ default: await fetchPart() }));
  return function Part() {
    // As long as it stands it stays what it was drawn as first.
    const [Drawn] = useState(() => there ?? Awaited);
    return <Drawn />;
  };
}

type Props = { readonly when: (state: State) => boolean; readonly children: ReactNode };

/** Draws nothing until it is first wanted; from then on its children say themselves when they show. */
export function Later({ when, children }: Props) {
  const wanted = useReading(when);
  const [asked, setAsked] = useState(wanted);
  if (wanted && !asked) setAsked(true);
  return asked ? <Suspense>{children}</Suspense> : null;
}

const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/** Fetches what comes later, so that it is there when it is wanted. */
export function useParts(): void {
  const reader = useReader();
  useEffect(() => {
    const signs = new AbortController();
    const fetchParts = async (): Promise<void> => {
      signs.abort();
      await Promise.all(parts.map((load) => load()));
      const { keepRestWarm } = await import("../store/warm-rest.ts");
      keepRestWarm(reader);
    };
    // What cannot be fetched now is tried again when it is wanted.
    const start = (): void => void fetchParts().catch(() => null);
    for (const sign of SIGNS) addEventListener(sign, start, { signal: signs.signal });
    return () => signs.abort();
  }, [reader]);
}
