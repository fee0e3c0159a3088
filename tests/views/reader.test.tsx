import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { sequence } from "../../src/store/steps.ts";
import type { Compare } from "../../src/store/run.ts";
import { App } from "../../src/views/app.tsx";
import { BRIDGE, readyReader } from "../store/fixture.ts";

async function open(needs: Parameters<typeof readyReader>[0] = {}) {
  const reader = await readyReader(needs);
  render(<App reader={reader} />);
  return { reader, user: userEvent.setup() };
}

describe("the page of an event", () => {
  test("opens with its title, its date and what was found", async () => {
    await open();
    expect(screen.getByRole("heading", { level: 1, name: "The bridge" })).toBeVisible();
    expect(screen.getByText("4 February 2022")).toBeVisible();
    expect(screen.getByRole("link", { name: "2 in two or more" })).toHaveAttribute(
      "href",
      "#event=bridge&show=2%2B",
    );
  });

  test("names every column, and says where an outlet is not named", async () => {
    await open();
    expect(screen.getByText("Outlet not named in the text", { selector: "p" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 2, name: /Storm closes bridge/ })).toBeVisible();
  });

  test("says in words what differs", async () => {
    await open();
    const mark = screen.getByText("opened", { selector: "mark" });
    expect(mark).toHaveTextContent("in place of A’s “shut”: opened");
  });

  test("marks against another base", async () => {
    const { user } = await open();
    await user.click(
      within(screen.getByRole("group", { name: "Base" })).getByRole("radio", { name: "B" }),
    );
    expect(screen.getAllByText("shut", { selector: "mark" })).toHaveLength(2);
    expect(screen.getByText(/Marked against B/)).toBeVisible();
  });

  test("shows what was set apart and puts it back", async () => {
    const compare = vi.fn<Compare>(() => Promise.resolve(BRIDGE));
    const { user } = await open({ compare });
    await user.click(screen.getByRole("button", { name: /set apart: newsletter sign-up/ }));
    expect(screen.getByText("Sign up for our newsletter.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "put it back into the article" }));
    expect(compare).toHaveBeenCalledTimes(2);
    await user.click(await screen.findByRole("button", { name: "undo" }));
    expect(compare).toHaveBeenCalledTimes(3);
  });

  test("shows one column at a time where only one fits", async () => {
    const { user } = await open();
    window.innerWidth = 360;
    window.dispatchEvent(new Event("resize"));
    const tabs = await screen.findByRole("group", { name: "Article in view" });
    await user.click(within(tabs).getByRole("radio", { name: /C/ }));
    expect(screen.getByRole("heading", { level: 2, name: "Café crossing gone" })).toBeVisible();
    const [others] = screen.getAllByRole("button", { name: "other wordings" });
    if (others !== undefined) await user.click(others);
    expect(screen.getByText("A and B", { exact: false }) ?? screen.getByText("B")).toBeVisible();
    window.innerWidth = 1280;
    window.dispatchEvent(new Event("resize"));
  });
});

describe("the passage sheet", () => {
  test("opens from its passage, shows why, and gives the focus back", async () => {
    const { user, reader } = await open();
    const number = sequence(reader.getState()).find(({ passage }) => passage === "all")?.number;
    const opener = screen.getByRole("button", { name: new RegExp(`Open passage ${number}`) });
    await user.click(opener);
    const dialog = await screen.findByRole("dialog", { name: `Passage ${number}` });
    expect(within(dialog).getByText(/8 of 9 words here stand in A too/)).toBeVisible();
    await user.click(within(dialog).getByRole("button", { name: "mark against B" }));
    expect(within(dialog).getAllByText("shut", { selector: "mark" })).toHaveLength(2);
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(opener).toHaveFocus());
  });
});

describe("keys", () => {
  test("step through the passages, choose a base, and can be switched off", async () => {
    const { user, reader } = await open();
    await user.keyboard("j");
    expect(document.activeElement).toHaveAccessibleName(/Open passage 1/);
    await user.keyboard("2");
    expect(reader.getState().reading.base).toBe("B");
    await user.keyboard("s");
    expect(reader.getState().reading.emphasis).toBe("shared");
    await user.keyboard("?");
    await user.click(await screen.findByRole("checkbox", { name: "Single-letter keys are on" }));
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.keyboard("3");
    expect(reader.getState().reading.base).toBe("B");
    reader.actions.changeSettings({ keys: true });
  });
});

describe("when something fails", () => {
  test("the reason stands on the page, with a way on", async () => {
    const compare = vi
      .fn<Compare>()
      .mockRejectedValueOnce(new Error("No worker here."))
      .mockResolvedValue(BRIDGE);
    const { user } = await open({ compare });
    expect(screen.getByRole("alert")).toHaveTextContent("No worker here.");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("group", { name: "Base" })).toBeVisible();
  });

  test("in drawing, plain words stand there instead of a blank page", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const reader = await readyReader({
      compare: () => Promise.resolve({ ...BRIDGE, articles: [] }),
    });
    render(<App reader={reader} />);
    expect(screen.getByRole("button", { name: "Start again" })).toBeVisible();
    quiet.mockRestore();
  });
});
