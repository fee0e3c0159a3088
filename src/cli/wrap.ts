/** The page's width, in columns. */
export const WIDTH = 80;

/** Letters of these scripts, and emoji, take two columns in a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
const NO_WIDTH = /[\p{Mark}\p{Cf}]/u;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Text → lines of at most WIDTH columns. `label` begins the first line, `indent` spaces each other
 * one. White space runs together, since a wording is shown as one paragraph.
 */
export function wrap(text: string, label = "", indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = label;
  let empty = true;
  for (const word of plain(text)
    .split(" ")
    .flatMap((whole) => pieces(whole, WIDTH - indent))) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && columns(longer) > WIDTH) {
      lines.push(line);
      line = " ".repeat(indent) + word;
    } else line = longer;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** An article may hold control characters; none may reach the terminal, where they are commands. */
export function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** How many columns a terminal gives this text. */
export function columns(text: string): number {
  let sum = 0;
  for (const { segment } of characters.segment(text)) {
    sum += WIDE.test(segment) ? 2 : NO_WIDTH.test(segment) && segment.length === 1 ? 0 : 1;
  }
  return sum;
}

/** A word that fits no line is cut between characters: scripts without spaces are one long word. */
function pieces(word: string, room: number): readonly string[] {
  if (columns(word) <= room) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const { segment } of characters.segment(word)) {
    if (columns(piece + segment) > room) {
      cut.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...cut, piece];
}
