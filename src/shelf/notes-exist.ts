export const NOTES_SHELF = "variorum-notes";

/** Whether notes were ever made on this machine. Where the browser does not tell, they may have been. */
export async function notesExist(): Promise<boolean> {
  try {
    const shelves = await indexedDB.databases();
    return shelves.some(({ name }) => name === NOTES_SHELF);
  } catch {
    return true;
  }
}
