import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { App } from "../../src/views/app.tsx";
import { emptyCupboard, needsOn, needsWithoutShelf, type Cupboard } from "../shelf/double.ts";
import { fakeBar, readyReader } from "../store/fixture.ts";

// All of notes loads when it is first wanted, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

async function open(hash = "", cupboard: Cupboard = emptyCupboard(), needs = needsOn(cupboard)) {
  const bar = fakeBar(hash);
  const reader = await readyReader({ bar, notes: needs });
  const { container } = render(<App reader={reader} />);
  return { reader, bar, cupboard, container, user: userEvent.setup() };
}

type Page = Awaited<ReturnType<typeof open>>;

/** Selects these words where they first stand in a wording, as a pointer would. */
function select(container: Element, words: string): void {
  for (const wording of container.querySelectorAll("[data-words]")) {
    const walker = document.createTreeWalker(wording, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      act(() => getSelection()?.setBaseAndExtent(node, at, node, at + words.length));
      return;
    }
  }
  throw new Error(`no wording holds ${words}`);
}

/** Makes a note on words with the key. */
async function note({ container, user }: Page, words: string, text: string) {
  select(container, words);
  await user.keyboard("m");
  const editor = await screen.findByRole("dialog", { name: "New note" });
  await user.type(within(editor).getByRole("textbox", { name: "Note" }), text);
  await user.click(within(editor).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(editor).not.toBeInTheDocument());
  act(() => getSelection()?.removeAllRanges());
}

describe("a note on words", () => {
  test("is made with the key, marked where they stand, in words for those who hear the page", async () => {
    const page = await open();
    await note(page, "storm", "Always a storm.");
    const sign = await screen.findByRole("button", {
      name: "Open note, loaded word: Always a storm.",
    });
    const wording = sign.closest("[data-words]");
    expect(wording).toHaveTextContent("after the noted, loaded word: storm✎.");
    expect(screen.getByTitle("loaded word")).toHaveTextContent("✎ 1 note: loaded word");
    expect(screen.getByRole("button", { name: "Notes 1" })).toBeVisible();
    expect(page.cupboard.records.size).toBe(1);
  });

  test("can be on a headline above its column, by pointer or by keys alone", async () => {
    const page = await open();
    await note(page, "closes", "Active voice.");
    const heading = await screen.findByRole("heading", {
      name: /Storm ?noted, loaded word: ?closes/,
    });
    expect(within(heading).getByRole("button", { name: /^Open note/ })).toBeVisible();
    expect([...page.cupboard.records.values()]).toMatchObject([
      { exact: "closes", article: "B", start: 6 },
    ]);
    screen.getByRole("button", { name: /Open headline, ?only in A/ }).focus();
    await page.user.keyboard("m");
    const editor = await screen.findByRole("dialog", { name: "New note" });
    expect(within(editor).getByRole("option", { name: "words in A" })).toBeInTheDocument();
  });

  test("counts places in the article, not in what is drawn into the wording", async () => {
    const page = await open("#base=B");
    // “shut” is a changed word here: what it stands for is spoken before it, and is not its text.
    await note(page, "Monday", "Which?");
    expect([...page.cupboard.records.values()]).toMatchObject([
      { exact: "Monday", article: "A", start: 36 },
    ]);
  });

  test("can be narrowed and placed without a pointer", async () => {
    const page = await open();
    await page.user.keyboard("jm");
    const editor = await screen.findByRole("dialog", { name: "New note" });
    const on = within(editor).getByRole("combobox", { name: "On" });
    expect(on).toHaveDisplayValue("the whole passage, in every wording");
    await page.user.selectOptions(on, "words in B");
    const words = within(editor).getByRole<HTMLTextAreaElement>("textbox", { name: "Words" });
    words.setSelectionRange(4, 6);
    fireEvent.select(words);
    expect(within(editor).getByText("Meant: “old”")).toBeVisible();
    await page.user.click(within(editor).getByRole("radio", { name: "another" }));
    expect(within(editor).getByRole("button", { name: "Save" })).toBeDisabled();
    await page.user.type(within(editor).getByRole("textbox", { name: /Name of the kind/ }), "age");
    await page.user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(page.cupboard.records.size).toBe(1));
    expect([...page.cupboard.records.values()]).toMatchObject([{ exact: "old", kind: "age" }]);
    await page.user.keyboard("m");
    expect(await screen.findByRole("radio", { name: "age" })).toBeInTheDocument();
  });

  test("keys of the page do nothing while it is written", async () => {
    const { user, reader } = await open();
    await user.keyboard("jm");
    await screen.findByRole("dialog", { name: "New note" });
    await user.keyboard("s2");
    expect(reader.getState().reading).toMatchObject({ emphasis: "differences", base: null });
  });
});

describe("the list of notes", () => {
  test("says what notes are when there are none, and where they are kept", async () => {
    const { user, bar } = await open();
    await user.click(screen.getByRole("button", { name: "Notes" }));
    const panel = await screen.findByRole("dialog", { name: "Notes" });
    expect(await within(panel).findByText("No notes on this event yet.")).toBeVisible();
    expect(within(panel).getByText("Where are these kept?")).toBeVisible();
    expect(bar.read()).toContain("notes=1");
    expect(within(panel).queryByRole("button", { name: "Export CSV" })).toBeNull();
    await user.keyboard("{Escape}");
    expect(panel).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Notes" })).toHaveFocus();
  });

  test("lists by article or kind, changes, deletes, and takes it back", async () => {
    const page = await open();
    const { user } = page;
    await note(page, "storm", "One.");
    await note(page, "mayor", "Two.");
    await user.click(screen.getByRole("button", { name: "Notes 2" }));
    const panel = await screen.findByRole("dialog", { name: "2 notes" });
    expect(within(panel).getByRole("heading", { name: /^A Outlet not named/ })).toBeVisible();
    await user.click(within(panel).getByRole("radio", { name: "kind" }));
    expect(within(panel).getByRole("heading", { name: "loaded word 2" })).toBeVisible();
    await user.click(within(panel).getByRole("button", { name: "Edit note on “storm”" }));
    const editor = await screen.findByRole("dialog", { name: "Note" });
    await user.click(within(editor).getByRole("radio", { name: "figure" }));
    await user.click(within(editor).getByRole("button", { name: "Save" }));
    expect(await within(panel).findByRole("heading", { name: "figure 1" })).toBeVisible();
    await user.click(within(panel).getByRole("button", { name: "Delete note on “mayor”" }));
    expect(await within(panel).findByText("Note deleted.")).toBeVisible();
    expect(within(panel).queryByText("Two.")).toBeNull();
    expect(within(panel).getByRole("heading", { level: 2 })).toHaveFocus();
    await user.click(within(panel).getByRole("button", { name: "Undo" }));
    expect(await within(panel).findByText("Two.")).toBeVisible();
  });

  test("says so when the browser keeps nothing", async () => {
    await open("#notes=1", emptyCupboard(), needsWithoutShelf("forbidden"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/keeps nothing for this page/);
  });

  test("sets aside what it cannot read, and says so", async () => {
    const { user, cupboard } = await open("#notes=1", emptyCupboard({ id: "odd" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "1 note kept here could not be read. Nothing was changed",
    );
    await user.click(screen.getByRole("button", { name: "Remove for good" }));
    await waitFor(() => expect(cupboard.records.size).toBe(0));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("the passage sheet", () => {
  test("shows the notes on its passage, and the one that the address means", async () => {
    const page = await open();
    await note(page, "storm", "One.");
    await page.user.click(
      await screen.findByRole("button", { name: "Open note, loaded word: One." }),
    );
    const notes = await screen.findByRole("region", { name: "Notes" });
    expect(within(notes).getByText("One.")).toBeVisible();
    expect(page.bar.read()).toMatch(/note=page-1/);
    await page.user.click(within(notes).getByRole("button", { name: "add a note" }));
    expect(await screen.findByRole("dialog", { name: "New note" })).toBeVisible();
  });

  test("says plainly that somebody else's note is not here", async () => {
    await open("#p=A.13.the-old-bridge-shut&note=theirs");
    expect(
      await screen.findByText(/The note that this link means is not on this machine/),
    ).toBeVisible();
  });
});
