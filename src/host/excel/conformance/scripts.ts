import { hostErrorOf } from "../refusal";
import type { Answer, ScriptCase } from "./case";

/** Values, formulas and types of some cells after texts were entered in them, one a row. */
async function entered(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  texts: readonly (string | number)[],
  format: string,
): Promise<Answer> {
  const range = sheet.getRangeByIndexes(0, 0, texts.length, 1);
  range.numberFormat = texts.map(() => [format]);
  range.values = texts.map((text) => [text]);
  range.load("values,formulas,valueTypes");
  await context.sync();
  return texts.map((_, row) => [
    range.values[row]?.[0] as Answer,
    range.formulas[row]?.[0] as Answer,
    range.valueTypes[row]?.[0] as string,
  ]);
}

/** The scripts of the conformance pack. What they expect is what the host of the tests answers; a test holds it so. */
export const SCRIPT_CASES: readonly ScriptCase[] = [
  {
    id: "entering-general",
    assumption: "a text in a cell formatted",
    needs: "1.9",
    ask: (context, sheet) => entered(context, sheet, ["'=1+1", "'00123", "'1.1.1", "abc", "TRUE", "#N/A", "7.25", "12%"], "General"),
    expected: [
      ["=1+1", "=1+1", "String"],
      ["00123", "00123", "String"],
      ["1.1.1", "1.1.1", "String"],
      ["abc", "abc", "String"],
      [true, true, "Boolean"],
      ["#N/A", "#N/A", "Error"],
      [7.25, 7.25, "Double"],
      [0.12, 0.12, "Double"],
    ],
  },
  {
    id: "entering-text-format",
    assumption: "a text in a cell formatted",
    needs: "1.9",
    ask: (context, sheet) => entered(context, sheet, ["'abc", "00123", "=1+1", 7.25], "@"),
    expected: [
      ["'abc", "'abc", "String"],
      ["00123", "00123", "String"],
      ["=1+1", "=1+1", "String"],
      ["7.25", "7.25", "String"],
    ],
  },
  {
    id: "apostrophe-in-formulas",
    assumption: "the apostrophe of a text does not show here",
    needs: "1.9",
    ask: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["'abc"]];
      cell.load("formulas");
      await context.sync();
      return cell.formulas[0]?.[0] as Answer;
    },
    expected: "abc",
  },
  {
    id: "under-a-merge",
    assumption: "what is written under a merged area is dropped without a word",
    needs: "1.9",
    ask: async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      await context.sync();
      sheet.getRange("B1").values = [["lost"]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return range.values as Answer;
    },
    expected: [["", ""]],
  },
  {
    id: "days-of-functions",
    assumption: "worksheet functions count days as the open workbook does",
    needs: "1.9",
    ask: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=DATE(2024,1,1)"]];
      cell.load("values");
      const day = context.workbook.functions.date(2024, 1, 1).load("value");
      await context.sync();
      return { "the cell and the function agree": cell.values[0]?.[0] === day.value };
    },
    expected: { "the cell and the function agree": true },
  },
  {
    id: "series-of-one-column",
    assumption: "a chart made from one column or row of cells has one series",
    needs: "1.9",
    ask: async (context, sheet) => {
      const range = sheet.getRange("A1:A4");
      range.values = [[1], [2], [3], [4]];
      const chart = sheet.charts.add("ColumnClustered", range);
      const series = chart.series.load("items/name");
      await context.sync();
      return series.items.length;
    },
    expected: 1,
  },
  {
    id: "colour-of-a-link",
    assumption: "a new link turns the cell blue and underlined",
    needs: "1.9",
    ask: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["there"]];
      sheet.load("name");
      await context.sync();
      cell.hyperlink = { documentReference: `'${sheet.name}'!B2`, textToDisplay: "there" };
      const asked = cell.getCellProperties({ format: { font: { color: true } } });
      await context.sync();
      return asked.value[0]?.[0]?.format?.font?.color ?? null;
    },
    expected: "#0563C1",
  },
  {
    id: "no-fill",
    assumption: "a cell without a fill answers white",
    needs: "1.9",
    ask: async (context, sheet) => {
      const asked = sheet.getRange("A1").getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      return asked.value[0]?.[0]?.format?.fill?.color ?? null;
    },
    expected: "#FFFFFF",
  },
  {
    id: "member-of-a-null-object",
    assumption: "a member of a null object is refused as `ItemNotFound`",
    needs: "1.9",
    ask: async (context) => {
      const absent = context.workbook.worksheets.getItemOrNullObject("no such sheet");
      absent.activate();
      try {
        await context.sync();
        return "not refused";
      } catch (error) {
        return hostErrorOf(error) === null ? "another exception" : (error as OfficeExtension.Error).code;
      }
    },
    expected: "ItemNotFound",
  },
];
