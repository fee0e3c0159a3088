import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** `forbidden`: the browser keeps nothing for this page. `full`: no room is left. `changed`: another tab was quicker. */
export type Problem = "forbidden" | "full" | "changed" | "broken";

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** Whether what stands on the shelf now is what the writer thinks; asked within one transaction. */
export type Agrees = (there: unknown) => boolean;

/** Records that outlast the page, each under its id, so that two tabs never write over each other's. */
export type Shelf = {
  readonly all: () => Promise<Answer<readonly { readonly id: string; readonly value: unknown }[]>>;
  readonly put: (id: string, value: unknown, agrees: Agrees) => Promise<Answer<null>>;
  readonly remove: (id: string, agrees: Agrees) => Promise<Answer<null>>;
  /** Calls back when another tab has written. */
  readonly listen: (changed: () => void) => void;
};

type Schema = DBSchema & { records: { key: string; value: unknown } };

const STORE = "records";

/** Opens the shelf of this name, or says why there is none. */
export async function openShelf(name: string): Promise<Answer<Shelf>> {
  return attempt(async () => {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (made) => void made.createObjectStore(STORE),
      // A newer page in another tab wants to change the shelf: it may.
      blocking: (_before, _after, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return shelfOn(database, new BroadcastChannel(name));
  });
}

function shelfOn(database: IDBPDatabase<Schema>, channel: BroadcastChannel): Shelf {
  const write = (id: string, agrees: Agrees, act: Write): Promise<Answer<null>> =>
    attempt(async () => {
      const transaction = database.transaction(STORE, "readwrite");
      const store = transaction.store;
      const there: unknown = await store.get(id);
      if (there !== undefined && !agrees(there)) {
        await transaction.done;
        throw new DOMException("another tab has changed it", CHANGED);
      }
      await Promise.all([act(store), transaction.done]);
      channel.postMessage(id);
      return null;
    });
  return {
    all: () =>
      attempt(async () => {
        const { store } = database.transaction(STORE);
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return keys.map((id, index) => ({ id, value: values[index] }));
      }),
    put: (id, value, agrees) => write(id, agrees, (store) => store.put(value, id)),
    remove: (id, agrees) => write(id, agrees, (store) => store.delete(id)),
    listen: (changed) => channel.addEventListener("message", changed),
  };
}

type Write = (store: WritableStore) => Promise<unknown>;
type WritableStore = {
  readonly put: (value: unknown, id: string) => Promise<unknown>;
  readonly delete: (id: string) => Promise<unknown>;
};

const CHANGED = "VariorumChanged";

const PROBLEMS: Readonly<Record<string, Problem>> = {
  [CHANGED]: "changed",
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  InvalidAccessError: "forbidden",
  ReferenceError: "forbidden",
};

async function attempt<Value>(act: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { ok: false, problem: PROBLEMS[name] ?? "broken" };
  }
}
