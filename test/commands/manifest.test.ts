import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actionOf } from "../../src/taskpane/ribbon";
import { named, parse, type Element } from "../support/rich/lint-xml";

/**
 * What `office-addin-manifest validate` would say, as far as it can be said without Microsoft's service: the forms that its schema and its checks of a
 * manifest want. The service itself is asked by `npm run validate:online`.
 */
const ROOT = join(__dirname, "..", "..");
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const app = parse(xml);
const ADDRESS = "https://localhost:3000/";
const LOCALES = ["en-US"];

const all = app.descendants();
const local = ({ name }: Element): string => name.slice(name.indexOf(":") + 1);
const byLocal = (name: string): Element[] => all.filter((element) => local(element) === name);
const only = (parent: Element, name: string): Element => {
  const found = parent.children.filter((child) => local(child) === name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const type = (element: Element): string | undefined => element.attributes["xsi:type"];
const overrides = only(app, "VersionOverrides");
const resources = only(overrides, "Resources");
const strings = (group: string): Element[] => only(resources, group).children;

/** The names are in the order of `order`. */
function inOrder(element: Element, order: readonly string[]): void {
  const places = element.children.map((child) => order.indexOf(local(child)));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe("manifest.xml", () => {
  test("has its elements in the order of the schema", () => {
    expect(type(app)).toBe("TaskPaneApp");
    inOrder(app, [
      "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
      "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
    ]); // prettier-ignore
    expect(type(overrides)).toBe("VersionOverridesV1_0");
    inOrder(overrides, ["Description", "Requirements", "Hosts", "Resources"]);
    inOrder(resources, ["Images", "Urls", "ShortStrings", "LongStrings"]);
    for (const group of byLocal("Group")) inOrder(group, ["Label", "Icon", "Control"]);
    for (const control of byLocal("Control")) inOrder(control, ["Label", "Supertip", "Icon", "Action"]);
    for (const factor of byLocal("DesktopFormFactor")) inOrder(factor, ["GetStarted", "FunctionFile", "ExtensionPoint"]);
  });

  test("says who it is in the forms that are wanted", () => {
    expect(only(app, "Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only(app, "Version").text).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
    expect(only(app, "DefaultLocale").text).toBe("vi-VN");
    expect(only(app, "Permissions").text).toBe("ReadWriteDocument");
    expect(only(app, "ProviderName").text.length).toBeLessThanOrEqual(125);
    expect(only(app, "DisplayName").attributes["DefaultValue"]!.length).toBeLessThanOrEqual(125);
    expect(only(app, "Description").attributes["DefaultValue"]!.length).toBeLessThanOrEqual(250);
  });

  test("lets an old Excel open a bare pane, and gives buttons from ExcelApi 1.9", () => {
    const floor = (parent: Element): (string | undefined)[] =>
      only(only(parent, "Requirements"), "Sets").children.flatMap(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]);
    expect(floor(app)).toEqual(["ExcelApi", "1.1"]);
    expect(floor(overrides)).toEqual(["ExcelApi", "1.9"]);
    expect(named(app, "AppDomains")).toEqual([]);
    expect(byLocal("Runtimes")).toEqual([]);
  });

  test("resolves every resource, uses every resource, and keeps ids short", () => {
    const ids = resources.descendants().flatMap(({ attributes }) => attributes["id"] ?? []);
    const used = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test("puts each kind of resource where it belongs", () => {
    const group = (name: string): string[] => strings(name).flatMap(({ attributes }) => attributes["id"] ?? []);
    const used = (name: string): string[] => byLocal(name).flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(group("ShortStrings")).toEqual(expect.arrayContaining([...used("Label"), ...used("Title")]));
    expect(group("LongStrings")).toEqual(expect.arrayContaining(used("Description")));
    expect(group("Urls")).toEqual(expect.arrayContaining([...used("SourceLocation"), ...used("FunctionFile")]));
    expect(group("Images")).toEqual(expect.arrayContaining(used("Image")));
  });

  test("speaks both languages within the lengths", () => {
    const translated = [...strings("ShortStrings"), ...strings("LongStrings"), only(app, "DisplayName"), only(app, "Description")];
    for (const text of translated) {
      const others = text.children.filter((child) => local(child) === "Override");
      expect(others.map(({ attributes }) => attributes["Locale"])).toEqual(LOCALES);
      for (const { attributes } of others) expect(attributes["Value"]).toMatch(/\S/);
    }
    const lengths = (group: string): number[] =>
      strings(group).flatMap((text) => [
        text.attributes["DefaultValue"]!.length,
        ...text.children.map((other) => other.attributes["Value"]!.length),
      ]);
    expect(Math.max(...lengths("ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths("LongStrings"))).toBeLessThanOrEqual(250);
  });

  test("names only https addresses of one place", () => {
    const addresses = all.flatMap(({ attributes }) => attributes["DefaultValue"] ?? []).filter((value) => /^[a-z]+:/.test(value));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address.startsWith(ADDRESS)).toBe(true);
    expect(xml.match(/http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/)).toBeNull();
  });

  test("shows icons that are there, in their stated sizes", () => {
    const SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];
    const images = new Map(strings("Images").map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]!]));
    const icons = byLocal("Icon");
    expect(icons.length).toBe(byLocal("Group").length + byLocal("Control").length);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => attributes["size"])).toEqual(SIZES);
      for (const { attributes } of icon.children)
        expect(pixels(images.get(attributes["resid"])!)).toBe(`${attributes["size"]}x${attributes["size"]}`);
    }
    expect(pixels(only(app, "IconUrl").attributes["DefaultValue"]!)).toBe("32x32");
    expect(pixels(only(app, "HighResolutionIconUrl").attributes["DefaultValue"]!)).toBe("64x64");
  });

  test("has only buttons whose function is there", () => {
    const associated = sources(join(ROOT, "src")).flatMap((source) =>
      [...source.matchAll(/actions\.associate\("(\w+)"/g)].map((match) => match[1]),
    );
    const functions = byLocal("FunctionName").map(({ text }) => text);
    expect(functions.sort()).toEqual(associated.sort());
    const labels = byLocal("Control").map((control) => only(control, "Label").attributes["resid"]);
    expect(labels).toEqual(["Check.Label", "Summary.Label", "Mark.Label", "Clear.Label", "Pane.Label"]);
    expect(new Set(byLocal("TaskpaneId").map(({ text }) => text)).size).toBe(1);
    const urls = new Map(strings("Urls").map(({ attributes }) => [attributes["id"], new URL(attributes["DefaultValue"]!)]));
    const opened = byLocal("Control").map((control) => urls.get(only(only(control, "Action"), "SourceLocation").attributes["resid"]));
    expect(opened.map((url) => actionOf(url?.search ?? ""))).toEqual(["check", "summarise", "mark", "clear", null]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

/** `32x32`, from the head of the PNG file that the address stands for. */
function pixels(address: string): string {
  const png = readFileSync(join(ROOT, "assets", "icons", address.slice(address.lastIndexOf("/") + 1)));
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
