/** Below this many characters tokenizing is quick enough. */
const WORTHWHILE = 4_000_000;
const BLANK_CELL = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?(?:\/>|><\/c>)/g;
/** Attributes that say nothing about a row but its look; hidden rows and rows of no height are not matched. */
const BLANK_ROW = /<row r="\d{1,7}"(?: (?:spans|s|customFormat|x14ac:dyDescent)="[^"<]{0,40}"){0,4}(?:\/>|><\/row>)/g;

/**
 * Takes formatted cells without a value out of a large worksheet's text before it is tokenized: formats painted down to the last row are
 * most of such a file. Only for reading, and only where it cannot change the meaning: every cell and row states its place, no comment or
 * CDATA section could hold the look of one, and rows are not hidden by default (then listed rows count).
 */
export function dropBlankCells(xml: string): string {
  if (xml.length < WORTHWHILE || xml.includes("<!") || /\szeroHeight=/.test(xml.slice(0, 100_000))) return xml;
  if (/<c(?! r=")[\s/>]|<row(?! r=")[\s/>]/.test(xml)) return xml;
  return xml.replace(BLANK_CELL, "").replace(BLANK_ROW, "");
}
