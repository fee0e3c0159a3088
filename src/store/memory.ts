import { THEMES, type Settings } from "./state.ts";

const KEY = "variorum";

/** What is kept on this machine. It may be forbidden or full: then settings last as long as the page. */
export function recall(): Settings {
  return parseSettings(read());
}

export function keep(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    return;
  }
}

function read(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

function parseSettings(value: unknown): Settings {
  const fields = new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  return {
    theme: THEMES.find((theme) => theme === fields.get("theme")) ?? "auto",
    keys: fields.get("keys") !== false,
  };
}
