import { MAX_COLUMN, MAX_ROW, type SheetVisibility } from "../../../../src/workbook";
import { type ModelSheet, usedArea } from "../model/book";
import { HostFault, HostObject, type Members, numberOf, textOf } from "../wire";
import { chartsObject } from "./charts";
import type { HostContext } from "./context";
import { areaOf, areasObject, rangeObject } from "./range";

const ALL = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };
/** Taken, not kept: nothing of ours reads them. */
const MARGINS = ["LeftMargin", "RightMargin", "TopMargin", "BottomMargin", "HeaderMargin", "FooterMargin"];
const VISIBILITY: Readonly<Record<SheetVisibility, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

export function sheetObject(context: HostContext, sheet: ModelSheet): HostObject {
  const { book } = context;
  return new HostObject("Worksheet", {
    identity: () => ({ Id: sheet.id, Name: sheet.name }),
    get: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => VISIBILITY[sheet.visibility],
      Position: () => book.sheets.indexOf(sheet),
      ShowGridlines: () => sheet.showGridlines,
    },
    set: { ShowGridlines: (value) => void (sheet.showGridlines = value === true) },
    nav: {
      Protection: () => new HostObject("WorksheetProtection", { get: { Protected: () => sheet.isProtected } }),
      AutoFilter: () => filterObject(context, sheet),
      Tables: () => new HostObject("TableCollection", { items: () => [] }),
      Charts: () => chartsObject(context, sheet),
      FreezePanes: () => freezeObject(context, sheet),
      PageLayout: () => layoutObject(context, sheet),
    },
    call: methodsOf(context, sheet),
  });
}

function methodsOf(context: HostContext, sheet: ModelSheet): Required<Members>["call"] {
  const { book } = context;
  return {
    GetRange: (...args) => {
      if (!book.sheets.includes(sheet)) throw new HostFault("ItemNotFound", "The sheet is gone.", "Worksheet");
      return rangeObject(context, sheet, args.length === 0 ? ALL : areaOf(textOf(args[0])));
    },
    GetRanges: (addresses) => areasObject(context, sheet, textOf(addresses).split(",").map(areaOf)),
    GetRangeByIndexes: (row, column, rows, columns) => {
      const [top, left] = [numberOf(row) + 1, numberOf(column) + 1];
      return rangeObject(context, sheet, { top, left, bottom: top + numberOf(rows) - 1, right: left + numberOf(columns) - 1 });
    },
    GetUsedRange: (valuesOnly) => rangeObject(context, sheet, usedArea(sheet, valuesOnly !== true) ?? areaOf("A1")),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const area = usedArea(sheet, valuesOnly !== true);
      return area && rangeObject(context, sheet, area);
    },
    Activate: () => {
      if (sheet.visibility !== "visible") throw new HostFault("InvalidOperation", "The sheet is hidden.", "Worksheet.activate");
      book.active = sheet.id;
    },
    Delete: () => {
      const others = book.sheets.filter((other) => other !== sheet && other.visibility === "visible");
      if (others.length === 0) throw new HostFault("InvalidOperation", "A workbook needs a visible sheet.", "Worksheet.delete");
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
    },
  };
}

function filterObject(context: HostContext, sheet: ModelSheet): HostObject {
  return new HostObject("AutoFilter", {
    get: { Enabled: () => sheet.filter !== null, IsDataFiltered: () => sheet.filter?.active ?? false },
    call: { GetRangeOrNullObject: () => sheet.filter && rangeObject(context, sheet, sheet.filter.area) },
  });
}

function freezeObject(context: HostContext, sheet: ModelSheet): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    call: {
      GetLocationOrNullObject: () => (sheet.frozenRows === 0 ? null : rangeObject(context, sheet, { ...ALL, bottom: sheet.frozenRows })),
      FreezeRows: (count) => void (sheet.frozenRows = numberOf(count)),
      Unfreeze: () => void (sheet.frozenRows = 0),
    },
  });
}

function layoutObject(context: HostContext, sheet: ModelSheet): HostObject {
  return new HostObject("PageLayout", {
    get: { Orientation: () => (sheet.landscape ? "Landscape" : "Portrait"), PaperSize: () => sheet.paper },
    set: {
      Orientation: (value) => void (sheet.landscape = value === "Landscape"),
      PaperSize: (value) => void (sheet.paper = textOf(value)),
      ...Object.fromEntries(MARGINS.map((margin) => [margin, () => undefined])),
      Zoom: (value) => {
        const zoom = value as { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
        sheet.fitToWidth = zoom.horizontalFitToPages === 1 && zoom.verticalFitToPages === undefined;
      },
    },
    call: {
      SetPrintTitleRows: (rows) => void (sheet.titleRows = textOf(rows)),
      GetPrintTitleRowsOrNullObject: () => {
        const rows = /^\$(\d+):\$(\d+)$/.exec(sheet.titleRows ?? "");
        return rows && rangeObject(context, sheet, { ...ALL, top: Number(rows[1]), bottom: Number(rows[2]) });
      },
    },
  });
}
