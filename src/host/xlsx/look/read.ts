import type { Package } from "../package/package";
import { relationOfType } from "../package/relations";
import { readWorkbookParts } from "../read/workbook";
import { readPalette } from "./colors";
import { readNames } from "./names";
import { optional } from "./optional";
import { plainSheetLook, readSheetLook } from "./sheet";
import { DEFAULT_LOOK, type StyleLooks, readStyleLooks } from "./styles";
import type { WorkbookLook } from "./types";

/**
 * Reads how the workbook looks. A part that is damaged gives plain looks instead: the workbook itself was read before, and what a face cannot
 * draw is no reason to refuse it.
 * @throws Fault only for what `readSnapshot` refuses too: no workbook part
 */
export function readLook(file: Package): WorkbookLook {
  const workbook = readWorkbookParts(file);
  const palette = readPalette(file, workbook.relations);
  const part = relationOfType(workbook.relations, "styles")?.target;
  const plain: StyleLooks = { cells: [DEFAULT_LOOK], differential: [] };
  const styles = part !== undefined && file.has(part) ? (optional(() => readStyleLooks(part, file.text(part), palette)) ?? plain) : plain;
  const context = { palette, differential: styles.differential };
  return {
    styles: styles.cells,
    sheets: workbook.sheets.map(
      ({ name, part: sheet }) => optional(() => readSheetLook(file, name, sheet, context)) ?? plainSheetLook(name),
    ),
    names: optional(() => readNames(file, workbook.part)) ?? [],
  };
}
