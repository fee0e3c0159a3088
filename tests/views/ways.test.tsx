import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { App } from "../../src/views/app.tsx";
import { fakeBar, readyReader } from "../store/fixture.ts";

async function open(hash = "") {
  const reader = await readyReader({ bar: fakeBar(hash) });
  render(<App reader={reader} />);
  return { reader, user: userEvent.setup() };
}

const way = (name: string) =>
  within(screen.getByRole("group", { name: "Read" })).getByRole("radio", { name });

describe("the ways of reading", () => {
  test("are one click and one key apart", async () => {
    const { user } = await open();
    await user.click(way("matrix"));
    expect(await screen.findByRole("table")).toBeVisible();
    expect(way("matrix")).toBeChecked();
    await user.click(document.body);
    await user.keyboard("v");
    expect(way("side by side")).toBeChecked();
    await user.keyboard("v");
    expect(await screen.findByRole("group", { name: "Article in view" })).toBeVisible();
  });
});

describe("the matrix", () => {
  test("is a table with heads, whose cells say their counts and lead to the pair", async () => {
    await open("#event=bridge&view=matrix");
    const table = await screen.findByRole("table");
    expect(within(table).getByRole("columnheader", { name: "B Outlet B" })).toBeVisible();
    const row = within(table).getByRole("row", { name: /^A Outlet not named/ });
    const link = within(row).getByRole("link", {
      name: /^A → B: 15 of 17 words, 2 of 3 passages, 0 same\. Read A and B side by side$/,
    });
    expect(link).toHaveAttribute("href", "#event=bridge&view=columns&columns=A,B&base=A");
  });

  test("hides names like every other view, and brings hidden columns back", async () => {
    const { user } = await open("#event=bridge&view=matrix&blind=yes&columns=A,B");
    const table = await screen.findByRole("table");
    expect(within(table).queryByText("Outlet B")).toBeNull();
    await user.click(screen.getByRole("button", { name: "show C" }));
    expect(within(table).getAllByRole("columnheader")).toHaveLength(3);
  });
});

describe("own order", () => {
  test("has a region that scrolls for every outlet, by name, and a lock", async () => {
    const { user, reader } = await open("#event=bridge&flow=own");
    const region = await screen.findByRole("region", { name: /^B, Outlet B: its own order/ });
    expect(region).toHaveAttribute("tabindex", "0");
    const said = within(region).getByText(/set apart/);
    const texts = within(region).getAllByRole("article");
    expect(texts[0]?.compareDocumentPosition(said)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const lock = screen.getByRole("button", { name: "scroll together" });
    expect(lock).toHaveAttribute("aria-pressed", "true");
    await user.click(lock);
    expect(reader.getState().reading.locked).toBe(false);
  });
});

describe("one column on a wide screen", () => {
  test("has who else has a passage, the others' readings beside it, and all wordings in place", async () => {
    window.innerWidth = 1680;
    const { user } = await open("#event=bridge&view=single&column=B");
    const passage = await screen.findByRole("article", { name: /\d,? in all three/ });
    const readings = within(passage).getByRole("list");
    expect(readings).toHaveTextContent("for B’s opened ] A and C have shut");
    await user.click(within(passage).getByRole("button", { name: "other wordings" }));
    expect(within(passage).getAllByText("shut", { selector: "mark" }).length).toBeGreaterThan(1);
    expect(screen.getByText(/Marked against ◆/)).toBeVisible();
    window.innerWidth = 1024;
  });

  test("unfolds in place what the article leaves out, in whose words it stands there", async () => {
    const { user } = await open("#event=bridge&view=single&column=A");
    const slot = await screen.findByRole("button", { name: /1 passage not in A: in B/ });
    await user.click(slot);
    expect(slot).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText("Repairs will cost two million.")).toBeVisible();
    const whose = (_: string, element: Element | null): boolean =>
      element?.tagName === "P" && element.textContent === "in B’s words";
    expect(screen.getByText(whose)).toBeVisible();
  });
});

describe("a spine", () => {
  test("says its letter and name, and opens by a button", async () => {
    const { user } = await open("#event=bridge&spines=B");
    const spine = screen.getByRole("button", { name: "Open column B, Outlet B" });
    spine.focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("heading", { level: 2, name: /Storm closes bridge/ })).toBeVisible();
  });
});
