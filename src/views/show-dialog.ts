/** Opens a dialog: alone on the page where it is modal and the browser can do that, else beside it. */
export function showDialog(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal && canBeModal(dialog)) dialog.showModal();
  else dialog.setAttribute("open", "");
}

/** Takes it off the screen at once; what is in it can be thrown away later. */
export function hideDialog(dialog: HTMLDialogElement): void {
  if (Reflect.has(dialog, "close")) dialog.close();
  else dialog.removeAttribute("open");
}

/**
 * Shows a dialog, which has a place of its own on screen, with the focus where `focus` puts it, and makes it modal once
 * that is painted: to take all else out of reach, the browser goes through the whole page. The function that it
 * answers hides the dialog again, and calls `then` once the page is in reach.
 */
export function showInSteps(
  dialog: HTMLDialogElement,
  modal: boolean,
  focus: () => void,
): (then: () => void) => void {
  dialog.removeAttribute("data-hidden");
  dialog.setAttribute("open", "");
  focus();
  const stop = modal && canBeModal(dialog) ? afterPaint(() => makeModal(dialog, focus)) : null;
  return (then) => {
    stop?.();
    const hide = (): void => {
      hideDialog(dialog);
      then();
    };
    if (!isModal(dialog)) return hide();
    dialog.setAttribute("data-hidden", "");
    afterPaint(() => {
      // Unless it was opened again meanwhile.
      if (!dialog.hasAttribute("data-hidden")) return;
      dialog.removeAttribute("data-hidden");
      hide();
    });
  };
}

function canBeModal(dialog: HTMLDialogElement): boolean {
  return Reflect.has(dialog, "showModal");
}

function isModal(dialog: HTMLDialogElement): boolean {
  return canBeModal(dialog) && dialog.matches(":modal");
}

/** The focus stays where it is by then, if that is in the dialog. */
function makeModal(dialog: HTMLDialogElement, focus: () => void): void {
  if (isModal(dialog)) return;
  const before = document.activeElement;
  dialog.removeAttribute("open");
  dialog.showModal();
  if (before instanceof HTMLElement && dialog.contains(before))
    before.focus({ preventScroll: true });
  else focus();
}

function afterPaint(act: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
