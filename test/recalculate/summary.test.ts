import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, reportOf, summarisePlan } from "../../src/app";
import { openWorkbook, type XlsxWorkbook } from "../../src/host/xlsx";
import { cellName, type SheetEdit } from "../../src/workbook";
import { fc } from "../support/property";
import { LIBRE_OFFICE, testWith } from "../support/programs";
import { byLibreOffice, univerEngine, type Results } from "./engines";
import { apply, books, expected, judged, TODAY, typeEntries, workbookOf, type Book } from "./workbooks";

/** `PII_BOOKS` generates more of them. */
const BOOKS = Number(process.env["PII_BOOKS"] ?? 6);

/** Places where an engine's result is not the core's: a number within 1e-9, a word to the letter. */
function differences(sheets: readonly SheetEdit[], results: Results): readonly string[] {
  return sheets.flatMap(({ sheet, content }) =>
    (content?.cells ?? []).flatMap((cell) => {
      if (cell.input.kind !== "formula") return [];
      const { cached, formula } = cell.input;
      const wanted = cached?.kind === "number" ? cached.number : cached?.kind === "text" ? cached.text : "";
      const found = results({ sheet, row: cell.row, column: cell.column });
      const same =
        typeof wanted === "number" && typeof found === "number"
          ? Math.abs(wanted - found) <= 1e-9 * Math.max(1, Math.abs(wanted))
          : wanted === found;
      return same ? [] : [`${sheet}!${cellName(cell)}: core ${String(wanted)}, engine ${String(found)}, =${formula}`];
    }),
  );
}

function countFormulas(sheets: readonly SheetEdit[]): number {
  return sheets.reduce((sum, { content }) => sum + (content?.cells ?? []).filter(({ input }) => input.kind === "formula").length, 0);
}

interface Summarised {
  readonly workbook: XlsxWorkbook;
  /** As they should be. */
  readonly sheets: readonly SheetEdit[];
}

/** A summary whose method the user changed by hand: nothing of ours was written after that, every result in the file is of before. */
async function typedInto(book: Book): Promise<Summarised> {
  const workbook = await workbookOf(book);
  apply(workbook, summarisePlan(judged(workbook, book), "vi"));
  typeEntries(workbook, book);
  return { workbook, sheets: expected(workbook, book) };
}

function caseBook(path: string): Summarised {
  const opened = openWorkbook({ name: "case.xlsx", bytes: new Uint8Array(readFileSync(join(__dirname, path))) });
  if (!opened.ok) throw new Error(opened.error.kind);
  const judgement = checkWorkbook({ snapshot: opened.value.read(), today: TODAY });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  const plan = summarisePlan(judgement.value, "vi");
  apply(opened.value, plan);
  return { workbook: opened.value, sheets: plan.edits.filter((edit) => edit.kind === "sheet") };
}

const CASES = ["sheet-per-agency", "strategy-annex-1"];

describe("the summary's formulas, calculated by engines that are not ours, give what the core gives", () => {
  let all: readonly Summarised[] = [];
  beforeAll(async () => {
    const generated = await Promise.all(fc.sample(books, BOOKS).map(typedInto));
    all = [...generated, ...CASES.map((name) => caseBook(`../cases/${name}.xlsx`))];
  });

  test("there is something to calculate", () => {
    expect(all.reduce((sum, { sheets }) => sum + countFormulas(sheets), 0)).toBeGreaterThan(8_000);
    const numbers = all.flatMap(({ sheets }) => sheets).flatMap(({ content }) => content?.cells ?? []);
    expect(numbers.filter(({ input }) => input.kind === "formula" && input.cached?.kind === "number").length).toBeGreaterThan(2_000);
  });

  const inLibreOffice = (): void => {
    const results = byLibreOffice(all.map(({ workbook }) => workbook.save()));
    const found = all.flatMap(({ sheets }, index) => differences(sheets, results[index] as Results).map((each) => `${index} ${each}`));
    expect(found.slice(0, 10)).toEqual([]);
  };
  testWith([LIBRE_OFFICE], "in LibreOffice", inLibreOffice, 300_000);

  test("in Univer's engine", async () => {
    const calculate = univerEngine();
    const found: string[] = [];
    for (const [index, { workbook, sheets }] of all.entries()) {
      found.push(...differences(sheets, await calculate(workbook.read())).map((each) => `${index} ${each}`));
    }
    expect(found.slice(0, 10)).toEqual([]);
  }, 300_000);
});

test("the scores in the sheets are those of the report, and making the sheets again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(books, async (book) => {
      const workbook = await workbookOf(book);
      const judgement = judged(workbook, book);
      const plan = summarisePlan(judgement, "vi");
      apply(workbook, plan);
      const bytes = workbook.save();
      expect(summarisePlan(judged(workbook, book), "vi")).toEqual(plan);
      apply(workbook, plan);
      expect(workbook.save()).toEqual(bytes);
      const [overview] = plan.edits.filter((edit) => edit.kind === "sheet");
      const shown = new Map(
        (overview?.content?.cells ?? []).flatMap((cell) =>
          cell.column === 10 && cell.input.kind === "formula" ? [[cell.row, cell.input.cached] as const] : [],
        ),
      );
      const scores = Object.values(reportOf(judgement).scores.nodes).flatMap((node) => ("value" in node ? [node.value] : []));
      const numbers = [...shown.values()].flatMap((cached) => (cached?.kind === "number" ? [cached.number] : []));
      for (const score of scores) expect(numbers).toContain(score);
    }),
    { numRuns: 2 },
  );
});
