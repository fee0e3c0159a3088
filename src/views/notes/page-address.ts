/** The address of the page, before #. */
export function pageAddress(): string {
  return location.href.replace(/#.*$/su, "");
}
