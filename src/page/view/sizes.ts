import type { SheetLook } from "../open";

/** The widest digit of the usual default fonts at 96 dpi, and the margins Excel adds to a column. */
const DIGIT_PX = 7;
const MARGIN_PX = 5;
const PX_PER_POINT = 96 / 72;
/** From the size of a font to the height of its line, roughly that of Calibri and Times New Roman. */
const LINE = 1.25;
/** An average letter of a text, as a share of the font's size. */
const LETTER = 0.52;

/** Width of a column in pixels from its width in characters (ISO 29500-1, 18.3.1.13). */
export function columnPixels(characters: number): number {
  return Math.round(characters < 1 ? characters * (DIGIT_PX + MARGIN_PX) : characters * DIGIT_PX + MARGIN_PX);
}

export function rowPixels(points: number): number {
  return Math.round(points * PX_PER_POINT);
}

export function widthOf(look: SheetLook, column: number): number {
  const stated = look.columns.find(({ from, to }) => column >= from && column <= to)?.width;
  return columnPixels(stated ?? look.defaultColumnWidth);
}

/** How high a wrapped text stands in a column: an estimate for rows whose file says nothing, where Excel itself measures on opening. */
export function wrappedHeight(text: string, width: number, fontSize: number): number {
  const letter = fontSize * PX_PER_POINT * LETTER;
  const perLine = Math.max(1, Math.floor((width - MARGIN_PX) / letter));
  let lines = 0;
  for (const line of text.slice(0, 5000).split("\n")) lines += Math.max(1, Math.ceil(line.length / perLine));
  return Math.ceil(lines * fontSize * PX_PER_POINT * LINE) + 2;
}
