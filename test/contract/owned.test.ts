/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { excelPort } from "../../src/host/excel";
import { openWorkbook, xlsxPort, type XlsxWorkbook } from "../../src/host/xlsx";
import type { CellInput, Edit, HostError, OwnedCell, OwnedSheet, Plan, Result, Snapshot, WorkbookPort } from "../../src/workbook";
import { OfficeHost, startOffice } from "../support/office-host";
import { lintPackage } from "../support/package-lint";
import { canonical } from "./canonical";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const NAME = "title-two-row-header.xlsx";
const SHEET = "PII - Tổng hợp";
const BYTES = new Uint8Array(readFileSync(join(__dirname, "..", "cases", NAME)));

const text = (row: number, column: number, value: string, style = {}): OwnedCell => ({
  ...{ row, column, input: { kind: "text", text: value }, style },
});
const number = (row: number, column: number, value: number): OwnedCell => ({ row, column, input: { kind: "number", number: value } });

/** A table of `count` pillars with its charts; `shift` changes what its cells hold. */
function summary(count: number, shift = 0): OwnedSheet {
  const rows = { top: 4, bottom: 3 + count };
  const at = (column: number) => ({ ...rows, left: column, right: column });
  const series = [2, 3].map((column) => ({ name: { row: 3, column }, values: at(column), color: column === 2 ? "#1F77B4" : "#FF7F0E" }));
  const pillars = Array.from({ length: count }, (_, index): OwnedCell[] => [
    text(4 + index, 1, `Trụ cột ${index + 1}`, { border: true }),
    number(4 + index, 2, 40 + index + shift),
    { row: 4 + index, column: 3, input: { kind: "formula", formula: `B${4 + index}+1`, cached: { kind: "number", number: 0 } } },
  ]);
  return {
    columnWidths: [30, 12, 12],
    cells: [text(1, 1, "TỔNG HỢP", { bold: true, fill: "#DDEEFF" }), text(3, 2, "Năm nay"), text(3, 3, "Năm trước"), ...pillars.flat()],
    merges: ["A1:C1"],
    landscape: true,
    freezeRows: 3,
    rowHeights: { 1: 30 },
    charts: [
      {
        kind: "bar",
        title: `Điểm ${shift}`,
        at: { top: 3, left: 5, bottom: 20, right: 10 },
        categories: at(1),
        series,
        axis: { min: 0, max: 100 },
      },
      { kind: "radar", title: "Trụ cột", at: { top: 22, left: 5, bottom: 40, right: 10 }, categories: at(1), series },
    ],
    conditionals: [{ area: at(2), formula: "$B4<$C4", color: "#9C0006", fill: "#FFC7CE" }],
    validations: [{ area: at(3), list: { sheet: SHEET, area: at(2) }, message: "Chọn trong danh sách." }],
  };
}
const sheet = (content: OwnedSheet | null): Plan => ({ edits: [{ kind: "sheet", sheet: SHEET, content }] });
const write = (row: number, column: number, input: CellInput, at = SHEET): Edit => ({
  ...{ kind: "cell", at: { sheet: at, row, column }, input, decidedBy: "typed" },
});

/** One workbook in both hosts. */
interface Pair {
  readonly file: XlsxWorkbook;
  /** Both must answer alike. */
  readonly apply: (plan: Plan) => Promise<Result<void, HostError>>;
  readonly read: () => Promise<object>;
}

async function snapshotOf(port: WorkbookPort): Promise<Snapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

function pair(): Pair {
  const opened = openWorkbook({ name: NAME, bytes: BYTES });
  if (!opened.ok) throw new Error(opened.error.kind);
  const file = opened.value;
  host.open(NAME, BYTES);
  const port = xlsxPort(file);
  return {
    file,
    apply: async (plan) => {
      const ofFile = await port.apply(plan);
      const ofExcel = await excelPort().apply(plan);
      expect(ofExcel).toEqual(ofFile);
      return ofFile;
    },
    read: async () => {
      const now = canonical(file.read());
      expect(canonical(await snapshotOf(excelPort()))).toEqual(now);
      return now;
    },
  };
}

const OK = { ok: true, value: undefined };
/** The parts that one of our sheets consists of, in the order of their names. */
function drawn(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /charts\/chart\d+\.xml$/.test(name) });
  return Object.keys(parts).sort().map((name) => strFromU8(parts[name]!)); // prettier-ignore
}
function looks(workbook: XlsxWorkbook): object {
  const look = workbook.look().sheets.find(({ name }) => name === SHEET);
  const heights = [...(look?.rows ?? [])].map(([row, { height }]) => [row, height]);
  return { conditionals: look?.conditionals, validations: look?.validations, heights };
}

test("the same sheet with charts, rules, lists and heights in both hosts", async () => {
  const { file, apply, read } = pair();
  expect(await apply(sheet(summary(7)))).toEqual(OK);
  expect(host.roundTrips).toBeLessThanOrEqual(3);
  await read();
  const saved = host.save();
  expect(lintPackage(saved)).toEqual([]);
  const again = openWorkbook({ name: NAME, bytes: saved });
  if (!again.ok) throw new Error(again.error.kind);
  expect(looks(again.value)).toEqual(looks(file));
  expect(drawn(saved)).toEqual(drawn(file.save()));
  expect(drawn(saved)).toHaveLength(2);
  // What one host wrote is the other's too, to the last cell.
  expect(again.value.apply(sheet(summary(7)))).toEqual(OK);
  expect(again.value.save()).toBe(saved);
});

test("what the user wrote beside ours survives, what is edited inside is written anew, the same again changes nothing", async () => {
  const { file, apply, read } = pair();
  await apply(sheet(summary(7)));
  const mine: Plan = {
    edits: [
      { ...write(2, 8, { kind: "number", number: 0.25 }), ...{ numberFormat: "0.0%" } },
      write(30, 1, { kind: "formula", formula: "SUM(B4:B10)", cached: { kind: "number", number: 0 } }),
      write(3, 1, { kind: "text", text: "của tôi" }),
      write(5, 2, { kind: "number", number: -1 }),
      write(6, 3, { kind: "blank" }),
    ],
  };
  expect(await apply(mine)).toEqual(OK);
  expect(await apply(sheet(summary(7)))).toEqual(OK);
  const kept = (snapshot: Snapshot): unknown[] => {
    const rows = snapshot.sheets.find(({ name }) => name === SHEET)!.rows;
    return [[2, 8], [30, 1], [3, 1], [5, 2], [6, 3]].map(([row, column]) => rows.get(row!)?.get(column!)).map((cell) => [cell?.content, cell?.formula, snapshot.styles[cell?.style ?? 0]?.numberFormat]); // prettier-ignore
  };
  const zero = { kind: "number", number: 0 };
  expect(kept(file.read())).toEqual([
    [{ kind: "number", number: 0.25 }, undefined, "0.0%"],
    [zero, "SUM(B4:B10)", "General"],
    [{ kind: "text", text: "của tôi" }, undefined, "General"],
    [{ kind: "number", number: 41 }, undefined, "General"],
    [zero, "B6+1", "General"],
  ]);
  const before = await read();
  host.inject();
  expect(await apply(sheet(summary(7)))).toEqual(OK);
  expect(host.roundTrips).toBe(2);
  expect(await read()).toEqual(before);
  expect(await apply(sheet(summary(5, 3)))).toEqual(OK);
  await read();
  expect(host.book.sheets.find(({ name }) => name === SHEET)!.charts.map(({ title }) => title)).toEqual(["Điểm 3", "Trụ cột"]);
  expect(lintPackage(file.save())).toEqual([]);
});

test("a cell of the user in the way, under the table or a chart, is named; so is one on a sheet to be removed", async () => {
  const { apply, read } = pair();
  await apply(sheet(summary(5)));
  await apply({ edits: [write(9, 2, { kind: "text", text: "ghi chú" })] });
  const before = await read();
  const occupied = { ok: false, error: { kind: "cell-occupied", at: { sheet: SHEET, row: 9, column: 2 } } };
  expect(await apply(sheet(summary(6)))).toEqual(occupied);
  expect(await apply(sheet(null))).toEqual(occupied);
  expect(await read()).toEqual(before);
  expect(await apply({ edits: [write(9, 2, { kind: "blank" }), write(25, 7, { kind: "number", number: 1 })] })).toEqual(OK);
  expect(await apply(sheet(summary(6)))).toMatchObject({ error: { at: { row: 25, column: 7 } } });
  expect(await apply({ edits: [write(25, 7, { kind: "blank" })] })).toEqual(OK);
  expect(await apply(sheet(summary(6)))).toEqual(OK);
  expect(await apply(sheet(null))).toEqual(OK);
  await read();
});

test("a new sheet for the user: refused where the name is taken, taken back while nothing was written there", async () => {
  const { file, apply, read } = pair();
  const content = summary(3);
  const before = await read();
  const add: Plan = { edits: [{ kind: "new-sheet", sheet: "Biểu mẫu", content }] };
  const back: Plan = { edits: [{ kind: "take-back", sheet: "Biểu mẫu", content }] };
  expect(await apply(add)).toEqual(OK);
  await read();
  expect(lintPackage(host.save())).toEqual([]);
  expect(drawn(host.save()).map((xml) => xml.length)).toEqual(drawn(file.save()).map((xml) => xml.length));
  expect(await apply({ edits: [{ kind: "new-sheet", sheet: "biểu MẪU", content }] })).toEqual({
    ok: false,
    error: { kind: "sheet-exists", sheet: "biểu MẪU" },
  });
  expect(await apply({ edits: [{ kind: "new-sheet", sheet: "a/b", content }] })).toMatchObject({ error: { kind: "unsupported" } });
  await apply({ edits: [write(2, 2, { kind: "text", text: "tôi" }, "Biểu mẫu")] });
  expect(await apply(back)).toMatchObject({ error: { kind: "cell-occupied", at: { row: 2, column: 2 } } });
  await apply({ edits: [write(2, 2, { kind: "blank" }, "Biểu mẫu"), write(4, 3, { kind: "formula", formula: "B4+2" }, "Biểu mẫu")] });
  expect(await apply(back)).toMatchObject({ error: { kind: "cell-occupied", at: { row: 4, column: 3 } } });
  await apply({ edits: [write(4, 3, { kind: "formula", formula: "B4+1" }, "Biểu mẫu"), write(4, 2, { kind: "blank" }, "Biểu mẫu")] });
  expect(await apply(back)).toEqual(OK);
  expect(await read()).toEqual(before);
  expect(await apply(back)).toEqual(OK);
});
