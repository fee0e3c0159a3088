import type { Article, Comparison } from "../engine/index.ts";
import type { NewsEvent } from "../intake/event.ts";
import { letterAt } from "./letters.ts";
import type { Fix, Status } from "./state.ts";

/** The engine's `compare`, wherever it runs. It rejects when the signal aborts. */
export type Compare = (
  articles: readonly Article[],
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
) => Promise<Comparison>;

/** What one comparison is of; two alike need not be made twice. */
export type Task = { readonly event: NewsEvent | null; readonly fixes: readonly Fix[] };

/**
 * Answers a function that starts a comparison and aborts the one before. `tell` hears of progress,
 * the answer, or plain words on why there is none; never of a run that was superseded.
 */
export function createRunner(compare: Compare, tell: (status: Status) => void) {
  let running = new AbortController();
  return ({ event, fixes }: Task, previous: Comparison | null): void => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const say = (status: Status): void => {
      if (!signal.aborted) tell(status);
    };
    if (event === null)
      return say({ name: "failed", reason: "There are no articles to compare here." });
    say({ name: "comparing", done: 0, previous });
    const onProgress = (done: number): void => say({ name: "comparing", done, previous });
    void start(compare, withFixes(event.articles, fixes), { signal, onProgress }).then(say);
  };
}

async function start(
  compare: Compare,
  articles: readonly Article[],
  options: Parameters<Compare>[1],
): Promise<Status> {
  try {
    return { name: "ready", comparison: await compare(articles, options) };
  } catch (error) {
    return { name: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function withFixes(articles: readonly Article[], fixes: readonly Fix[]): readonly Article[] {
  return articles.map((article, index) => {
    const own = fixes.filter((fix) => fix.article === letterAt(index));
    if (own.length === 0) return article;
    return { ...article, corrections: own.map(({ start: at, role }) => ({ start: at, role })) };
  });
}
