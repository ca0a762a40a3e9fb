import type { Package } from "../package/package";
import { relationOfType } from "../package/relations";
import { readMemory } from "../read/memory";
import { type WorkbookParts, readWorkbookParts } from "../read/workbook";
import { addContentType } from "./content-types";
import { type Dialect, dialectOf } from "./dialect";
import { writeMemory } from "./memory";
import type { OwnedMark } from "./memory-text";
import { addRelation } from "./relations";
import { StyleWriter } from "./styles";
import { calculateOnLoad, dropCalculationChain } from "./workbook-part";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What the edits of one plan share: the draft of the package, new styles, our memory, and whether anything must be calculated anew. */
export class Session {
  readonly dialect: Dialect;
  readonly entries: Map<string, string>;
  readonly owned: Map<string, OwnedMark>;
  private stylesPart: string | undefined;
  private styleWriter: StyleWriter | null = null;
  private formulasChanged = false;
  private resultsOutdated = false;

  constructor(readonly file: Package) {
    const workbook = this.workbook();
    this.dialect = dialectOf(file.text(workbook.part));
    const memory = readMemory(file, workbook.relations);
    this.entries = new Map(Object.entries(memory.entries));
    this.owned = new Map(Object.entries(memory.sheets));
  }

  /** The workbook part as it is now. */
  workbook(): WorkbookParts {
    return readWorkbookParts(this.file);
  }

  get styles(): StyleWriter {
    if (!this.styleWriter) {
      const part = this.findStyles();
      this.stylesPart = part;
      this.styleWriter = new StyleWriter(part, this.file.text(part));
    }
    return this.styleWriter;
  }

  /** A formula came or went. */
  noteFormulas(): void {
    this.formulasChanged = true;
    this.resultsOutdated = true;
  }

  /** A value changed that formulas may depend on. */
  noteValues(): void {
    this.resultsOutdated = true;
  }

  /** Writes what was gathered. */
  finish(): void {
    if (this.styleWriter && this.stylesPart !== undefined) this.file.setText(this.stylesPart, this.styleWriter.toString());
    const workbook = this.workbook();
    writeMemory(this.file, workbook, this.dialect, { entries: Object.fromEntries(this.entries), sheets: Object.fromEntries(this.owned) });
    if (this.formulasChanged) dropCalculationChain(this.file, workbook.part);
    if (this.resultsOutdated) calculateOnLoad(this.file, workbook.part);
  }

  /** The name of styles.xml, which is made where the workbook has none. */
  findStyles(): string {
    const workbook = this.workbook();
    const known = relationOfType(workbook.relations, "styles")?.target;
    if (known !== undefined && this.file.has(known)) return known;
    const part = known ?? `${workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1)}styles.xml`;
    this.file.setText(part, emptyStyles(this.dialect));
    addContentType(this.file, part, STYLES_TYPE);
    if (known === undefined) addRelation(this.file, workbook.part, `${this.dialect.relations}/styles`, part);
    return part;
  }
}

/** The least that Excel accepts: fills 0 and 1 are fixed by the format. */
function emptyStyles(dialect: Dialect): string {
  const xf = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}">`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    `<cellStyleXfs count="1"><xf ${xf}/></cellStyleXfs><cellXfs count="1"><xf ${xf} xfId="0"/></cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join("");
}
