import type { OwnedStyle } from "../../../workbook/plan";
import { builtinFormat, builtinFormatId } from "../read/formats";
import { escapeAttribute } from "../xml/escape";
import { type XmlElement, XmlText, withAttribute } from "../xml/tree";
import { type Differential, alignmentXml, borderXml, differentialXml, fillXml, fontName, fontXml } from "./looks";

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
/** Ids below belong to Excel. */
const FIRST_OWN_FORMAT = 164;

/**
 * Adds to styles.xml what our edits need. Existing entries are never altered; an entry of the very same text is used again, so writing
 * the same sheet twice adds nothing.
 */
export class StyleWriter {
  private readonly text: XmlText;
  private readonly sections = new Map<Section, { readonly old: readonly string[]; readonly added: string[] }>();

  private readonly given = new Map<string, number>();

  constructor(part: string, xml: string) {
    this.text = new XmlText(part, xml);
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      const element = this.text.child(name);
      this.sections.set(name, { old: (element?.children ?? []).map((child) => this.text.raw(child)), added: [] });
    }
  }

  /** The style `xf` with another number format: fonts, borders, fills and protection stay as they are. */
  withFormat(xf: number, code: string): number {
    return this.once(`${xf} ${code}`, () => this.addWithFormat(xf, code));
  }

  /** The style of a cell of our own sheets. */
  ofOwned(style: OwnedStyle): number {
    return this.once(JSON.stringify(style), () => this.addOwned(style));
  }

  /** The index of what a conditional format does to cells. */
  ofConditional(look: Differential): number {
    return this.once(`dxf ${look.color} ${look.fill}`, () => this.add("dxfs", differentialXml(look, this.text.prefix)));
  }

  /** The name of the workbook's first font, escaped: charts bear it too. */
  get baseFont(): string {
    return fontName(this.entries("fonts")[0] ?? "", this.text.prefix);
  }

  /** Sheets have thousands of cells and a handful of styles. */
  private once(key: string, add: () => number): number {
    const index = this.given.get(key) ?? add();
    this.given.set(key, index);
    return index;
  }

  private addWithFormat(xf: number, code: string): number {
    const base =
      this.entries("cellXfs")[xf] ?? this.entries("cellXfs")[0] ?? this.element("xf", 'numFmtId="0" fontId="0" fillId="0" borderId="0"');
    const cut = base.indexOf(">") + 1;
    const tag = withAttribute(base.slice(0, cut), "numFmtId", String(this.formatId(code)));
    return this.add("cellXfs", withAttribute(tag, "applyNumberFormat", "1") + base.slice(cut));
  }

  private addOwned(style: OwnedStyle): number {
    const font = this.add("fonts", fontXml(style, this.entries("fonts")[0] ?? "", this.text.prefix));
    const fill = style.fill === undefined ? 0 : this.add("fills", fillXml(style.fill, this.text.prefix));
    const border = style.border ? this.add("borders", borderXml(this.text.prefix)) : 0;
    const format = style.numberFormat === undefined ? 0 : this.formatId(style.numberFormat);
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const apply = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const open = this.element("xf", `${ids} ${apply}`).replace(/\/>$/, ">");
    return this.add("cellXfs", `${open}${alignmentXml(style, this.text.prefix)}</${this.text.prefix}xf>`);
  }

  toString(): string {
    for (const [name, { old, added }] of this.sections) {
      if (added.length === 0) continue;
      const element = this.text.child(name);
      if (element) this.grow(element, old.length + added.length, added.join(""));
      else this.text.insertInOrder(name, ORDER, this.wrap(name, added));
    }
    return this.text.toString();
  }

  private grow(element: XmlElement, count: number, added: string): void {
    this.text.setAttribute(element, "count", String(count));
    this.text.append(element, added);
  }

  private wrap(name: Section, added: readonly string[]): string {
    const { prefix } = this.text;
    return `<${prefix}${name} count="${added.length}">${added.join("")}</${prefix}${name}>`;
  }

  private entries(name: Section): string[] {
    const section = this.sections.get(name);
    return section ? [...section.old, ...section.added] : [];
  }

  private add(name: Section, xml: string): number {
    const entries = this.entries(name);
    const known = entries.indexOf(xml);
    if (known >= 0) return known;
    this.sections.get(name)?.added.push(xml);
    return entries.length;
  }

  private formatId(code: string): number {
    const builtin = builtinFormatId(code);
    if (builtin !== null && builtinFormat(builtin) === code) return builtin;
    let highest = FIRST_OWN_FORMAT - 1;
    for (const entry of this.entries("numFmts")) {
      const { id, code: known } = readFormat(entry);
      if (known === escapeAttribute(code)) return id;
      highest = Math.max(highest, id);
    }
    this.add("numFmts", this.element("numFmt", `numFmtId="${highest + 1}" formatCode="${escapeAttribute(code)}"`));
    return highest + 1;
  }

  private element(name: string, attributes: string): string {
    return `<${this.text.prefix}${name} ${attributes}/>`;
  }
}

function readFormat(entry: string): { id: number; code: string } {
  const code = /\sformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(entry);
  return { id: Number(/\snumFmtId\s*=\s*["'](\d+)["']/.exec(entry)?.[1] ?? 0), code: code?.[1] ?? code?.[2] ?? "" };
}
