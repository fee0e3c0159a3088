/** Runs before the first paint, as a plain script of its own: it must import nothing. */
{
  const root = document.documentElement;
  // What the page was built with is the first reading; an address may name another one.
  if (location.hash.length > 1) root.dataset["asked"] = "";
  try {
    // The theme as the store keeps it (memory.ts), so that a dark page does not begin light.
    const [, theme] = /"theme":"(light|dark)"/.exec(localStorage.getItem("variorum") ?? "") ?? [];
    if (theme !== undefined) root.dataset["theme"] = theme;
  } catch {
    // Storage may be forbidden: then nothing was kept.
  }
}
