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
  push: (hash) => history.pushState(null, "", hash),
  replace: (hash) => history.replaceState(null, "", hash),
  listen: (changed) => addEventListener("popstate", changed),
};
