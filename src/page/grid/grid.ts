import {
  type ICellData,
  ICommandService,
  IPermissionService,
  IUniverInstanceService,
  type Injector,
  LocaleService,
  ThemeService,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, ISuperTableService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, WorksheetEditPermission, WorksheetSetCellValuePermission } from "@univerjs/sheets";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Language } from "../../app";
import { type CellEdit, type CellRef, isOwnedSheet } from "../../workbook";
import type { DrawnBook } from "../book/open-book";
import type { Applied, ChangedCell, FormulaResult } from "../book/protocol";
import { FROM_PAGE, restrictCommands } from "./commands";
import { showConditionals } from "./conditionals";
import { contentOf, inputOf } from "./content";
import { interceptCells } from "./intercept";
import { gridLocale } from "./locales";
import { type TouchedCells, touchedBy } from "./mutations";
import { showOwnedSheets } from "./owned-sheets";
import { takePaste } from "./paste";
import { revealCell } from "./reveal";
import { ILayoutService } from "@univerjs/ui";
import { createUniver } from "./univer";
import { workbookData } from "./workbook-data";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly dark: boolean;
  /** The user wrote cells of the workbook that is shown. */
  readonly onTyped: (book: string, edits: readonly CellEdit[]) => void;
  readonly onResults: (book: string, results: readonly FormulaResult[]) => void;
}

/** The visible, calculating copy of the open workbooks; one of them is shown. */
export class Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private intercepted = false;
  private language: Language;
  private typed = new Map<string, TouchedCells[]>();

  constructor(private readonly options: GridOptions) {
    this.univer = createUniver(options);
    this.language = options.language;
    this.injector = this.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    restrictCommands(this.commands, (info) => takePaste(this.injector, info));
    this.commands.onCommandExecuted((info, how) => {
      if (how?.["fromPage"] === true) return;
      for (const touched of touchedBy(info, how)) if (touched.cells.length > 0) this.note(touched);
    });
  }

  /** Adds a workbook, behind the one that is shown. */
  open(id: string, name: string, drawn: DrawnBook): void {
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(id, name, drawn));
    if (!this.workbook(id)) throw new Error(`workbook ${id} was not created`);
    // The grid's services for sheets come to life with the first workbook.
    if (!this.intercepted) {
      this.intercepted = true;
      interceptCells(this.injector);
      this.setLanguage(this.language);
    }
    this.registerTables(id, drawn);
    for (const sheet of drawn.book.sheets) if (sheet.protected) this.protect(id, sheet.id);
  }

  show(id: string): void {
    const instances = this.injector.get(IUniverInstanceService);
    instances.setCurrentUnitForType(id);
    instances.focusUnit(id);
  }

  close(id: string): void {
    this.univer.__getInjector().get(IUniverInstanceService).disposeUnit(id);
  }

  /** Shows what a plan of the pane changed. */
  apply(id: string, applied: Applied): void {
    const workbook = this.workbook(id);
    if (!workbook) return;
    this.write(workbook, applied.cells);
    showConditionals(this.injector, workbook, applied.conditionals);
    showOwnedSheets(this.injector, workbook, applied);
    for (const { sheet } of applied.sheets) this.protect(id, `own-${sheet.name}`);
  }

  async reveal(id: string, at: CellRef): Promise<void> {
    const workbook = this.workbook(id);
    const { clientHeight, clientWidth } = this.options.container;
    if (workbook) await revealCell(this.injector, workbook, at, clientHeight, clientWidth);
  }

  /** Keys go to the grid from now on. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  /** Takes over what is still being typed into a cell. */
  async finishTyping(): Promise<void> {
    const editor = this.injector.get(IEditorBridgeService);
    if (!editor.isVisible().visible) return;
    const params = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: editor.getEditCellState()?.unitId ?? "" };
    await this.commands.executeCommand(SetCellEditVisibleOperation.id, params);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  setLanguage(language: Language): void {
    this.injector.get(LocaleService).setLocale(gridLocale(language));
    // Known from the first workbook on, which asks for it again.
    if (this.intercepted) this.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language === "vi" ? "vi" : "en");
    this.language = language;
  }

  setDark(dark: boolean): void {
    this.injector.get(ThemeService).setDarkMode(dark);
  }

  dispose(): void {
    this.univer.dispose();
  }

  private workbook(id: string): Workbook | null {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET) || null;
  }

  /** Cells are read when the command that wrote them is through, all of one turn together. */
  private note(touched: TouchedCells): void {
    if (this.typed.size === 0) queueMicrotask(() => this.tell());
    this.typed.set(touched.unit, [...(this.typed.get(touched.unit) ?? []), touched]);
  }

  private tell(): void {
    const typed = this.typed;
    this.typed = new Map();
    for (const [id, touched] of typed) {
      const workbook = this.workbook(id);
      if (!workbook) continue;
      const edits = touched.filter(({ areResults }) => !areResults).flatMap((cells) => this.editsOf(workbook, cells));
      const results = touched.filter(({ areResults }) => areResults).flatMap((cells) => resultsOf(workbook, cells));
      if (edits.length > 0) this.options.onTyped(id, edits);
      if (results.length > 0) this.options.onResults(id, results);
    }
  }

  private editsOf(workbook: Workbook, { sheet: sheetId, cells }: TouchedCells): CellEdit[] {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) return [];
    return cells.map(([row, column]) => {
      const cell = sheet.getCellRaw(row, column) || null;
      const at = { sheet: sheet.getName(), row: row + 1, column: column + 1 };
      const numberFormat = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      const input = inputOf(cell, this.formulaOf(workbook, sheet, row, column, cell));
      return {
        kind: "cell",
        at,
        input,
        decidedBy: "typed",
        ...(numberFormat === undefined || input.kind === "blank" ? {} : { numberFormat }),
      };
    });
  }

  /** Filled and pasted formulas are kept by the grid as offsets from the first one. */
  private formulaOf(workbook: Workbook, sheet: Worksheet, row: number, column: number, cell: ICellData | null): string | null {
    if (!cell?.f && !cell?.si) return null;
    return (
      this.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet.getSheetId(), workbook.getUnitId()) ?? cell.f ?? null
    );
  }

  /** Writes cells as they are in the file now, past the undo of the grid. */
  write(workbook: Workbook, cells: readonly ChangedCell[]): void {
    for (const { sheet: name, row, column, data, numberFormat } of cells) {
      const sheet = workbook.getSheetBySheetName(name);
      if (!sheet || isOwnedSheet(name)) continue;
      const n = numberFormat === "General" ? null : { pattern: numberFormat };
      const cell = { v: null, f: null, si: null, p: null, ...data, s: { n } };
      const params = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue: { [row - 1]: { [column - 1]: cell } } };
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, FROM_PAGE);
    }
  }

  /** Puts cells back as the worker has them. */
  restore(id: string, cells: readonly ChangedCell[]): void {
    const workbook = this.workbook(id);
    if (workbook) this.write(workbook, cells);
  }

  private protect(unitId: string, sheetId: string): void {
    const permissions = this.injector.get(IPermissionService);
    for (const Point of [WorksheetEditPermission, WorksheetSetCellValuePermission]) {
      const { id } = new Point(unitId, sheetId);
      if (!permissions.getPermissionPoint(id)) permissions.addPermissionPoint(new Point(unitId, sheetId));
      permissions.updatePermissionPoint(id, false);
    }
  }

  private registerTables(id: string, { book }: DrawnBook): void {
    const tables = this.injector.get(ISuperTableService);
    for (const sheet of book.sheets) {
      for (const { name, area, columns } of sheet.tables) {
        const range = { startRow: area.top - 1, startColumn: area.left - 1, endRow: area.bottom - 1, endColumn: area.right - 1 };
        tables.registerTable(id, name, { sheetId: sheet.id, range, titleMap: new Map(columns.map((title, index) => [title, index])) });
      }
    }
  }
}

function resultsOf(workbook: Workbook, { sheet: sheetId, cells }: TouchedCells): FormulaResult[] {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) return [];
  return cells.flatMap(([row, column]) => {
    const cell = sheet.getCellRaw(row, column);
    const content = cell ? contentOf(cell, true) : null;
    return content === null ? [] : [{ at: { sheet: sheet.getName(), row: row + 1, column: column + 1 }, content }];
  });
}
