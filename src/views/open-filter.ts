/** Opens the filter with the keys on its button: from there, Tab leads into it. */
export function openFilter(): void {
  const button = document.getElementById("filter-button");
  button?.focus();
  button?.click();
}
