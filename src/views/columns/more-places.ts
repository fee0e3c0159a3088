let named = 12;

/**
 * places.css has rules for twelve columns; this writes those for the rest. They go into a sheet of
 * their own, through the object model: a strict page may not carry styles in its text.
 */
export function nameColumns(count: number): void {
  if (count <= named) return;
  const sheet = new CSSStyleSheet();
  for (let number = named; number <= count; number += 1) {
    sheet.insertRule(`[data-at="${number}"] { --at: ${number}; }`);
    sheet.insertRule(`[data-open="${number}"] { --open: ${number}; }`);
    sheet.insertRule(`[data-spines="${number}"] { --spine-tracks: repeat(${number}, 2.25rem); }`);
  }
  document.adoptedStyleSheets.push(sheet);
  named = count;
}
