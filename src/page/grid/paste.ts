import type { ICellData, ICommandInfo, Injector } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";
import { COPY_TYPE, ISheetClipboardService, PREDEFINED_HOOK_NAME } from "@univerjs/sheets-ui";
import { PasteCommand, SheetPasteShortKeyCommandName } from "@univerjs/ui";
import { clipboardTable } from "../shell/clipboard-table";
import { FROM_PAGE } from "./commands";
import { moveCells } from "./move";
import { pastedCell } from "./typed";

interface Clipboard {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/**
 * Pasting by shortcut, done by the page: cells of this grid come with their formulas and without their looks, cut ones leave their place, texts of other programs as the values
 * they say. `true`: the paste is taken care of.
 */
export function takePaste(injector: Injector, { id, params }: Readonly<ICommandInfo>): boolean {
  if (id === PasteCommand.id) return false;
  if (id !== SheetPasteShortKeyCommandName) return false;
  const { htmlContent = "", textContent = "" } = (params ?? {}) as Clipboard;
  const clipboard = injector.get(ISheetClipboardService);
  const copyId = /data-copy-id="([^"]{1,64})"/.exec(htmlContent)?.[1];
  const copied = copyId === undefined ? undefined : clipboard.copyContentCache().get(copyId);
  if (copyId !== undefined && copied) {
    if (copied.copyType === COPY_TYPE.CUT) {
      // Once: what was cut is somewhere else now.
      clipboard.copyContentCache().del(copyId);
      clipboard.removeMarkSelection();
      void moveCells(injector, copied);
      return true;
    }
    void clipboard.pasteByCopyId(copyId, PREDEFINED_HOOK_NAME.SPECIAL_PASTE_FORMULA);
    return true;
  }
  const table = clipboardTable(htmlContent, textContent);
  if (table.length > 0) void pasteTable(injector, table);
  return true;
}

async function pasteTable(injector: Injector, table: readonly (readonly string[])[]): Promise<void> {
  const target = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!target) return;
  const { actualRow: top, actualColumn: left } = target;
  const value: Record<number, Record<number, ICellData>> = {};
  table.forEach((row, down) => {
    value[top + down] = Object.fromEntries(
      row.map((text, along) => [left + along, text === "" ? { v: null, f: null, si: null, p: null } : pastedCell(text)]),
    );
  });
  const width = Math.max(...table.map((row) => row.length));
  const range = { startRow: top, startColumn: left, endRow: top + table.length - 1, endColumn: left + width - 1 };
  await injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, { range, value }, FROM_PAGE);
}
