import type { Sheet } from "../../../workbook/snapshot";
import { damaged } from "../fault";
import { relationsOf } from "../package/relations";
import type { Package } from "../package/package";
import { scanXml } from "../xml/scan";
import { dropBlankCells } from "./blank-cells";
import { readNotes } from "./notes";
import { SheetDataReader, type SheetDataContext } from "./sheet-data";
import { SheetFeatureReader, joinSpans, rowsExcept, spansOf } from "./sheet-features";
import { readTableFilter } from "./tables";

export type SheetBody = Omit<Sheet, "name" | "visibility">;

/** Reads one worksheet part with its notes and tables. */
export function readSheet(file: Package, part: string, context: Omit<SheetDataContext, "part">): SheetBody {
  const xml = dropBlankCells(file.text(part));
  const features = new SheetFeatureReader();
  const found: { data?: SheetDataReader } = {};
  let inData = false;
  let isWorksheet = false;
  scanXml(part, xml, {
    open(name, attributes) {
      isWorksheet ||= name === "worksheet";
      if (!isWorksheet) throw damaged(part, "not a worksheet");
      if (inData) found.data?.open(name, attributes);
      else if (name === "sheetData") {
        inData = true;
        found.data ??= new SheetDataReader({ ...context, part }, features.zeroHeight);
      } else features.open(name, attributes);
    },
    text(text) {
      if (inData) found.data?.characters(text);
    },
    close(name) {
      if (!inData) features.close();
      else if (name === "sheetData") inData = false;
      else found.data?.close(name);
    },
  });
  return bodyOf(file, part, features, found.data ?? new SheetDataReader({ ...context, part }, false));
}

function bodyOf(file: Package, part: string, features: SheetFeatureReader, data: SheetDataReader): SheetBody {
  const relations = relationsOf(file, part);
  return {
    rows: data.finish(),
    merges: features.merges,
    hiddenRows: features.zeroHeight ? rowsExcept(data.shownRows) : spansOf(data.hiddenRows),
    hiddenColumns: joinSpans(features.hiddenColumns),
    filter: features.filter ?? readTableFilter(file, relations),
    protected: features.protected,
    notes: readNotes(file, relations),
  };
}
