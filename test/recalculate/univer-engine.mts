import { LocaleType, LogLevel, Univer, UniverInstanceType, type IWorkbookData, type Workbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets-formula/facade";

type Result = number | string | boolean | null;

/** Calculates every formula of a workbook anew, without a grid; gives each sheet's results by row and column, from 0. */
export async function calculate(data: Partial<IWorkbookData>): Promise<Record<string, Record<string, Record<string, Result>>>> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  const api = FUniver.newAPI(univer);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const formula = api.getFormula();
  formula.executeCalculation();
  await formula.onCalculationResultApplied();
  const results = workbook.getSheets().map((sheet): [string, Record<string, Record<string, Result>>] => {
    const rows: Record<string, Record<string, Result>> = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      rows[row] = { ...rows[row], [column]: cell?.v ?? null };
    });
    return [sheet.getName(), rows];
  });
  univer.dispose();
  return Object.fromEntries(results);
}
