import { waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { showInSteps } from "../../src/views/show-dialog.ts";

/** A dialog with a title that can be modal, as browsers have it. */
function dialogWithTitle() {
  const dialog = document.createElement("dialog");
  const title = document.createElement("h2");
  title.tabIndex = -1;
  dialog.append(title);
  document.body.append(dialog);
  let modal = false;
  dialog.showModal = () => {
    if (dialog.open) throw new Error("it is open already");
    dialog.open = true;
    modal = true;
  };
  dialog.close = () => {
    dialog.open = false;
    modal = false;
  };
  vi.spyOn(dialog, "matches").mockImplementation((selector) => selector === ":modal" && modal);
  return { dialog, title, focus: () => title.focus(), isModal: () => modal };
}

afterEach(() => document.body.replaceChildren());

test("a dialog is shown with its focus at once, and takes the page out of reach once it is painted", async () => {
  const { dialog, title, focus, isModal } = dialogWithTitle();
  showInSteps(dialog, true, focus);
  expect(dialog.open).toBe(true);
  expect(title).toHaveFocus();
  expect(isModal()).toBe(false);
  await waitFor(() => expect(isModal()).toBe(true));
  expect(title).toHaveFocus();
});

test("it goes off the screen at once, and the page is in reach again before anybody is told", async () => {
  const { dialog, focus, isModal } = dialogWithTitle();
  const hide = showInSteps(dialog, true, focus);
  await waitFor(() => expect(isModal()).toBe(true));
  const told = new Promise<boolean>((resolve) => hide(() => resolve(isModal())));
  expect(dialog).toHaveAttribute("data-hidden");
  expect(await told).toBe(false);
  expect(dialog.open).toBe(false);
  expect(dialog).not.toHaveAttribute("data-hidden");
});

test("hidden before it is modal it never becomes so; opened again while it goes, it stays", async () => {
  const { dialog, focus, isModal } = dialogWithTitle();
  showInSteps(dialog, true, focus)(() => undefined);
  expect(dialog.open).toBe(false);
  const hide = showInSteps(dialog, true, focus);
  await waitFor(() => expect(isModal()).toBe(true));
  hide(() => undefined);
  showInSteps(dialog, true, focus);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  expect(dialog.open).toBe(true);
  expect(isModal()).toBe(true);
});

test("one that stands beside the page is never modal, and goes at once", () => {
  const { dialog, focus, isModal } = dialogWithTitle();
  const hide = showInSteps(dialog, false, focus);
  expect(dialog.open).toBe(true);
  let told = false;
  hide(() => (told = true));
  expect(told).toBe(true);
  expect(isModal()).toBe(false);
  expect(dialog.open).toBe(false);
});
