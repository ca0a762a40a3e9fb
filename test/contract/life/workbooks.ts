import { frameworkById, leavesOf } from "../../../src/framework";
import { createWorkbook } from "../../../src/host/xlsx/create";
import type { CellInput, OwnedCell } from "../../../src/workbook";
import { fc } from "../../support/property";

const text = (content: string): CellInput => ({ kind: "text", text: content });
const number = (value: number): CellInput => ({ kind: "number", number: value });

/** Texts that would do something, were they formulas. */
export const FORMULA_TEXTS = ["=1+1", "=HYPERLINK(1)"];

/** What stands in cells of a department's table: sound, faulty with a fix, faulty without one. */
const value: fc.Arbitrary<CellInput> = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((quarter) => number(quarter / 4)),
  fc.constantFrom(...["7,25", "12,4", "1.234", "1,2 tỷ", "chưa có", "-", "x", "52,9 %", "  ", ...FORMULA_TEXTS].map(text)),
  fc.constantFrom<CellInput>(
    { kind: "blank" },
    { kind: "boolean", boolean: true },
    { kind: "formula", formula: "2+1.5", cached: { kind: "number", number: 3.5 } },
  ),
);
const evidence = fc.constantFrom("", "Kế hoạch số 345/KH-UBND ngày 29/12/2023 của UBND Thành phố", "đang bổ sung", "C:\\ho so\\a.pdf");
const target = fc.constantFrom("", "trên 50%", "tối thiểu 5", "7,5", ...FORMULA_TEXTS);
const numberFormat = fc.constantFrom("General", "General", "@", "0.00", "0.0%");

const LEAVES = leavesOf(frameworkById("pii-2024")!);
const row = fc.record({
  leaf: fc.nat(LEAVES.length - 1),
  written: fc.constantFrom("plain", "plain", "dotted", "decomposed", "invisible"),
  ...{ value, previous: value, target, evidence, numberFormat },
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

interface Table {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly Row[];
}
const table: fc.Arbitrary<Table> = fc.record({
  top: fc.integer({ min: 1, max: 5 }),
  left: fc.integer({ min: 1, max: 3 }),
  rows: fc.uniqueArray(row, { selector: ({ leaf }) => leaf, minLength: 2, maxLength: 9 }),
});

/** Columns of a table, in their order. */
const HEADER = ["Mã chỉ số", "Tên chỉ số", "Đơn vị tính", "Năm 2023", "Năm 2024", "Mục tiêu năm 2024", "Minh chứng"];

/** Where the table of a sheet lies, for those who type into it. */
export interface Place {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Department {
  readonly bytes: Uint8Array;
  readonly tables: readonly Place[];
}

/** Workbooks as departments have them: one or two tables anywhere on their sheets, with faults of every make. */
export const departments: fc.Arbitrary<Department> = fc.array(table, { minLength: 1, maxLength: 2 }).map((tables) => {
  const places = tables.map(({ top, left, rows }, index): Place => {
    return { sheet: `Biểu '${index + 1}' nộp`, top, left, bottom: top + rows.length, right: left + HEADER.length - 1 };
  });
  const edits = tables.map((each, index) => ({
    kind: "new-sheet" as const,
    sheet: places[index]!.sheet,
    content: { columnWidths: [], merges: [], landscape: false, cells: cellsOf(each) },
  }));
  return { bytes: createWorkbook("biểu.xlsx", edits).save(), tables: places, [fc.toStringMethod]: () => JSON.stringify(tables) };
});

function cellsOf({ top, left, rows }: Table): readonly OwnedCell[] {
  const header = HEADER.map((words, index) => ({
    row: top,
    column: left + index,
    input: text(words),
    style: { bold: true, fill: "#DDEBF7" },
  }));
  return [...header, ...rows.flatMap((each, index) => cellsOfRow(each, top + 1 + index, left))];
}

function cellsOfRow({ leaf, written, value, previous, target, evidence, numberFormat }: Row, row: number, left: number): OwnedCell[] {
  const { code, name, indicator } = LEAVES[leaf]!;
  const words = name.vi;
  const names: Readonly<Record<Row["written"], string>> = {
    ...{ plain: words, dotted: words, decomposed: words.normalize("NFD"), invisible: `${words.slice(0, 3)}\u200B${words.slice(3)}` },
  };
  const inputs = [
    text(written === "dotted" ? `${code}.` : code),
    text(names[written]),
    text(indicator?.unit?.value ?? ""),
    previous,
    value,
    text(target),
    text(evidence),
  ];
  return inputs.flatMap((input, index): OwnedCell[] => {
    if (input.kind === "blank" || (input.kind === "text" && input.text === "")) return [];
    const isValue = index === 4;
    return [{ row, column: left + index, input, ...(isValue ? { style: { numberFormat, border: true } } : {}) }];
  });
}
