import type { SheetVisibility } from "../../../workbook/snapshot";
import { Fault, damaged } from "../fault";
import type { Package } from "../package/package";
import { relationOf, relationOfType, relationsOf, type Relation } from "../package/relations";
import { type Attributes, isTrue, scanXml } from "../xml/scan";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
}

/** The workbook part, read: where everything else is found. */
export interface WorkbookParts {
  readonly part: string;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly date1904: boolean;
  /** Worksheets in tab order; sheets that are charts, dialogs or old macros are not among them. */
  readonly sheets: readonly SheetEntry[];
  /** What `[1]`, `[2]` … in formulas stand for: the other workbooks' addresses as they are in the file. */
  readonly externalBooks: readonly string[];
}

/**
 * Finds and reads the workbook part.
 * @throws Fault not-a-workbook, binary-format, damaged
 */
export function readWorkbookParts(file: Package): WorkbookParts {
  const part = findWorkbook(file);
  const relations = relationsOf(file, part);
  const sheets: SheetEntry[] = [];
  const externalBooks: string[] = [];
  let date1904 = false;
  let isWorkbook = false;
  scanXml(part, file.text(part), {
    open(name, attributes) {
      isWorkbook ||= name === "workbook";
      if (!isWorkbook) throw damaged(part, "not a workbook part");
      if (name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      else if (name === "externalReference") externalBooks.push(externalBook(file, relationOf(relations, attributes)));
      else if (name === "sheet") {
        const sheet = sheetEntry(file, part, relations, attributes);
        if (sheet) sheets.push(sheet);
      }
    },
  });
  return { part, relations, date1904, sheets, externalBooks };
}

const SKIPPED: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

function sheetEntry(file: Package, part: string, relations: ReadonlyMap<string, Relation>, attributes: Attributes): SheetEntry | null {
  const name = attributes["name"] ?? "";
  const relation = relationOf(relations, attributes);
  if (!relation) throw damaged(part, `sheet ${name} without a part`);
  if (SKIPPED.has(relation.type)) return null;
  if (!file.has(relation.target)) throw damaged(relation.target, "absent");
  const state = attributes["state"];
  return { name, visibility: state === "hidden" || state === "veryHidden" ? state : "visible", part: relation.target };
}

function externalBook(file: Package, link: Relation | undefined): string {
  if (!link || link.external) return link?.target ?? "";
  for (const relation of relationsOf(file, link.target).values()) if (relation.external) return relation.target;
  return "";
}

function findWorkbook(file: Package): string {
  const named = relationOfType(relationsOf(file, ""), "officeDocument")?.target;
  // A few generators forget the package relations; Excel opens such files.
  const part = named ?? ["xl/workbook.xml", "xl/workbook.bin"].find((candidate) => file.has(candidate));
  if (part === undefined) throw refuseByParts(file);
  if (/\.bin$/i.test(part)) throw new Fault({ kind: "binary-format" });
  if (/^(?:word|ppt|visio)\//i.test(part)) throw new Fault({ kind: "not-a-workbook", looksLike: "zip" });
  if (!file.has(part)) throw damaged(part, "absent");
  return part;
}

function refuseByParts(file: Package): Fault {
  if (file.has("mimetype") && file.has("content.xml")) {
    const spreadsheet = file.text("mimetype").trim().startsWith("application/vnd.oasis.opendocument.spreadsheet");
    return new Fault({ kind: "not-a-workbook", looksLike: spreadsheet ? "ods" : "zip" });
  }
  if (file.names().some((name) => /^xl[\\/]/i.test(name))) return damaged("xl/workbook.xml", "absent");
  return new Fault({ kind: "not-a-workbook", looksLike: "zip" });
}
