import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaName, parseArea, type Area } from "../../../../src/workbook";
import { type ModelBook, newId } from "../model/book";
import { drawAnew, namesOfBook } from "./named-item";
import { rulesOfSheet, type ModelRule } from "./conditional-format";

/** The kinds of rules in a file, as Excel's interface calls them. */
const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
};

const text = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "");
const escaped = (value: string): string => value.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

/** The parts of the sheets of a file that has one relation for each, in the order of the tabs. */
function sheetParts(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  return [...workbook.matchAll(/<sheet [^>]*r:id="([^"]*)"/g)].map(([, id]) => {
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) => tag.includes(`Id="${id ?? ""}"`))?.[0] ?? "";
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** Gives the open workbook the rules and names of its file. Rules get new ids, as in an Excel that keeps none. */
export function loadRules(book: ModelBook, bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  sheetParts(parts).forEach((part, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    const found: { readonly priority: number; readonly rule: ModelRule }[] = [];
    for (const [, sqref = "", inner = ""] of strFromU8(parts[part] ?? new Uint8Array()).matchAll(
      /<conditionalFormatting sqref="([^"]*)"[^>]*>(.*?)<\/conditionalFormatting>/gs,
    )) {
      const areas = sqref
        .split(" ")
        .map(parseArea)
        .filter((area): area is Area => area !== null);
      for (const [xml] of inner.matchAll(/<cfRule .*?(?:<\/cfRule>|\/>)/gs)) {
        const type = TYPES[/type="(\w+)"/.exec(xml)?.[1] ?? ""] ?? "PresetCriteria";
        const formula = type === "Custom" ? `=${text(/<formula>(.*?)<\/formula>/s.exec(xml)?.[1] ?? "")}` : "";
        const rule = { id: newId(book), type, areas, formula, fill: "", color: "", stopIfTrue: false, xml, drawn: true };
        found.push({ priority: Number(/priority="(\d+)"/.exec(xml)?.[1] ?? 0), rule });
      }
    }
    const rules = rulesOfSheet(book, sheet);
    rules.splice(0, rules.length, ...found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule));
  });
  const names = namesOfBook(book);
  names.clear();
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  for (const [, name = "", value = ""] of workbook.matchAll(/<definedName name="([^"]*)">(.*?)<\/definedName>/gs))
    names.set(text(name), `=${text(value)}`);
  drawAnew(book, true);
}

/** A saved file with the rules and names that the open workbook has, written as Excel writes them: each with a look of its own, priorities from 1. */
export function withRules(book: ModelBook, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const looks: string[] = [];
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  const first = (/<dxfs.*?<\/dxfs>/s.exec(styles)?.[0].match(/<dxf>|<dxf\/>|<dxf /g) ?? []).length;
  sheetParts(parts).forEach((part, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(/<conditionalFormatting .*?<\/conditionalFormatting>/gs, "");
    const rules = rulesOfSheet(book, sheet).map((rule, place) => {
      const own = `<cfRule type="expression" dxfId="${first + looks.length}" priority="${place + 1}"><formula>${escaped(rule.formula.slice(1))}</formula></cfRule>`;
      if (rule.xml === null) looks.push(`<dxf><fill><patternFill><bgColor rgb="FF${rule.fill.slice(1)}"/></patternFill></fill></dxf>`);
      const inner = rule.xml === null ? own : rule.xml.replace(/priority="\d+"/, `priority="${place + 1}"`);
      return `<conditionalFormatting sqref="${rule.areas.map(areaName).join(" ")}">${inner}</conditionalFormatting>`;
    });
    const before =
      /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing|tableParts|extLst)[ >/]|<\/worksheet>/;
    parts[part] = strToU8(xml.replace(before, (found) => rules.join("") + found));
  });
  if (looks.length > 0) parts["xl/styles.xml"] = strToU8(withLooks(styles, looks));
  const names = [...namesOfBook(book)]
    .map(([name, value]) => `<definedName name="${name}">${escaped(value.slice(1))}</definedName>`)
    .join("");
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(/<definedName name="[^"]*">.*?<\/definedName>/gs, "");
  if (names !== "") {
    parts["xl/workbook.xml"] = strToU8(
      workbook.includes("<definedNames>")
        ? workbook.replace("<definedNames>", `<definedNames>${names}`)
        : workbook.replace("</sheets>", `</sheets><definedNames>${names}</definedNames>`),
    );
  }
  return zipSync(parts);
}

function withLooks(styles: string, looks: readonly string[]): string {
  const added = looks.join("");
  if (styles.includes("</dxfs>")) return styles.replace("</dxfs>", `${added}</dxfs>`).replace(/<dxfs count="\d+"/, "<dxfs");
  if (/<dxfs[^>]*\/>/.test(styles)) return styles.replace(/<dxfs[^>]*\/>/, `<dxfs>${added}</dxfs>`);
  return styles.replace("</cellStyles>", `</cellStyles><dxfs>${added}</dxfs>`);
}
