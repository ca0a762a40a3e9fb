import { HIGHLIGHT_FILLS, HIGHLIGHT_INK, isSwitchName, switchName } from "../../../workbook/highlights";
import type { HighlightLook } from "../../../workbook/plan";
import type { Package } from "../package/package";
import { type XmlElement, XmlText } from "../xml/tree";
import { charactersOf, grown, inserted, shrunk, spliced } from "./highlights-xml";

const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const WORKBOOK_ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

/** The differential format of a look. In one of these the background is the colour of a solid fill. */
export function dxfXml(look: HighlightLook, prefix: string): string {
  const fill = `rgb="FF${HIGHLIGHT_FILLS[look].slice(1)}"`;
  const p = prefix;
  const colors = `<${p}fgColor ${fill}/><${p}bgColor ${fill}/>`;
  return [
    `<${p}dxf><${p}font><${p}color rgb="FF${HIGHLIGHT_INK.slice(1)}"/></${p}font>`,
    `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill></${p}dxf>`,
  ].join("");
}

/** The texts of all differential formats, in their order. */
export function dxfTexts(styles: XmlText): readonly string[] {
  return styles.child("dxfs")?.children.map((child) => styles.raw(child)) ?? [];
}

/** styles.xml with differential formats for these looks behind all others; `first`: the number of the first of them. */
export function withDxfs(part: string, xml: string, looks: readonly HighlightLook[]): { readonly xml: string; readonly first: number } {
  const styles = new XmlText(part, xml);
  const list = styles.child("dxfs");
  const { prefix } = styles;
  const added = looks.map((look) => dxfXml(look, prefix)).join("");
  const first = list?.children.length ?? 0;
  if (looks.length === 0) return { xml, first };
  // Without a count: by that the list is known as one that was made for ours alone.
  const made = (): string => `<${prefix}dxfs>${added}</${prefix}dxfs>`;
  return { xml: spliced(styles, list ? grown(styles, list, looks.length, added) : inserted(styles, "dxfs", STYLES_ORDER, made())), first };
}

/** styles.xml without the differential formats that only rules of ours used, as far as they are the last: the numbers of all others stay. */
export function withoutDxfs(
  part: string,
  xml: string,
  used: ReadonlySet<number>,
  stillUsed: (ids: ReadonlySet<number>) => ReadonlySet<number>,
): string {
  const styles = new XmlText(part, xml);
  const list = styles.child("dxfs");
  if (!list || used.size === 0) return xml;
  const kept = stillUsed(used);
  const entries: XmlElement[] = [];
  for (let index = list.children.length - 1; index >= 0 && used.has(index) && !kept.has(index); index--) {
    const entry = list.children[index];
    if (entry) entries.push(entry);
  }
  return entries.length === 0 ? xml : spliced(styles, shrunk(styles, list, entries));
}

/** Parts that may name a differential format by its number: sheets, tables, pivot tables, the styles themselves. */
const NAMING = /(?:worksheets|tables|pivotTables|queryTables|slicers)\/[^/]*\.xml$|styles\.xml$/i;

/** Which of the numbers anything in the workbook still names. */
export function namedDxfs(file: Package, ids: ReadonlySet<number>): ReadonlySet<number> {
  const named = new Set<number>();
  for (const part of file.names().filter((name) => NAMING.test(name))) {
    for (const match of file.text(part).matchAll(/[dD]xfId\s{0,8}=\s{0,8}["'](\d{1,9})["']/g)) {
      const id = Number(match[1]);
      if (ids.has(id)) named.add(id);
    }
  }
  return named;
}

/** Whether the one switch stands, on, and none of another scope or generation beside it; with `isOn` false: whether there is none. */
export function isSwitchSet(part: string, xml: string, isOn: boolean): boolean {
  const text = new XmlText(part, xml);
  const names = switches(text);
  if (!isOn) return names.length === 0;
  const [only] = names;
  return names.length === 1 && only !== undefined && only.attributes["localSheetId"] === undefined && isPlainTrue(text, only);
}

function isPlainTrue(text: XmlText, name: XmlElement): boolean {
  return name.attributes["name"] === switchName(1) && charactersOf(text, name) === "TRUE";
}

function switches(text: XmlText): readonly XmlElement[] {
  return text.child("definedNames")?.children.filter(({ attributes }) => isSwitchName(attributes["name"] ?? "")) ?? [];
}

/** The workbook part without any switch of ours, of whatever scope. */
export function withoutSwitch(part: string, xml: string): string {
  const text = new XmlText(part, xml);
  const list = text.child("definedNames");
  const ours = switches(text);
  return !list || ours.length === 0 ? xml : spliced(text, shrunk(text, list, ours));
}

/** The workbook part, which has no switch, with it. */
export function withSwitch(part: string, xml: string): string {
  const text = new XmlText(part, xml);
  const { prefix: p } = text;
  const name = `<${p}definedName name="${switchName(1)}">TRUE</${p}definedName>`;
  const list = text.child("definedNames");
  if (list) return spliced(text, grown(text, list, 1, name));
  return spliced(text, inserted(text, "definedNames", WORKBOOK_ORDER, `<${p}definedNames>${name}</${p}definedNames>`));
}
