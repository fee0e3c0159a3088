import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { App } from "../../src/views/app.tsx";
import { readyReader, SETTINGS } from "../store/fixture.ts";

test("headlines and wordings are laid out in the direction of their own letters", async () => {
  render(<App reader={await readyReader({ settings: SETTINGS })} />);
  const wordings = [...document.querySelectorAll("[data-words]")];
  expect(wordings.length).toBeGreaterThan(3);
  expect(wordings.filter((wording) => wording.getAttribute("dir") !== "auto")).toEqual([]);
  for (const headline of within(screen.getByRole("main")).getAllByRole("heading", { level: 2 }))
    expect(headline).toHaveAttribute("dir", "auto");
  // What the page says itself is no word of the text, and decides nothing.
  const said = [...document.querySelectorAll("[dir=auto] .spoken")];
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((each) => each.getAttribute("dir") !== "ltr")).toEqual([]);
});
