import { fc } from "../support/property";
import { openWorkbook } from "../../src/host/xlsx";
import { createWorkbook } from "../../src/host/xlsx/create";
import { pastedSheet } from "../../src/page/book/pasted-sheet";
import { cellAt } from "../../src/workbook";
import { lintPackage } from "../support/package-lint";

function pasted(rows: readonly (readonly string[])[]): (row: number, column: number) => unknown {
  const bytes = createWorkbook("x.xlsx", [pastedSheet("Bảng <dán>", rows)]).save();
  expect(lintPackage(bytes)).toEqual([]);
  const opened = openWorkbook({ name: "x.xlsx", bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  const sheet = opened.value.read().sheets[0]!;
  expect(sheet.name).toBe("Bảng <dán>");
  return (row, column) => cellAt(sheet, row, column)?.content;
}

test("a number with one meaning is a number, everything else is text", () => {
  const at = pasted([["12,4", "1.234", "007", "=1+1", "1.1.1", "52,9 %", ""]]);
  expect(at(1, 1)).toEqual({ kind: "number", number: 12.4 });
  expect(at(1, 2)).toEqual({ kind: "text", text: "1.234" });
  expect(at(1, 3)).toEqual({ kind: "text", text: "007" });
  expect(at(1, 4)).toEqual({ kind: "text", text: "=1+1" });
  expect(at(1, 5)).toEqual({ kind: "text", text: "1.1.1" });
  expect(at(1, 6)).toEqual({ kind: "text", text: "52,9 %" });
  expect(at(1, 7)).toBeUndefined();
});

test("a range wider than a sheet is cut, a text longer than a cell too", () => {
  const at = pasted([["y".repeat(40_000), ...Array.from({ length: 16_400 }, (_, index) => `x${index}`)]]);
  expect(at(1, 1)).toEqual({ kind: "text", text: "y".repeat(32_767) });
  expect(at(1, 16_384)).toEqual({ kind: "text", text: "x16382" });
});

test("what reads like an escape of the file format stays as it was pasted", () => {
  expect(pasted([["_x0041_"]])(1, 1)).toEqual({ kind: "text", text: "_x0041_" });
});

test("any text gives a workbook that opens", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        pasted(rows);
      },
    ),
    { numRuns: 60 },
  );
});
