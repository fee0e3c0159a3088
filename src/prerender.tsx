import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { compare, fetchRest } from "./engine/index.ts";
import { events } from "./intake/corpus.ts";
import { answered, createReader, type Reader } from "./store/reader.ts";
import { comparisonOf, eventOf } from "./store/state.ts";
import { App } from "./views/app.tsx";
import { idsOf } from "./views/ids.ts";
import { PlainTexts } from "./views/plain/plain-texts.tsx";

/** What the built page holds before any script has run. */
export type FirstView = {
  readonly title: string;
  readonly description: string;
  /** The page as it is drawn where so many columns fit, fewest first. */
  readonly rooms: readonly { readonly room: number; readonly html: string }[];
  /** Every article in full, for those who run no script. */
  readonly plain: string;
};

/** Wider screens begin with the last of these (see rooms.css). */
const MOST_ROOM = 6;

/** Draws the first event as a reader first meets it. */
export async function drawFirstView(): Promise<FirstView> {
  await fetchRest();
  const reader = createReader({
    events,
    compare: (articles) => Promise.resolve(compare(articles)),
    bar: { read: () => "", push: () => {}, replace: () => {}, listen: () => {} },
    settings: { theme: "auto", keys: true },
  });
  await answered(reader);
  const event = eventOf(reader.getState());
  const comparison = comparisonOf(reader.getState());
  if (event === null || comparison === null) throw new Error("there is no event to draw");
  const most = Math.min(comparison.articles.length, MOST_ROOM);
  const rooms: { room: number; html: string }[] = [];
  for (let room = 1; room <= most; room += 1) rooms.push({ room, html: await draw(reader, room) });
  return {
    title: `${event.title} · Variorum`,
    description: `What ${comparison.articles.length} outlets wrote on one event, lined up passage by passage, ${event.date}: ${event.title}. Who has what, in whose words.`,
    rooms,
    plain: await htmlOf(<PlainTexts articles={comparison.articles} />, ""),
  };
}

async function draw(reader: Reader, room: number): Promise<string> {
  reader.actions.fit(room);
  return htmlOf(<App reader={reader} />, idsOf(room));
}

/** In one piece: parts that come later would need a script of their own to be put in place. */
async function htmlOf(page: ReactNode, identifierPrefix: string): Promise<string> {
  const { prelude } = await prerender(page, { identifierPrefix, progressiveChunkSize: Infinity });
  return new Response(prelude).text();
}
