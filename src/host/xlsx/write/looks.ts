import type { OwnedStyle } from "../../../workbook/plan";

/** Colours as `#RRGGBB`. */
export interface Differential {
  readonly color: string;
  readonly fill: string;
}

/** A font like the workbook's first one, with the weight, size and colour of our style. Children stand in the order Excel writes. */
export function fontXml(style: OwnedStyle, base: string, prefix: string): string {
  const name = fontName(base, prefix);
  const size = style.size ?? Number(valueOf(base, "sz", prefix) ?? 11);
  const parts = [
    style.bold ? `<${prefix}b/>` : "",
    style.italic ? `<${prefix}i/>` : "",
    `<${prefix}sz val="${size}"/>`,
    style.color === undefined ? "" : `<${prefix}color rgb="${argb(style.color)}"/>`,
    // The name comes out of the file's own text, escaped already.
    `<${prefix}name val="${name}"/>`,
  ];
  return `<${prefix}font>${parts.join("")}</${prefix}font>`;
}

export function fillXml(color: string, prefix: string): string {
  const pattern = `<${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${pattern}</${prefix}patternFill></${prefix}fill>`;
}

export function borderXml(prefix: string): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${prefix}${side} style="thin"><${prefix}color auto="1"/></${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
}

export function alignmentXml(style: OwnedStyle, prefix: string): string {
  const horizontal = style.align === undefined ? "" : ` horizontal="${style.align}"`;
  return `<${prefix}alignment${horizontal} vertical="center"${style.wrap ? ' wrapText="1"' : ""}/>`;
}

/** What a conditional format does to a cell: a colour of the letters and a fill. */
export function differentialXml({ color, fill }: Differential, prefix: string): string {
  const pattern = `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill>`;
  return `<${prefix}dxf><${prefix}font><${prefix}color rgb="${argb(color)}"/></${prefix}font><${prefix}fill>${pattern}</${prefix}fill></${prefix}dxf>`;
}

/** The six digits that drawings take. */
export function rgb(color: string): string {
  return argb(color).slice(2);
}

/** `#RGB`, `#RRGGBB` or `AARRGGBB` as the eight digits of OOXML; black for what is no colour. */
function argb(color: string): string {
  const digits = color.replace(/^#/, "").toUpperCase();
  if (/^[0-9A-F]{8}$/.test(digits)) return digits;
  if (/^[0-9A-F]{6}$/.test(digits)) return `FF${digits}`;
  if (/^[0-9A-F]{3}$/.test(digits)) return `FF${digits.replace(/./g, "$&$&")}`;
  return "FF000000";
}

/** The name of a font, escaped as it stands in the file. */
export function fontName(font: string, prefix: string): string {
  return valueOf(font, "name", prefix) ?? "Times New Roman";
}

function valueOf(xml: string, element: string, prefix: string): string | null {
  const start = xml.indexOf(`<${prefix}${element} `);
  if (start < 0) return null;
  const tag = xml.slice(start, xml.indexOf(">", start));
  return /\sval\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? null;
}
