import { Fault } from "../fault";
import { MAX_EXPANDED_FORMULAS } from "../limits";
import { type Attributes, isTrue } from "../xml/scan";
import { type FormulaTemplate, formulaTemplate, shiftFormula } from "./shared-formula";

interface SharedFormula {
  readonly template: FormulaTemplate;
  readonly row: number;
  readonly column: number;
}

/** Reads `f` elements of one sheet in their order: plain, shared (master first), array and data table. */
export class FormulaReader {
  private attributes: Attributes = {};
  private formula: string | null = null;
  private dynamic = false;
  private expanded = 0;
  private readonly shared = new Map<string, SharedFormula>();
  /** Array formulas entered over an area (Ctrl+Shift+Enter); spilled ones are left out, their area is not fixed. */
  readonly arrays: { readonly ref: string; readonly formula: string }[] = [];

  /** `dynamic`: the cell has cell metadata (`cm`), by which Excel marks formulas that spill. */
  open(attributes: Attributes, dynamic: boolean): void {
    this.attributes = attributes;
    this.dynamic = dynamic;
  }

  close(text: string, row: number, column: number): void {
    const { t: kind, si, ref, r1, r2 } = this.attributes;
    this.formula = text;
    if (kind === "shared" && si !== undefined) this.formula = this.member(si, text, row, column);
    else if (kind === "dataTable") this.formula = dataTable(this.attributes, r1 ?? "", r2 ?? "");
    else if (kind === "array" && ref !== undefined && !this.dynamic) this.arrays.push({ ref, formula: text });
  }

  /** The formula of the cell that ends here, if it had one. */
  take(): string | null {
    const formula = this.formula;
    this.formula = null;
    // An empty element carries no formula (written by some for "calculated once").
    return formula === "" ? null : formula;
  }

  private member(si: string, text: string, row: number, column: number): string {
    if (text !== "") {
      // A member may repeat its own text; only the first, the master, is the pattern of the others.
      if (!this.shared.has(si)) this.shared.set(si, { template: formulaTemplate(text), row, column });
      return text;
    }
    const master = this.shared.get(si);
    const formula = master ? shiftFormula(master.template, row - master.row, column - master.column) : "";
    this.expanded += formula.length;
    if (this.expanded > MAX_EXPANDED_FORMULAS)
      throw new Fault({ kind: "too-large", limit: "unpacked-size", allowed: MAX_EXPANDED_FORMULAS });
    return formula;
  }
}

/** What-if tables show as `TABLE(row input, column input)` in Excel. */
function dataTable(attributes: Attributes, r1: string, r2: string): string {
  if (isTrue(attributes["dt2D"])) return `TABLE(${r1},${r2})`;
  return isTrue(attributes["dtr"]) ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}
