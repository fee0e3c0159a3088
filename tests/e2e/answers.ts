import { expect, type Page } from "@playwright/test";

/** The page stands there before its script does: it has been taken over wholly once it answers a key. */
export async function answers(page: Page): Promise<void> {
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
}
