/** More cannot have been meant, and would hold up the page. */
const MAX_CELLS = 50_000;

/** A copied range as rows of texts: the first table of the HTML, else the lines and tabs of the text. Empty where nothing was copied. */
export function clipboardTable(html: string, text: string): string[][] {
  const table = html === "" ? null : new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = table ? rowsOf(table) : linesOf(text);
  return rows.some((row) => row.some((cell) => cell !== "")) ? trimmed(rows) : [];
}

function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  // Cells that an earlier one covers, by row.
  const covered = new Map<string, true>();
  [...table.rows].slice(0, MAX_CELLS).forEach((source, index) => {
    const row: string[] = [];
    for (const cell of source.cells) {
      while (covered.has(`${index} ${row.length}`)) row.push("");
      const column = row.length;
      const width = Math.min(cell.colSpan, 1000);
      for (let down = 0; down < Math.min(cell.rowSpan, 1000); down++)
        for (let along = 0; along < width; along++) if (down > 0) covered.set(`${index + down} ${column + along}`, true);
      row.push(textOf(cell), ...Array<string>(width - 1).fill(""));
    }
    rows.push(row);
  });
  return rows;
}

/** Line breaks of the cell stay, other runs of white space are one blank, as a browser shows them. */
function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\uE000");
  return cell.textContent.replace(/\s+/g, " ").replace(/ ?\uE000 ?/g, "\n").trim(); // prettier-ignore
}

/** Tab-separated lines; a cell in quotes may hold line breaks and doubled quotes. */
function linesOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let count = 0; count < MAX_CELLS && cells.lastIndex < text.length; count++) {
    const match = cells.exec(text);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== "\t" && match[3] !== "") rows.push([]);
  }
  return rows;
}

/** Without the blank rows at the end. */
function trimmed(rows: readonly string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell === "")) end--;
  return rows.slice(0, end);
}
