import type { IBorderData, IStyleData } from "@univerjs/core";
import type { BorderLook, BorderSide, CellLook, DifferentialLook } from "../open";

/** Our names of lines and the grid's numbers for them. */
const LINES: Readonly<Record<string, number>> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10,
  mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
}; // prettier-ignore

const SIDES = { left: "l", right: "r", top: "t", bottom: "b", diagonalUp: "bl_tr", diagonalDown: "tl_br" } as const;
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const WRAP = 3;
/** Excel's default; the grid would centre. */
const BOTTOM = 3;
const ON = { s: 1 } as const;
/** Width of one step of indentation. */
const INDENT_PX = 9;

/** A cell's look in the words of the grid. */
export function gridStyle(look: CellLook): IStyleData {
  const { font } = look;
  const style: IStyleData = {
    ff: font.name === "" ? "Calibri" : font.name,
    fs: font.size,
    vt: look.vertical ? VERTICAL[look.vertical] : BOTTOM,
  };
  if (font.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  if (font.underline) style.ul = ON;
  if (font.strike) style.st = ON;
  if (font.color !== null) style.cl = { rgb: font.color };
  if (font.position !== "baseline") style.va = font.position === "superscript" ? 3 : 2;
  if (look.fill !== null) style.bg = { rgb: look.fill };
  if (look.horizontal !== null) style.ht = HORIZONTAL[look.horizontal];
  if (look.wrap) style.tb = WRAP;
  if (look.rotation !== 0) style.tr = look.rotation === "vertical" ? { a: 0, v: 1 } : { a: -look.rotation };
  if (look.indent > 0) style.pd = look.horizontal === "right" ? { r: look.indent * INDENT_PX } : { l: look.indent * INDENT_PX };
  if (look.numberFormat !== "General") style.n = { pattern: look.numberFormat };
  const borders = gridBorders(look);
  if (borders) style.bd = borders;
  return style;
}

function gridBorders(look: CellLook): IBorderData | null {
  const entries = Object.entries(look.borders) as [BorderSide, BorderLook][];
  if (entries.length === 0) return null;
  return Object.fromEntries(entries.map(([side, { line, color }]) => [SIDES[side], { s: LINES[line] ?? 1, cl: { rgb: color } }]));
}

/** What a conditional format adds. */
export function gridDifference(look: DifferentialLook): IStyleData {
  return {
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(look.underline ? { ul: ON } : {}),
    ...(look.strike ? { st: ON } : {}),
    ...(look.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
  };
}
