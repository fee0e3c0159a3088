import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { browserBar } from "../../src/store/bar.ts";
import { lasting, withPlace } from "../../src/store/lasting.ts";
import { App } from "../../src/views/app.tsx";
import { readyReader } from "../store/fixture.ts";

async function open() {
  const reader = await readyReader({});
  const drawn = render(<App reader={reader} />);
  return { reader, drawn, user: userEvent.setup() };
}

/** The first sheet is fetched. */
const WAIT = { timeout: 15_000 };

const radio = (group: string, name: string) =>
  within(screen.getByRole("group", { name: group })).getByRole("radio", { name });

describe("a choice", () => {
  test("made again before the first is drawn leaves the last, in the strip and in the text", async () => {
    const { reader } = await open();
    act(() => {
      reader.actions.chooseBase("C");
      reader.actions.chooseBase("A");
      reader.actions.chooseBase("B");
      reader.actions.emphasise("plain");
      reader.actions.emphasise("differences");
    });
    expect(radio("Base", "B")).toBeChecked();
    expect(radio("Mark", "differences")).toBeChecked();
    expect(screen.getByText(/Marked against B/)).toBeVisible();
    expect(screen.getAllByText("shut", { selector: "mark" })).toHaveLength(2);
    expect(screen.getByText(/Base: B\. Differences marked\./)).toBeInTheDocument();
  });

  test("keeps the focus where it was", async () => {
    const { user } = await open();
    await user.click(radio("Base", "B"));
    expect(radio("Base", "B")).toHaveFocus();
    await user.click(radio("Mark", "plain"));
    expect(radio("Mark", "plain")).toHaveFocus();
  });
});

describe("a way of reading", () => {
  afterEach(() => vi.restoreAllMocks());
  const later = () => [...document.querySelectorAll("[data-passage][data-later]")];

  /** One passage a screen, which this place of the tests cannot know. */
  function standApart(): void {
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function place(
      this: Element,
    ) {
      const at = [...document.querySelectorAll("[data-passage]")].indexOf(this);
      return new DOMRect(0, Math.max(at, 0) * innerHeight * 2, innerWidth, innerHeight);
    });
  }

  test("that the page opens with is laid out with it; one that follows, in turns, and then all of it is", async () => {
    standApart();
    const { reader } = await open();
    expect(later()).toHaveLength(0);
    act(() => reader.actions.flowAs("own"));
    await waitFor(() => expect(later()).not.toHaveLength(0), WAIT);
    await waitFor(() => expect(later()).toHaveLength(0), WAIT);
    act(() => reader.actions.flowAs("aligned"));
    expect(later()).not.toHaveLength(0);
    await waitFor(() => expect(later()).toHaveLength(0), WAIT);
  }, 30_000);

  test("on another base is laid out in turns too: at once on screen and where the keys are, then from near to far", async () => {
    standApart();
    const { reader } = await open();
    const all = [...document.querySelectorAll<HTMLElement>("[data-passage]")];
    const last = all.at(-1)?.querySelector<HTMLElement>("button");
    act(() => last?.focus());
    act(() => reader.actions.chooseBase("B"));
    const drawn = [...document.querySelectorAll("[data-passage]")];
    expect(later()).toEqual(drawn.slice(1).filter((each) => !each.contains(last ?? null)));
    let left = later();
    while (left.length > 0) {
      await waitFor(() => expect(later().length).toBeLessThan(left.length), WAIT);
      expect(later()).toEqual(left.slice(-later().length || left.length));
      left = later();
    }
    expect(last).toHaveFocus();
  }, 30_000);
});

describe("the passage sheet", () => {
  test("gives the focus back to the passage that was last in it, and goes away", async () => {
    const { user } = await open();
    const openers = screen.getAllByRole("button", { name: /^Open passage/ });
    const first = openers.find((each) => each.id.startsWith("open-"));
    if (first === undefined) throw new Error("no passage can be opened");
    await user.click(first);
    const dialog = await screen.findByRole("dialog", { name: /^Passage/ }, WAIT);
    expect(within(dialog).getByRole("heading", { level: 2 })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(first).toHaveFocus();
    expect(screen.queryByRole("dialog", { name: /^Passage/ })).toBeNull();
  }, 20_000);

  test("keeps the keys when the control they stand on goes with another choice", async () => {
    const { user, reader } = await open();
    const [first] = screen.getAllByRole("button", { name: /in all three/ });
    if (first === undefined) throw new Error("no passage can be opened");
    await user.click(first);
    const dialog = await screen.findByRole("dialog", { name: /^Passage/ }, WAIT);
    const [goes] = await within(dialog).findAllByRole("button", { name: /^mark against/ }, WAIT);
    act(() => goes?.focus());
    expect(goes).toHaveFocus();
    act(() => reader.actions.chooseTwo("A", "B"));
    await waitFor(() => expect(goes).not.toBeInTheDocument());
    expect(within(dialog).getByRole("heading", { level: 2 })).toHaveFocus();
  }, 20_000);
});

describe("what is drawn late", () => {
  test("is not drawn again for where the pointer is", async () => {
    const { reader } = await open();
    const before = lasting(reader.getState());
    act(() => reader.actions.pointAt("all"));
    expect(lasting(reader.getState())).toBe(before);
    expect(withPlace(before, reader.getState()).lit).toBe("all");
    act(() => reader.actions.chooseBase("B"));
    expect(lasting(reader.getState())).not.toBe(before);
  });
});

describe("the address", () => {
  const painted = async (): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 1)));
  };
  afterEach(() => vi.restoreAllMocks());

  test("is written after the answer is painted, each step once", async () => {
    const push = vi.spyOn(history, "pushState");
    const replace = vi.spyOn(history, "replaceState");
    browserBar.push("#one");
    browserBar.replace("#two");
    browserBar.push("#three");
    expect(push).not.toHaveBeenCalled();
    await painted();
    expect(push.mock.calls.map(([, , hash]) => hash)).toEqual(["#two", "#three"]);
    expect(replace).not.toHaveBeenCalled();
    expect(browserBar.read()).toBe("#three");
  });

  test("is written before the page is left", () => {
    browserBar.listen(() => undefined);
    browserBar.push("#last");
    dispatchEvent(new Event("pagehide"));
    expect(browserBar.read()).toBe("#last");
  });

  test("is not written over the one that the reader went to first", async () => {
    const changed = vi.fn<() => void>();
    browserBar.listen(changed);
    browserBar.push("#stale");
    dispatchEvent(new PopStateEvent("popstate"));
    await painted();
    expect(changed).toHaveBeenCalledOnce();
    expect(browserBar.read()).not.toBe("#stale");
  });
});
