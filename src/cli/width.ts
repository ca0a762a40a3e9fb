/** Marks that take no column of their own. After NFC the Vietnamese letters are one code point each; what is left over was typed wrongly. */
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Text as it may go to a terminal: composed, on one line, without control characters, which could move the cursor or change colours. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

/** Columns that the text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) if (!WIDTHLESS.test(letter)) width++;
  return width;
}

export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Breaks at spaces; a word wider than the line is cut. At least one line. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((long) => pieces(long, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  const letters = Array.from(word);
  if (letters.length <= width) return [word];
  const cut: string[] = [];
  for (let from = 0; from < letters.length; from += width) cut.push(letters.slice(from, from + width).join(""));
  return cut;
}
