/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession, judgeHere } from "../../src/app/session";
import { excelPort } from "../../src/host/excel";
import { OfficeHost, startOffice } from "../support/office-host";
import { emptySheet, newId, putCell } from "../support/office-host/model/book";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const CASE = "sheet-per-agency.xlsx";

/** The case workbook with its first sheet repeated to this many sheets, and with this many rows of numbers below each table. */
function grown(sheets: number, rows: number): void {
  host.open(CASE, new Uint8Array(readFileSync(join(__dirname, "..", "cases", CASE))));
  const { book } = host;
  const [first] = book.sheets;
  if (!first) throw new Error("no sheet");
  book.sheets.splice(sheets);
  while (book.sheets.length < sheets) {
    const sheet = emptySheet(newId(book), `Biểu ${book.sheets.length}`, first.defaultFormat);
    for (const [row, cells] of first.cells) sheet.cells.set(row, new Map(cells));
    for (const [key, format] of first.formats) sheet.formats.set(key, format);
    sheet.merges = [...first.merges];
    sheet.hiddenRows = [{ from: 3, to: 3 }];
    book.sheets.push(sheet);
  }
  for (const sheet of book.sheets) {
    for (let row = 200; row < 200 + rows; row++) putCell(sheet, row, 2, { content: { kind: "number", number: row } });
  }
}

describe("round trips", () => {
  test.each([
    [1, 0],
    [14, 0],
    [40, 0],
    [14, 800],
  ])("one check of %i sheets with %i rows more takes three", async (sheets, rows) => {
    grown(sheets, rows);
    const today = () => ({ year: 2024, month: 12, day: 20 });
    const session = createSession({ port: excelPort(), today, judge: judgeHere });
    expect((await session.check()).ok).toBe(true);
    expect(session.getState().judgement!.snapshot.sheets).toHaveLength(sheets);
    expect(host.roundTrips).toBe(3);
  });

  test("showing a cell takes two, and selects it", async () => {
    grown(2, 0);
    const sheet = host.book.sheets[1]!;
    expect((await excelPort().reveal({ sheet: sheet.name, row: 12, column: 6 })).ok).toBe(true);
    expect(host.book.selection).toEqual({ sheet: sheet.name, area: { top: 12, left: 6, bottom: 12, right: 6 } });
    expect(host.roundTrips).toBe(2);
    sheet.visibility = "hidden";
    expect(await excelPort().reveal({ sheet: sheet.name, row: 1, column: 1 })).toMatchObject({ error: { kind: "sheet-hidden" } });
    expect(await excelPort().reveal({ sheet: "Biểu 99", row: 1, column: 1 })).toMatchObject({ error: { kind: "sheet-absent" } });
  });

  test("a value in the last cell of a sheet is refused before it is asked for", async () => {
    grown(1, 0);
    const [sheet] = host.book.sheets;
    putCell(sheet!, 1_048_576, 16_384, { content: { kind: "number", number: 1 } });
    expect(await excelPort().read()).toMatchObject({ error: { kind: "payload-too-large", sheet: sheet!.name } });
    expect(host.roundTrips).toBe(2);
  });

  test("nothing stays behind: every range that was asked for is given back", async () => {
    grown(3, 0);
    await excelPort().read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.kept).toBe(0);
  });
});
