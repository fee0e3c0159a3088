import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { placeOnStrip, strip } from "../../src/store/strip.ts";
import { App } from "../../src/views/app.tsx";
import { fakeBar, readyReader } from "../store/fixture.ts";

async function open(hash = "") {
  const bar = fakeBar(hash);
  const reader = await readyReader({ bar });
  const user = userEvent.setup();
  render(<App reader={reader} />);
  return { reader, bar, user, slider: await screen.findByRole("slider") };
}

describe("the map", () => {
  test("is a slider that says what it stands at, and goes where the keys send it", async () => {
    const { reader, slider } = await open("#find=hurt");
    expect(slider).toHaveAccessibleName("Passage on screen, of 4 passages in 3 outlets");
    expect(slider).toHaveAttribute("aria-valuetext", "passage 1, in all three; 1 of 4");
    const at = placeOnStrip(strip(reader.getState()), "two");
    fireEvent.change(slider, { target: { value: `${at}` } });
    expect(reader.getState().cursor?.passage).toBe("two");
    expect(slider).toHaveAttribute(
      "aria-valuetext",
      `passage ${at + 1}, in 2 of 3: A B, 2 found: A 1, B 1; ${at + 1} of 4`,
    );
  });

  test("tells in words what is pointed at anywhere on the page", async () => {
    const { reader } = await open();
    reader.actions.pointAt("two");
    const map = screen.getByRole("navigation", { name: "Map of the event" });
    expect(await within(map).findByText(/in 2 of 3: A B/)).toBeVisible();
  });

  test("explains its shades and shapes", async () => {
    await open();
    const key = screen.getByRole("list", { name: "Key to the map", hidden: true });
    expect(
      within(key)
        .getAllByRole("listitem", { hidden: true })
        .map((item) => item.textContent.trim()),
    ).toEqual(["in one", "2", "all 3", "moved up", "moved down", "blank: not there"]);
  });

  test("turns to each outlet's own order, says the place in each, and keeps that in the address", async () => {
    const { user, bar, slider } = await open();
    const map = screen.getByRole("navigation", { name: "Map of the event" });
    await user.click(within(map).getByRole("radio", { name: "own order", hidden: true }));
    expect(bar.read()).toContain("strip=own");
    expect(slider).toHaveAttribute(
      "aria-valuetext",
      "passage 1, in all three, paragraph 1 of 2 in A, paragraph 1 of 3 in B, paragraph 1 of 2 in C; 1 of 4",
    );
    expect(await within(map).findByText("17 words")).toBeInTheDocument();
  });
});

describe("the sheet of a passage", () => {
  const PASSAGE = "#event=bridge&p=A.13.the-old-bridge-shut";

  test("sets any two wordings beside each other, each marked against the other", async () => {
    const { user, bar } = await open(PASSAGE);
    const sheet = await screen.findByRole("dialog");
    await user.click(
      within(within(sheet).getByRole("group", { name: "Compare" })).getByRole("radio", {
        name: "B",
      }),
    );
    await user.click(
      within(within(sheet).getByRole("group", { name: "with" })).getByRole("radio", { name: "C" }),
    );
    expect(bar.read()).toContain("against=B&second=C");
    const items = within(sheet).getAllByRole("heading", { level: 3, name: /^[A-C] / });
    expect(items.map((item) => item.textContent)).toEqual(["B Outlet B", "C Outlet C"]);
    expect(within(sheet).getByText("opened", { selector: "mark" })).toHaveTextContent(
      "in place of C’s “shut”: opened",
    );
    expect(within(sheet).getByText("shut", { selector: "mark" })).toBeVisible();
    expect(within(sheet).getByText(/8 of 9 words here stand in B too/)).toBeVisible();
    await user.click(within(sheet).getByRole("radio", { name: "all" }));
    expect(within(sheet).getAllByRole("heading", { level: 3, name: /^[A-C] / })).toHaveLength(3);
  });

  test("tells the line of all wordings, and where each stands", async () => {
    await open(PASSAGE);
    const sheet = await screen.findByRole("dialog");
    const line = within(sheet).getByRole("region", { name: "All in one line" });
    expect(line).toHaveTextContent(
      "The old bridge [A and C: “shut”; B: “opened”] on Monday after the storm.",
    );
    expect(within(sheet).getByText("paragraph 1 of 3")).toBeVisible();
  });
});

describe("copying", () => {
  test("a wording puts it with its citation on the clipboard, and says so", async () => {
    const { user } = await open("#event=bridge&p=B.21.the-old-bridge-opened");
    const sheet = await screen.findByRole("dialog");
    await user.click(within(sheet).getByRole("button", { name: "copy B with citation" }));
    expect(await within(sheet).findByText("Passage copied with its citation")).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("“The old bridge opened on Monday after the storm.”");
    expect(copied).toContain("Outlet B (B), “Storm closes bridge”, 4 February 2022.");
    await user.click(within(sheet).getByRole("button", { name: "copy link to B" }));
    expect(await within(sheet).findByText("Link copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(/#event=bridge&p=B\.21\./);
  });

  test("by key takes the passage that has the focus; without one, nothing happens", async () => {
    const { user, reader } = await open();
    await user.keyboard("c");
    expect(reader.getState().copied).toBeNull();
    await user.keyboard("jc");
    const said = await screen.findByText("Passage copied with its citation");
    expect(said.parentElement).toHaveAttribute("role", "status");
    expect(await navigator.clipboard.readText()).toContain("The old bridge shut on Monday");
  });

  test("gives the words to copy by hand where the browser refuses", async () => {
    const { user, reader } = await open();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await user.keyboard("jc");
    const dialog = await screen.findByRole("dialog", {
      name: "The browser did not let this page copy",
    });
    const field = within(dialog).getByRole("textbox");
    expect(field).toHaveFocus();
    expect(field).toHaveDisplayValue(/The old bridge shut on Monday/);
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(reader.getState().copied).toBeNull();
  });
});
