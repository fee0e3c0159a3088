import { expect, test } from "@playwright/test";

test("on paper the page ends with its sources and its address, and has no tools", async ({
  page,
}) => {
  await page.goto("./#base=B");
  await expect(page.getByRole("radio", { name: "B", exact: true })).toBeChecked();
  await expect(page.getByRole("heading", { name: "Sources" })).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  const sources = page.getByRole("contentinfo");
  await expect(sources.getByRole("heading", { name: "Sources" })).toBeVisible();
  await expect(sources.getByRole("listitem")).toHaveCount(5);
  await expect(sources.getByRole("listitem").nth(1)).toContainText(
    "B Daily Sabah (named by “The Daily Sabah Newsletter”): Russia, China declare deep alliance",
  );
  // In full, with the event that the short address leaves to the page.
  await expect(sources).toContainText(
    new URL("#event=2022-02-04-putin-xi&base=B", page.url()).href,
  );
  await expect(page.getByRole("button", { name: "Filter" })).toBeHidden();
});

test("rows do not break apart between pages", async ({ page }) => {
  await page.goto("./");
  await page.emulateMedia({ media: "print" });
  const row = page.locator("article[data-passage]").first();
  await expect(row).toHaveCSS("break-inside", "avoid");
});
