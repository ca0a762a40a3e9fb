import {
  CommandType,
  CustomCommandExecutionError,
  type ICommandInfo,
  type ICommandService,
  type IDisposable,
  type IExecutionOptions,
} from "@univerjs/core";

/** Commands of the page itself carry this option and pass. */
export const FROM_PAGE = { fromPage: true } as const;

/** What a user may do to the sheets: write, clear, fill and paste cells, and look around. Everything else of the grid's commands is switched off. */
const ALLOWED: ReadonlySet<string> = new Set([
  "sheet.command.set-range-values", "sheet.command.select-range", "sheet.command.clear-selection-content", "sheet.command.auto-clear-content",
  "sheet.command.auto-fill", "sheet.command.copy-down", "sheet.command.copy-right", "sheet.command.refill", "sheet.command.toggle-cell-checkbox",
  "sheet.command.set-worksheet-activate", "sheet.command.set-zoom-ratio", "sheet.command.change-zoom-ratio", "sheet.command.move-selection",
  "sheet.command.move-selection-enter-tab", "sheet.command.expand-selection", "sheet.command.select-all", "sheet.command.set-scroll-relative",
  "sheet.command.scroll-view", "sheet.command.scroll-to-cell", "sheet.command.scroll-view-reset", "sheet.command.paste-by-short-key",
  "formula.command.insert-function",
]); // prettier-ignore

/** Formats inside the text of a cell, which the page does not write. */
const RICH_TEXT = /^doc\.command\.(?:set-inline-format|reset-inline)|^doc\.(?:table|operation\.create-table)|-list|-heading$/;

/** Rooms whose commands change sheets. */
const OF_SHEETS = /^(?:sheet|sheets|formula|data-validation|sheets-formula|sidebar)[.-]/;

/** Switches off what would change a sheet in a way that is not saved. `onPaste` takes over from the grid's own pasting by shortcut. */
export function restrictCommands(commands: ICommandService, onPaste: (info: Readonly<ICommandInfo>) => boolean): IDisposable {
  return commands.beforeCommandExecuted((info, options?: IExecutionOptions) => {
    if (info.type !== CommandType.COMMAND || options?.["fromPage"]) return;
    if (onPaste(info)) throw new CustomCommandExecutionError("pasted by the page");
    if ((OF_SHEETS.test(info.id) && !ALLOWED.has(info.id)) || RICH_TEXT.test(info.id))
      throw new CustomCommandExecutionError(`${info.id} is switched off`);
  });
}
