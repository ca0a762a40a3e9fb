import ExcelJS from "exceljs";
import { checkWorkbook, type Judgement } from "../../src/app";
import { summarisePlan } from "../../src/app";
import { frameworkById, leavesOf, type Framework, type Methods } from "../../src/framework";
import { openWorkbook, type XlsxWorkbook } from "../../src/host/xlsx";
import { cellAt, sheetNamed, type CellContent, type CellInput, type CellRef, type Plan, type SheetEdit } from "../../src/workbook";
import { fc } from "../support/property";

export const TODAY = { year: 2024, month: 12, day: 20 };
const SHEET = "Biểu 'số' 1";
const METHOD = "PII - Phương pháp";

/** What can stand in a cell of a department's table. */
interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const text = (content: string): Entry => ({ input: { kind: "text", text: content } });
const number = (value: number): Entry => ({ input: { kind: "number", number: value } });
const formula = (content: string, cached: CellContent): Entry => ({ input: { kind: "formula", formula: content, cached } });

const BLANK: Entry = { input: { kind: "blank" } };
const plain = fc
  .oneof(fc.integer({ min: -50, max: 5000 }), fc.double({ min: 0, max: 200, noNaN: true }), fc.constant(0))
  .map((value) => number(value));
const ODD: readonly Entry[] = [
  BLANK,
  formula('""', { kind: "text", text: "" }),
  text("   "),
  text("12,4"),
  text("1.234"),
  text("chưa có"),
  text("đang cập nhật"),
  text("khoảng chừng"),
  text("="),
  formula("NA()", { kind: "error", error: "#N/A" }),
  formula("1/0", { kind: "error", error: "#DIV/0!" }),
  { input: { kind: "boolean", boolean: true } },
  { ...number(0.0135), numberFormat: "0.00%" },
  { ...number(45_000), numberFormat: "dd/mm/yyyy" },
  formula("2+1.5", { kind: "number", number: 3.5 }),
];
const value = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: fc.constantFrom(...ODD) });
const target = fc.oneof(
  { weight: 2, arbitrary: plain },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["trên 50%", "tối thiểu 40", "≥ 0,4", "từ 7,0 - 7,5", "khoảng 30", "không quá 12", "dưới 3", "giữ vững", "thứ hạng 13", ""].map(
        text,
      ),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const evidence = fc.constantFrom(text("Kế hoạch số 345/KH-UBND ngày 29/12/2023"), BLANK, text("đang bổ sung"), number(12));

interface Row {
  readonly code: string;
  readonly value: Entry;
  readonly previous: Entry;
  readonly target: Entry;
  readonly evidence: Entry;
}

/** What a user may type on the sheet of the method. */
interface MethodEntry {
  readonly place: number;
  readonly column: "weight" | "target" | "posts" | "threshold";
  readonly input: CellInput;
}

export interface Book {
  readonly rows: readonly Row[];
  readonly entries: readonly MethodEntry[];
  /** How the framework is scored; `null`: it does not say. */
  readonly methods: Methods | null;
}

const framework = frameworkById("pii-2024") as Framework;
const COMPONENTS = ["Điện năng", "Viễn thông", "Đường bộ", "Khu công nghiệp"];
const CODES = [...leavesOf(framework).map(({ code }) => code), ...COMPONENTS.map((name) => `3.2.1 ${name}`)];

const row = fc.record({ code: fc.constantFrom(...CODES), value, previous: value, target, evidence });
const entryInput = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .oneof(fc.constantFrom(0, 1, 2, 0.5, 1 / 3), fc.double({ min: 0, max: 100, noNaN: true }))
      .map((each) => number(each).input),
  },
  { weight: 1, arbitrary: fc.constantFrom(text("nhiều").input, number(-1).input, { kind: "boolean", boolean: true } as const) },
);
const entry = fc.record({
  place: fc.nat(100),
  column: fc.constantFrom("weight", "weight", "target", "posts", "threshold"),
  input: entryInput,
}) as fc.Arbitrary<MethodEntry>;

/** Workbooks with gaps, words, errors and numbers of every make; whole pillars may be missing, codes may stand twice. */
export const books: fc.Arbitrary<Book> = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 45 }),
  entries: fc.array(entry, { maxLength: 25 }),
  methods: fc.constantFrom<Methods | null>(
    null,
    null,
    { aggregate: "geometric", coverage: 0.5 },
    {
      aggregate: "arithmetic",
      coverage: 2 / 3,
      levels: { pillar: { aggregate: "harmonic", coverage: 0 }, side: { aggregate: "geometric" } },
    },
  ),
});

const HEADER = ["Mã chỉ số", "Tên chỉ số", "Đơn vị tính", "Năm 2023", "Năm 2024", "Mục tiêu năm 2024", "Minh chứng"];

/** The workbook as a department would have it, written by a program that is not ours. */
export async function workbookOf({ rows }: Book): Promise<XlsxWorkbook> {
  const nodes = new Map(leavesOf(framework).map((node) => [node.code, node]));
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  HEADER.forEach((words, index) => (sheet.getCell(3, index + 1).value = words));
  rows.forEach((each, index) => {
    const [code = "", ...component] = each.code.split(" ");
    const node = nodes.get(code);
    const name = component.length > 0 ? component.join(" ") : (node?.name.vi ?? "");
    const entries = [
      text(code),
      text(name),
      text(node?.indicator?.unit?.value ?? ""),
      each.previous,
      each.value,
      each.target,
      each.evidence,
    ];
    entries.forEach(({ input, numberFormat }, column) => {
      const cell = sheet.getCell(4 + index, column + 1);
      if (input.kind !== "blank") cell.value = valueOf(input);
      if (numberFormat !== undefined) cell.numFmt = numberFormat;
    });
  });
  const opened = openWorkbook({ name: "bieu.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

function valueOf(input: Exclude<CellInput, { kind: "blank" }>): ExcelJS.CellValue {
  if (input.kind === "formula") return { formula: input.formula, result: resultOf(input.cached) } as ExcelJS.CellFormulaValue;
  return input.kind === "text" ? input.text : input.kind === "number" ? input.number : input.boolean;
}

function resultOf(content: CellContent | undefined): unknown {
  if (content?.kind === "error") return { error: content.error };
  return content?.kind === "text" ? content.text : content?.kind === "number" ? content.number : undefined;
}

export function judged(workbook: XlsxWorkbook, { methods }: Pick<Book, "methods">): Judgement {
  const judgement = checkWorkbook({ snapshot: workbook.read(), profileId: "hanoi-2024", today: TODAY });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  const { value } = judgement;
  return methods === null ? value : { ...value, framework: { ...value.framework, methods } };
}

export function apply(workbook: XlsxWorkbook, plan: Plan): void {
  const applied = workbook.apply(plan);
  if (!applied.ok) throw new Error(`${applied.error.kind} ${JSON.stringify(applied.error)}`);
}

const COLUMNS = { weight: 6, threshold: 6, target: 11, posts: 13 } as const;

/** Types the entries of a book on its sheet of the method, as a user would: no plan of ours is made after it. */
export function typeEntries(workbook: XlsxWorkbook, { entries }: Book): void {
  const sheet = sheetNamed(workbook.read(), METHOD);
  if (sheet === undefined) throw new Error("no sheet of the method");
  const headers = [...sheet.rows.keys()].filter((at) =>
    ["Trọng số sửa", "Ngưỡng sửa (0-1)"].includes(wordsAt({ sheet: METHOD, row: at, column: 6 })),
  );
  function wordsAt({ row: at, column }: CellRef): string {
    const content = cellAt(sheet as never, at, column)?.content;
    return content?.kind === "text" ? content.text : "";
  }
  const [thresholds = 0, nodes = 0] = headers;
  const edits = entries.flatMap(({ place, column, input }) => {
    const at = column === "threshold" ? thresholds + 1 + (place % 3) : nodes + 1 + (place % 70);
    const where = { sheet: METHOD, row: at, column: COLUMNS[column] };
    if (wordsAt({ ...where, column: 2 }) === "") return [];
    const made = [{ kind: "cell", at: where, input, decidedBy: "typed" } as const];
    const high = { kind: "number", number: 150 } as const;
    return column === "posts" ? [...made, { kind: "cell", at: { ...where, column: 14 }, input: high, decidedBy: "typed" } as const] : made;
  });
  apply(workbook, { edits });
}

/** The sheets as they should be now, by name. */
export function expected(workbook: XlsxWorkbook, book: Pick<Book, "methods">): readonly SheetEdit[] {
  return summarisePlan(judged(workbook, book), "vi").edits.filter((edit) => edit.kind === "sheet");
}
