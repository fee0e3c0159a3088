/** Opens a dialog: alone on the page where it is modal and the browser can do that, else beside it. */
export function showDialog(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal && Reflect.has(dialog, "showModal")) dialog.showModal();
  else dialog.setAttribute("open", "");
}
