import { type Area, parseArea } from "../../../workbook/address";
import type { SheetFilter, SheetVisibility } from "../../../workbook/snapshot";
import { MEMORY_NAMESPACE, type MemoryContent } from "../../xlsx/write/memory-text";
import { JOURNAL_NAMESPACE } from "../journal/namespace";
import { readMemoryParts } from "../memory";
import { Refusal } from "../refusal";

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly filter: SheetFilter | null;
  /** Where there are values; `null` for an empty sheet. */
  readonly used: Area | null;
  /** The same for all of `used`, or `null` where it differs from cell to cell. */
  readonly font: string | null;
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

export interface Outline {
  readonly file: string;
  readonly date1904: boolean;
  readonly memory: MemoryContent;
  readonly sheets: readonly SheetOutline[];
}

/** 2 January 1904 is day 1 where days are counted from 1904, and day 1463 elsewhere. Excel has no property that says so. */
const EPOCH_PROBE = [1904, 1, 2] as const;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/**
 * Two round trips, whatever the number of sheets.
 * @throws Refusal interrupted, where a write that was broken off left its journal
 */
export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook } = context;
  workbook.load("name");
  const sheets = workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/autoFilter/enabled,items/autoFilter/isDataFiltered",
  );
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id");
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load("items/id");
  const epoch = workbook.functions.date(...EPOCH_PROBE).load("value");
  await context.sync();
  if (journals.items.length > 0) throw new Refusal({ kind: "interrupted" });

  const texts = parts.items.map((part) => part.getXml());
  const asked = sheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/name"),
    filter: sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject().load("address") : null,
  }));
  await context.sync();

  return {
    file: workbook.name,
    date1904: epoch.value === 1,
    memory: readMemoryParts(texts.map(({ value }) => value)),
    sheets: asked.map(({ sheet, used, filter }) => ({
      sheet,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      filter: filterOf(filter, sheet.autoFilter.isDataFiltered),
      ...usedOf(used),
    })),
  };
}

function usedOf(range: Excel.Range): Pick<SheetOutline, "used" | "font" | "rowHidden" | "columnHidden"> {
  if (range.isNullObject) return { used: null, font: null, rowHidden: null, columnHidden: null };
  const [top, left] = [range.rowIndex + 1, range.columnIndex + 1];
  return {
    used: { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 },
    // The typings do not say that these are null for mixed ranges; Excel does.
    font: range.format.font.name,
    rowHidden: range.rowHidden,
    columnHidden: range.columnHidden,
  };
}

function filterOf(range: Excel.Range | null, active: boolean): SheetFilter | null {
  if (!range || range.isNullObject) return null;
  const area = areaOfAddress(range.address);
  return area && { area, active };
}

/** `'Biểu 1'!A1:B2` without its sheet. */
export function areaOfAddress(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}
