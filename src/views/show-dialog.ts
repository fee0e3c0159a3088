/** Opens a dialog: alone on the page where it is modal and the browser can do that, else beside it. */
export function showDialog(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal && Reflect.has(dialog, "showModal")) dialog.showModal();
  else dialog.setAttribute("open", "");
}

/** Takes it off the screen at once; what is in it can be thrown away later. */
export function hideDialog(dialog: HTMLDialogElement): void {
  if (Reflect.has(dialog, "close")) dialog.close();
  else dialog.removeAttribute("open");
}
