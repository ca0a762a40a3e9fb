import { builtinFormat } from "../read/formats";
import { type Attributes, isTrue, scanXml } from "../xml/scan";
import type { Palette } from "./colors";
import type { BorderSide, BordersLook, CellLook, Color, DifferentialLook, FontLook } from "./types";

export interface StyleLooks {
  /** By `s` of a cell. */
  readonly cells: readonly CellLook[];
  /** By `dxfId` of a conditional format. */
  readonly differential: readonly DifferentialLook[];
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const DEFAULT_FONT: FontLook = {
  name: "", size: 11, bold: false, italic: false, underline: false, strike: false, color: null, position: "baseline",
}; // prettier-ignore

export const DEFAULT_LOOK: CellLook = {
  font: DEFAULT_FONT, fill: null, borders: {}, horizontal: null, vertical: null, wrap: false, rotation: 0, indent: 0, numberFormat: "General",
  locked: true,
}; // prettier-ignore

/** Reads fonts, fills, borders, alignment and formats of styles.xml. */
export function readStyleLooks(part: string, xml: string, palette: Palette): StyleLooks {
  const indexed: string[] = [];
  const colours = {
    open: (name: string, { rgb }: Readonly<Record<string, string>>): void => {
      if (name === "rgbColor") indexed.push(rgb?.slice(-6) ?? "000000");
    },
  };
  if (xml.includes("indexedColors")) scanXml(part, xml, colours);
  const reader = new StyleReader(palette.withIndexed(indexed));
  scanXml(part, xml, reader);
  return reader.finish();
}

class StyleReader {
  private readonly path: string[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: Mutable<FontLook>[] = [];
  private readonly fills: { color: Color | null; pattern: string }[] = [];
  private readonly borders: { looks: Mutable<BordersLook>; up: boolean; down: boolean }[] = [];
  private readonly xfs: { attributes: Attributes; alignment: Attributes; locked: boolean }[] = [];
  private readonly dxfs: Mutable<DifferentialLook>[] = [];
  private side: { line: string; color: Color } | null = null;

  constructor(private readonly palette: Palette) {}

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    const group = this.path[1];
    const depth = this.path.length;
    if (group === "numFmts" && name === "numFmt") this.formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
    else if (group === "fonts") this.openFont(name, attributes, depth);
    else if (group === "fills") this.openFill(name, attributes, depth);
    else if (group === "borders") this.openBorder(name, attributes, depth);
    else if (group === "cellXfs") this.openXf(name, attributes, depth);
    else if (group === "dxfs") this.openDxf(name, attributes, depth);
  }

  close(): void {
    this.path.pop();
  }

  finish(): StyleLooks {
    const cells = this.xfs.map(({ attributes, alignment, locked }): CellLook => {
      const formatId = Number(attributes["numFmtId"] ?? 0);
      const fill = this.fills[Number(attributes["fillId"] ?? 0)];
      return {
        ...alignmentOf(alignment),
        font: this.fonts[Number(attributes["fontId"] ?? 0)] ?? DEFAULT_FONT,
        fill: fill && fill.pattern !== "none" ? fill.color : null,
        borders: this.borders[Number(attributes["borderId"] ?? 0)]?.looks ?? {},
        numberFormat: this.formats.get(formatId) ?? builtinFormat(formatId),
        locked,
      };
    });
    return { cells: cells.length > 0 ? cells : [DEFAULT_LOOK], differential: this.dxfs };
  }

  private openFont(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === "font") this.fonts.push({ ...DEFAULT_FONT });
    const font = this.fonts.at(-1);
    if (depth !== 4 || !font) return;
    const value = attributes["val"];
    const on = value === undefined || isTrue(value);
    if (name === "name") font.name = value ?? "";
    else if (name === "sz") font.size = Number(value) > 0 ? Number(value) : 11;
    else if (name === "b") font.bold = on;
    else if (name === "i") font.italic = on;
    else if (name === "strike") font.strike = on;
    else if (name === "u") font.underline = value !== "none";
    else if (name === "color") font.color = this.palette.color(attributes);
    else if (name === "vertAlign" && (value === "superscript" || value === "subscript")) font.position = value;
  }

  private openFill(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === "fill") this.fills.push({ color: null, pattern: "none" });
    const fill = this.fills.at(-1);
    if (!fill) return;
    if (name === "patternFill") fill.pattern = attributes["patternType"] ?? "none";
    else if (name === "fgColor") fill.color = this.palette.color(attributes);
    else if (name === "gradientFill") fill.pattern = "gradient";
    // Of a gradient the last stop: the one that Excel shows when it has to choose one.
    else if (name === "color" && fill.pattern === "gradient") fill.color = this.palette.color(attributes);
    // Two built-in patterns stand for grey without saying so.
    if (name === "patternFill" && (fill.pattern === "gray125" || fill.pattern === "gray0625")) fill.color = "#F2F2F2";
  }

  private openBorder(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === "border") {
      this.borders.push({ looks: {}, up: isTrue(attributes["diagonalUp"]), down: isTrue(attributes["diagonalDown"]) });
    }
    const border = this.borders.at(-1);
    if (!border) return;
    if (depth === 4) {
      const line = attributes["style"];
      this.side = line === undefined || line === "none" ? null : { line, color: "#000000" };
      for (const side of sidesOf(name, border)) if (this.side) border.looks[side] = this.side;
    } else if (depth === 5 && name === "color" && this.side) this.side.color = this.palette.color(attributes) ?? "#000000";
  }

  private openXf(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === "xf") this.xfs.push({ attributes, alignment: {}, locked: true });
    const xf = this.xfs.at(-1);
    if (depth !== 4 || !xf) return;
    if (name === "alignment") xf.alignment = attributes;
    else if (name === "protection") xf.locked = attributes["locked"] === undefined || isTrue(attributes["locked"]);
  }

  private openDxf(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === "dxf") this.dxfs.push({});
    const dxf = this.dxfs.at(-1);
    if (!dxf) return;
    const on = attributes["val"] === undefined || isTrue(attributes["val"]);
    const part = this.path[3];
    if (part === "font" && depth === 5) {
      if (name === "b") dxf.bold = on;
      else if (name === "i") dxf.italic = on;
      else if (name === "strike") dxf.strike = on;
      else if (name === "u") dxf.underline = attributes["val"] !== "none";
      else if (name === "color") assignColor(dxf, "color", this.palette.color(attributes));
    } else if (part === "fill") {
      // A solid fill of a conditional format keeps its colour in bgColor; fgColor counts where that is absent.
      if (name === "bgColor" || (name === "fgColor" && dxf.fill === undefined)) assignColor(dxf, "fill", this.palette.color(attributes));
    }
  }
}

function assignColor(dxf: Mutable<DifferentialLook>, key: "color" | "fill", color: Color | null): void {
  if (color !== null) dxf[key] = color;
}

function sidesOf(name: string, border: { up: boolean; down: boolean }): readonly BorderSide[] {
  if (name === "left" || name === "start") return ["left"];
  if (name === "right" || name === "end") return ["right"];
  if (name === "top" || name === "bottom") return [name];
  if (name !== "diagonal") return [];
  return [...(border.up ? (["diagonalUp"] as const) : []), ...(border.down ? (["diagonalDown"] as const) : [])];
}

function alignmentOf(attributes: Attributes): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "rotation" | "indent"> {
  const { horizontal, vertical } = attributes;
  return {
    horizontal:
      horizontal === "centerContinuous" ? "center"
      : horizontal === "distributed" ? "justify"
      : horizontal === "left" || horizontal === "center" || horizontal === "right" || horizontal === "justify" ? horizontal
      : null, // prettier-ignore
    vertical: vertical === "top" || vertical === "center" || vertical === "bottom" ? vertical : vertical === undefined ? null : "center",
    wrap: isTrue(attributes["wrapText"]) || horizontal === "justify" || vertical === "justify",
    rotation: rotationOf(Number(attributes["textRotation"] ?? 0)),
    indent: Math.max(0, Math.min(Number(attributes["indent"] ?? 0) || 0, 250)),
  };
}

/** 0-90 counter-clockwise, 91-180 clockwise beyond 90, 255 vertical. */
function rotationOf(stated: number): number | "vertical" {
  if (stated === 255) return "vertical";
  if (!(stated >= 0 && stated <= 180)) return 0;
  return stated <= 90 ? stated : 90 - stated;
}
