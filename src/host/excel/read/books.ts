/**
 * Excel names another workbook in a formula, `[Sở.xlsx]Biểu1!A1` or `'D:\PII\[Sở.xlsx]Biểu 1'!A1`; a file numbers it, `[1]Biểu1!A1`. This turns
 * the names into numbers, in order of first use, so that both hosts tell of the same formula.
 */
export class BookNumbers {
  private readonly numbers = new Map<string, number>();

  /** The workbooks by number, as `Snapshot.externalBooks`. */
  get names(): readonly string[] {
    return [...this.numbers.keys()];
  }

  numbered(formula: string): string {
    if (!formula.includes("[")) return formula;
    // Texts in quotation marks are stepped over.
    return formula.replace(PLACE, (whole, folder: string | undefined, quoted: string | undefined, sheet: string | undefined, plain: string | undefined) => {
      if (quoted !== undefined) return `'[${this.numberOf((folder ?? "") + quoted)}]${sheet ?? ""}'!`;
      return plain === undefined ? whole : `[${this.numberOf(plain)}]`;
    }); // prettier-ignore
  }

  private numberOf(book: string): number {
    const known = this.numbers.get(book) ?? this.numbers.size + 1;
    this.numbers.set(book, known);
    return known;
  }
}

/** A text, `'folder[book]sheet'!`, or `[book]` before a sheet's name and not behind a name (there it is a column of a table). */
const PLACE =
  /"[^"]*"|'((?:[^'[\]]|''){0,260})\[([^[\]]{1,200})\]((?:[^'[\]]|''){0,66})'!|(?<![\p{L}\p{N}_.\]])\[([^[\]]{1,200}\.xl[a-z]{1,4})\](?=[\p{L}\p{N}_.]{1,40}!)/giu;
