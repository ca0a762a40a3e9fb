import { unzipSync } from "fflate";
import { lintSheet } from "./rich/lint-sheet";
import { type Element, named, parse } from "./rich/lint-xml";

/** The parts of a package under test, by name; XML parts are parsed once. Reads with fflate and saxes only, nothing of the code under test. */
interface Parts {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly trees: ReadonlyMap<string, Element>;
}

/** What is wrong with an .xlsx package, one sentence each; empty where Excel has nothing to repair. */
export function lintPackage(bytes: Uint8Array): string[] {
  const faults = duplicateEntries(bytes);
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
  if ([...parts.keys()][0] !== "[Content_Types].xml" && !parts.has("[Content_Types].xml")) faults.push("no [Content_Types].xml");
  const trees = new Map<string, Element>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      trees.set(name, parse(new TextDecoder().decode(content)));
    } catch (error) {
      faults.push(`${name}: malformed: ${String(error)}`);
    }
  }
  const all = { bytes: parts, trees };
  return [...faults, ...lintContentTypes(all), ...lintRelations(all), ...lintWorkbook(all)];
}

/** Names in the central directory, read by hand: unzip libraries keep the last of two. */
function duplicateEntries(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seen = new Set<string>();
  const faults: string[] = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).toLowerCase();
    if (seen.has(name)) faults.push(`${name}: twice in the file`);
    seen.add(name);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return faults;
}

function lintContentTypes({ bytes, trees }: Parts): string[] {
  const root = trees.get("[Content_Types].xml");
  if (!root) return ["[Content_Types].xml: absent"];
  const overrides = named(root, "Override").map((element) => (element.attributes["PartName"] ?? "").replace(/^\//, "").toLowerCase());
  const defaults = new Set(named(root, "Default").map((element) => (element.attributes["Extension"] ?? "").toLowerCase()));
  const names = [...bytes.keys()].filter((name) => name !== "[Content_Types].xml").map((name) => name.toLowerCase());
  return [
    ...overrides.filter((name) => !names.includes(name)).map((name) => `${name}: content type of an absent part`),
    ...overrides.filter((name, index) => overrides.indexOf(name) !== index).map((name) => `${name}: two content types`),
    ...names
      .filter((name) => !overrides.includes(name) && !defaults.has(name.split(".").at(-1) ?? ""))
      .map((name) => `${name}: no content type`),
  ];
}

function lintRelations({ bytes, trees }: Parts): string[] {
  const known = new Set([...bytes.keys()].map((name) => name.toLowerCase()));
  return [...trees].flatMap(([part, root]) => {
    if (!part.endsWith(".rels")) return [];
    const source = part.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const ids = root.children.map((relation) => relation.attributes["Id"] ?? "");
    const dangling = root.children.filter(
      (relation) => relation.attributes["TargetMode"] !== "External" && !known.has(resolve(source, relation.attributes["Target"] ?? "")),
    );
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${part}: ${id} twice`),
      ...dangling.map((relation) => `${part}: target ${relation.attributes["Target"]} absent`),
      ...(source === "" || known.has(source.toLowerCase())
        ? danglingIds(part, trees.get(source), ids)
        : [`${part}: relations of an absent part`]),
    ];
  });
}

/** Every `r:…` attribute of the source must be one of its relations. */
function danglingIds(part: string, source: Element | undefined, ids: readonly string[]): string[] {
  if (!source) return [];
  const relationsSpace = /officeDocument\/(2006\/)?relationships$/;
  return [source, ...source.descendants()].flatMap((element) =>
    element.qualified
      .filter(({ uri, value }) => relationsSpace.test(uri) && value !== "" && !ids.includes(value))
      .map(({ value }) => `${part}: ${element.name} refers to ${value}, which is absent`),
  );
}

function lintWorkbook({ trees }: Parts): string[] {
  const part = [...trees.keys()].find((name) => /(^|\/)workbook\.xml$/.test(name));
  const root = part === undefined ? undefined : trees.get(part);
  if (part === undefined || !root) return ["no workbook part"];
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const sheets = named(root, "sheets").flatMap((list) => named(list, "sheet"));
  const scopes = named(root, "definedNames").flatMap((list) => named(list, "definedName").map((name) => name.attributes["localSheetId"]));
  const strings = trees.get(`${folder}sharedStrings.xml`);
  const styles = trees.get(`${folder}styles.xml`);
  const limits = { strings: strings ? named(strings, "si").length : 0, xfs: countOf(styles, "cellXfs"), dxfs: countOf(styles, "dxfs") };
  return [
    ...repeated(
      part,
      "sheet name",
      sheets.map((sheet) => (sheet.attributes["name"] ?? "").toLowerCase()),
    ),
    ...repeated(
      part,
      "sheetId",
      sheets.map((sheet) => sheet.attributes["sheetId"] ?? ""),
    ),
    ...scopes
      .filter((scope) => scope !== undefined && Number(scope) >= sheets.length)
      .map((scope) => `${part}: name of absent sheet ${scope}`),
    ...lintStyles(styles),
    ...[...trees].filter(([, tree]) => tree.name === "worksheet").flatMap(([name, tree]) => lintSheet(name, tree, limits)),
  ];
}

function repeated(part: string, what: string, values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${part}: ${what} ${value} twice`);
}

function countOf(styles: Element | undefined, list: string): number {
  return styles ? named(styles, list).reduce((sum, element) => sum + element.children.length, 0) : 0;
}

/** Stated counts, and the fonts, fills, borders and formats that formats of cells refer to. */
function lintStyles(styles: Element | undefined): string[] {
  if (!styles) return [];
  const lists = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"];
  const counts = lists.flatMap((list) =>
    named(styles, list)
      .filter((element) => element.attributes["count"] !== undefined && Number(element.attributes["count"]) !== element.children.length)
      .map(() => `styles: count of ${list}`),
  );
  const formats = new Set(named(styles, "numFmts").flatMap((list) => list.children.map((format) => Number(format.attributes["numFmtId"]))));
  const references = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" } as const;
  const xfs = named(styles, "cellXfs").flatMap((list) => list.children);
  const dangling = xfs.flatMap((xf, index) =>
    Object.entries(references)
      .filter(([attribute, list]) => Number(xf.attributes[attribute] ?? 0) >= Math.max(1, countOf(styles, list)))
      .map(([attribute]) => `styles: xf ${index} has ${attribute} ${xf.attributes[attribute]}`),
  );
  const unknown = xfs.filter((xf) => Number(xf.attributes["numFmtId"] ?? 0) >= 164 && !formats.has(Number(xf.attributes["numFmtId"])));
  return [...counts, ...dangling, ...unknown.map((xf) => `styles: number format ${xf.attributes["numFmtId"]} absent`)];
}

function resolve(source: string, target: string): string {
  const path = new URL(target.replaceAll("\\", "/"), `http://package/${source}`).pathname;
  return decodeURIComponent(path).slice(1).toLowerCase();
}
