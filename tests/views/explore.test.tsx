import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { App } from "../../src/views/app.tsx";
import { fakeBar, readyReader, SETTINGS } from "../store/fixture.ts";

// What is not on the first view is fetched first.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

async function open(needs: Parameters<typeof readyReader>[0] = {}) {
  const reader = await readyReader({ settings: SETTINGS, ...needs });
  render(<App reader={reader} />);
  return { reader, user: userEvent.setup() };
}

// jsdom knows no popovers: what stands in one counts as hidden there.
describe("the filter", () => {
  test("asks for more and less, says what is on, and every count follows", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.click(await screen.findByRole("radio", { name: "in all three: 1", hidden: true }));
    expect(
      await screen.findByText("Showing", { exact: false, selector: "main p" }),
    ).toHaveTextContent("Showing 1 of 4 statements");
    expect(screen.getByRole("button", { name: "Filter, 1 on" })).toBeVisible();
    await user.click(
      screen.getByRole("radio", { name: "identical in all that have it: 0", hidden: true }),
    );
    expect(screen.getByText("Nothing meets all of this.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Without “in all three”" }));
    expect(screen.getByText("Showing", { exact: false, selector: "main p" })).toHaveTextContent(
      "1 of 4",
    );
    expect(screen.getByRole("link", { name: "1 in two or more" }).closest("p")).toHaveTextContent(
      "1 of 4 statements (identical in all that have it)",
    );
    await user.click(screen.getByRole("button", { name: "Remove: identical in all that have it" }));
    expect(screen.queryByText("Showing", { exact: false, selector: "main p" })).toBeNull();
  });

  test("sets small differences aside, and clears all at once", async () => {
    const { user, reader } = await open();
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.click(
      await screen.findByRole("checkbox", { name: /two words aside/, hidden: true }),
    );
    expect(screen.queryByText("opened", { selector: "mark" })).toBeNull();
    expect(screen.getByText("alike")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear all", hidden: true }));
    expect(screen.getByText("opened", { selector: "mark" })).toBeVisible();
    expect(reader.getState().reading.small).toBe(false);
  });
});

describe("hidden outlet names", () => {
  test("are nowhere on the page, and come back one by one or together", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("checkbox", { name: "hide outlet names" }));
    expect(document.body).not.toHaveTextContent(/Outlet [BC]|not named/);
    expect(document.body.innerHTML).not.toMatch(/Outlet [BC]|not named/);
    await user.click(await screen.findByRole("button", { name: "Reveal the name of B" }));
    expect(document.body).toHaveTextContent("Outlet B");
    expect(document.body).not.toHaveTextContent("Outlet C");
    await user.click(screen.getByRole("button", { name: "Reveal names" }));
    expect(document.body).toHaveTextContent("Outlet C");
  });

  test("stay hidden for who follows a link", async () => {
    await open({ bar: fakeBar("#event=bridge&blind=yes") });
    expect(document.body).not.toHaveTextContent("Outlet B");
    expect(await screen.findByText("Outlet names are hidden.")).toBeVisible();
  });
});

describe("the list of commands", () => {
  test("opens by Ctrl K also where single keys are off, and is worked by keys", async () => {
    const { user, reader } = await open({ settings: { theme: "auto", keys: false } });
    await user.keyboard("{Control>}k{/Control}");
    const box = await screen.findByRole("combobox", { name: "Do, or go to" });
    box.focus();
    const chosen = () => document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
    expect(chosen()).toHaveTextContent("Find words in all articles");
    await user.keyboard("{ArrowDown}");
    expect(chosen()).toHaveTextContent("Next passage");
    await user.keyboard("{End}");
    expect(chosen()).toHaveTextContent("Switch single keys on");
    await user.keyboard("{ArrowDown}{ArrowUp}{Home}");
    expect(chosen()).toHaveTextContent("Find words");
    expect(chosen()).toHaveAttribute("aria-selected", "true");
    await user.keyboard("base: c");
    expect(chosen()).toHaveTextContent("Base: C, Outlet C3");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(reader.getState().reading.base).toBe("C"));
    expect(screen.queryByRole("combobox", { name: "Do, or go to" })).toBeNull();
  });

  test("says so where nothing is called so, and goes to the search box", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: /^Commands/ }));
    const box = await screen.findByRole("combobox", { name: "Do, or go to" });
    await user.type(box, "zebra");
    expect(screen.getByText(/Nothing is called “zebra”/)).toBeVisible();
    await user.clear(box);
    await user.type(box, "find words{Enter}");
    await waitFor(() => expect(screen.getByRole("searchbox")).toHaveFocus());
  });

  test("opens a passage by its number", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: /^Commands/ }));
    await user.type(await screen.findByRole("combobox", { name: "Do, or go to" }), "1");
    const list = screen.getByRole("listbox", { name: "What can be done" });
    await user.click(within(list).getByRole("option", { name: /Passage 1, in all three/ }));
    expect(await screen.findByRole("dialog", { name: "Passage 1" })).toBeVisible();
  });
});

describe("the sheet of keys", () => {
  test("groups every key of the page", async () => {
    const { user } = await open();
    await user.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keys" });
    expect(within(sheet).getByRole("heading", { name: "Keys" })).toHaveFocus();
    for (const name of ["Go", "Read", "Keep", "Page"])
      expect(within(sheet).getByRole("region", { name })).toBeVisible();
    for (const key of ["j", "k", "n", "p", "v", "s", "f", "m", "c", "/", "?", "Esc", "Enter"])
      expect(within(sheet).getByText(key, { selector: "kbd" })).toBeVisible();
  });
});

describe("search", () => {
  test("says how many were found in every outlet, or that there were none", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox"), "CAFE");
    expect(screen.getByText("2 hits: A 0 · B 0 · C 2")).toBeVisible();
    await user.type(screen.getByRole("searchbox"), "x");
    expect(screen.getByText(/Nothing found for “CAFEx”/)).toBeVisible();
  });

  test("offers no way from find to find where nothing is found", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox"), "cafe");
    const arrows = screen.getAllByRole("button", { name: /(Previous|Next) found passage/ });
    expect(arrows).toHaveLength(2);
    for (const arrow of arrows) expect(arrow).toHaveAttribute("aria-disabled", "false");
    await user.type(screen.getByRole("searchbox"), "x");
    for (const arrow of arrows) expect(arrow).toHaveAttribute("aria-disabled", "true");
  });

  test("marks what it finds in headlines too", async () => {
    const { user } = await open();
    await user.type(screen.getByRole("searchbox"), "crossing");
    const heading = await screen.findByRole("heading", { name: /Café crossing gone/ });
    expect(within(heading).getByText("crossing", { selector: "mark" })).toBeVisible();
  });

  test("shows what it finds in text set apart, and where it is put back", async () => {
    const { user } = await open();
    expect(screen.queryByText(/Sign up for our/)).toBeNull();
    await user.type(screen.getByRole("searchbox"), "newsletter");
    expect(
      screen.getByText("Nothing found for “newsletter”, but in text set apart: B 1"),
    ).toBeVisible();
    const line = screen.getByRole("button", {
      name: /set apart: newsletter sign-up ?· 1 hit show/,
    });
    expect(line).toHaveAttribute("aria-expanded", "false");
    expect(screen.getByText("newsletter", { selector: "mark" })).toBeVisible();
    expect(screen.getByRole("button", { name: "put it back into the article" })).toBeVisible();
    await user.clear(screen.getByRole("searchbox"));
    await waitFor(() => expect(screen.queryByText(/Sign up for our/)).toBeNull());
  });

  test("is offered in the list of commands for text set apart", async () => {
    const { user, reader } = await open();
    await user.click(screen.getByRole("button", { name: /^Commands/ }));
    await user.type(
      await screen.findByRole("combobox", { name: "Do, or go to" }),
      "newsletter{Enter}",
    );
    expect(reader.getState().reading.find).toBe("newsletter");
    expect(reader.getState().cursor?.passage).toMatch(/^apart-B/);
  });
});

describe("a headline", () => {
  test("that no other outlet has is opened as any passage is, and gets the keys back", async () => {
    const { user } = await open();
    const button = screen.getByRole("button", { name: /Open headline, ?only in C/ });
    await user.click(button);
    const sheet = await screen.findByRole("dialog", { name: "headline" });
    expect(within(sheet).getByText("Café crossing gone")).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(button).toHaveFocus());
  });
});

describe("a control that leads no further", () => {
  test("says so and keeps the keys", async () => {
    const { user, reader } = await open();
    const [first] = screen.getAllByRole("button", { name: "Move right →", hidden: true });
    first?.focus();
    await user.keyboard("{Enter}{Enter}{Enter}");
    expect(reader.getState().reading.columns).toEqual(["B", "C", "A"]);
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveFocus();
  });
});
