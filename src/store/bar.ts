/** The address bar. `push` makes a step that Back undoes; `replace` does not. */
export type Bar = {
  readonly read: () => string;
  readonly push: (hash: string) => void;
  readonly replace: (hash: string) => void;
  /** Calls back on Back, Forward, a followed link and an edited address. */
  readonly listen: (changed: () => void) => void;
};

export const browserBar: Bar = {
  read: () => location.hash,
  push: (hash) => writeLater({ how: "pushState", hash }),
  replace: (hash) => writeLater({ how: "replaceState", hash }),
  listen: (changed) => {
    addEventListener("pagehide", write);
    addEventListener("popstate", () => {
      // The reader went elsewhere first: what was not written yet belongs to a reading that is gone.
      waiting = [];
      changed();
    });
  },
};

type Writing = { readonly how: "pushState" | "replaceState"; readonly hash: string };

let waiting: readonly Writing[] = [];

/** A browser may take longer to write the address than to show the answer: the answer comes first. */
function writeLater(writing: Writing): void {
  if (waiting.length === 0) requestAnimationFrame(() => setTimeout(write));
  const last = waiting.at(-1);
  waiting =
    last === undefined || writing.how === "pushState"
      ? [...waiting, writing]
      : [...waiting.slice(0, -1), { ...last, hash: writing.hash }];
}

function write(): void {
  const list = waiting;
  waiting = [];
  for (const { how, hash } of list) history[how](null, "", hash);
}
