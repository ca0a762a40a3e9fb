import type { Package } from "../package/package";
import { type Attributes, isTrue, scanXml } from "../xml/scan";
import type { DefinedName } from "./types";

/** Names that formulas can use. Those of the program itself (`_xlnm.…`), hidden ones and names of macros are left out. */
export function readNames(file: Package, part: string): DefinedName[] {
  const names: { attributes: Attributes; formula: string }[] = [];
  // `localSheetId` counts all sheets of the workbook, chart sheets included.
  const sheets: string[] = [];
  let inside = false;
  scanXml(part, file.text(part), {
    open(name, attributes) {
      if (name === "sheet") sheets.push(attributes["name"] ?? "");
      inside = name === "definedName";
      if (inside) names.push({ attributes, formula: "" });
    },
    text(text) {
      const last = names.at(-1);
      if (inside && last) last.formula += text;
    },
    close() {
      inside = false;
    },
  });
  return names
    .filter(
      ({ attributes }) => !isTrue(attributes["hidden"]) && !isTrue(attributes["function"]) && !attributes["name"]?.startsWith("_xlnm."),
    )
    .map(({ attributes, formula }) => ({
      name: attributes["name"] ?? "",
      formula: formula.trim(),
      sheet: attributes["localSheetId"] === undefined ? null : (sheets[Number(attributes["localSheetId"])] ?? null),
    }));
}
