import type { Rule } from "./context";
import { figureCells } from "./figure-cells";
import { ofReading } from "./speaking";

export const externalLink: Rule<"external-link"> = {
  id: "external-link",
  judge: (context) =>
    figureCells(context).flatMap(({ reading, column, cell }) => {
      const link = cell.formula === null ? null : findBook(cell.formula);
      return link === null ? [] : [ofReading("external-link", reading, cell.at, { column, book: link.book })];
    }),
};

const TEXTS = /"[^"]*"/g;
/** `[1]` (by number, as in a file) or `[Book.xlsx]`: not behind a name, where it is a column of a table (`Bảng1[2024]`), and with a sheet behind it. */
const PLAIN = /(?<![\p{L}\p{N}_.\]])\[(\d{1,4}|[^[\]]{1,200}\.xl[a-z]{1,4})\][\p{L}\p{N}_.]{0,40}!/iu;
const QUOTED = /'[^'[\]]{0,300}\[(\d{1,4}|[^[\]]{1,200}\.xl[a-z]{1,4})\](?:[^'[\]]|''){0,66}'!/iu;

/** The other workbook that a formula reads; `book` is its name where the formula says it. `null`: it reads none. */
export function findBook(formula: string): { readonly book: string | null } | null {
  const bare = formula.replace(TEXTS, '""');
  const book = (PLAIN.exec(bare) ?? QUOTED.exec(bare))?.[1];
  if (book === undefined) return null;
  return { book: /^\d+$/.test(book) ? null : book };
}
