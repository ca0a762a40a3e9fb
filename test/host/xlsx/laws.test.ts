import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../../support/property";
import { MAX_COLUMN, MAX_ROW, columnName } from "../../../src/workbook/address";
import type { CellEdit, CellInput, OwnedCell, Plan } from "../../../src/workbook/plan";
import { type CellContent, type Snapshot, cellAt, sheetNamed } from "../../../src/workbook/snapshot";
import { formulaTemplate, shiftFormula } from "../../../src/host/xlsx/read/shared-formula";
import { decodeXstring, encodeXstring } from "../../../src/host/xlsx/xml/escape";
import { lintPackage } from "../../support/package-lint";
import { opened, sheetXml, smallParts, zipParts } from "../../support/rich/build";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../support/rich/rich-small.xlsx")));
const SHEET = "PII - Tổng hợp";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("=1+1", " a ", "a\r\nb\tc", "_x000D_", "]]>", "<&>\"'", "\ud800", "\u0000\uffff", "Hòa Bình"),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const input: fc.Arbitrary<CellInput> = fc.oneof(
  text.map((value): CellInput => ({ kind: "text", text: value })),
  number.map((value): CellInput => ({ kind: "number", number: value })),
  fc.boolean().map((value): CellInput => ({ kind: "boolean", boolean: value })),
  fc.constant<CellInput>({ kind: "blank" }),
  number.map((value): CellInput => ({ kind: "formula", formula: 'A1&"<x>"', cached: { kind: "number", number: value } })),
);

/** What a snapshot is to show for an input. */
function shown(value: CellInput | undefined): CellContent | undefined {
  if (!value || value.kind === "blank" || (value.kind === "text" && value.text === "")) return undefined;
  const content = value.kind === "formula" ? (value.cached ?? { kind: "uncalculated" as const }) : value;
  // A file knows no negative zero.
  return content.kind === "number" ? { kind: "number", number: content.number + 0 } : content;
}

const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 6 }) });

test("cells of our own sheets read back as they were given", () => {
  const cell = fc.record({ row: fc.oneof(place.map(({ row }) => row), fc.constant(MAX_ROW)), column: fc.oneof(place.map(({ column }) => column), fc.constant(MAX_COLUMN)), input }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 25 }), (cells: OwnedCell[]) => {
      const workbook = opened(zipParts(smallParts(sheetXml(""))));
      const content = { columnWidths: [8], cells, merges: [], landscape: true };
      expect(workbook.apply({ edits: [{ kind: "sheet", sheet: SHEET, content }] }).ok).toBe(true);
      expect(lintPackage(workbook.save())).toEqual([]);
      const sheet = sheetNamed(opened(workbook.save()).read(), SHEET);
      const last = new Map(cells.map((given) => [`${given.row}:${given.column}`, given]));
      for (const { row, column, input: given } of last.values()) expect(sheet && cellAt(sheet, row, column)?.content).toEqual(shown(given));
    }),
    { numRuns: 60 },
  );
});

const contents = (snapshot: Snapshot): Map<string, unknown> =>
  new Map(
    snapshot.sheets.flatMap(
      (sheet) =>
      [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, { style, ...rest }]) => [`${sheet.name}!${row}:${column}`, { ...rest, ...snapshot.styles[style] }] as const)), // prettier-ignore
    ),
  );

test("edits of cells change those cells and no others; applied twice they change nothing more", () => {
  const edits = fc.array(fc.record({ at: place, input, format: fc.option(fc.constantFrom("0.00", "@", "dd/mm/yyyy"), { nil: undefined }) }), { minLength: 1, maxLength: 12 }); // prettier-ignore
  fc.assert(
    fc.property(edits, (given) => {
      const workbook = opened(rich);
      const before = contents(workbook.read());
      const plan: Plan = {
        edits: given.map(({ at, input: value, format }): CellEdit => {
          const edit = { kind: "cell", at: { sheet: "Danh mục", ...at }, input: value, decidedBy: "typed" } as const;
          return format === undefined ? edit : { ...edit, numberFormat: format };
        }),
      };
      expect(workbook.apply(plan)).toEqual({ ok: true, value: undefined });
      const saved = workbook.save();
      const after = contents(workbook.read());
      const wanted = new Map(given.map((edit) => [`Danh mục!${edit.at.row}:${edit.at.column}`, edit]));
      for (const key of new Set([...before.keys(), ...after.keys()])) if (!wanted.has(key)) expect(after.get(key)).toEqual(before.get(key));
      for (const [key, { input: value }] of wanted)
        expect((after.get(key) as { content?: unknown } | undefined)?.content).toEqual(shown(value));
      expect(lintPackage(saved)).toEqual([]);
      expect(workbook.apply(plan).ok).toBe(true);
      expect(Buffer.compare(workbook.save(), saved)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test("escapes of text are undone exactly", () => {
  fc.assert(fc.property(text, (value) => decodeXstring(encodeXstring(value)) === value));
});

test("a formula moved there and back is the formula", () => {
  const reference = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 300 }), fc.boolean(), fc.integer({ min: 1, max: 900 }));
  const piece = fc.oneof(
    reference.map(([c, column, r, row]) => `${c ? "$" : ""}${columnName(column)}${r ? "$" : ""}${row}`),
    fc.constantFrom('"A1 ""B2"', "'A1 it''s'!C3", "T[[#This Row],[A'[1]]]", "LOG10(2)", "#REF!", "1E5", "A:C", "$3:7"),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(50), fc.nat(50), (pieces, rows, columns) => {
      const formula = pieces.join("+");
      const moved = shiftFormula(formulaTemplate(formula), rows, columns);
      expect(shiftFormula(formulaTemplate(moved), -rows, -columns)).toBe(formula);
    }),
  );
});

test("cutting up a hostile formula comes to an end", () => {
  const cut = ["[", "'", '"', "[a", "A:", "''[", "\"['"].map((hostile) => formulaTemplate(hostile.repeat(16_000)));
  expect(cut).toHaveLength(7);
});
