import { findInvisible, removeInvisible } from "../../language";
import type { Rule } from "./context";
import { ofReading } from "./speaking";
import { rewrite, textCells } from "./text-cells";

/** A line break inside a cell is typed on purpose. */
const LINE_BREAKS = new Set([10, 13]);

export const invisibleCharacters: Rule<"invisible-characters"> = {
  id: "invisible-characters",
  judge: (context) =>
    textCells(context).flatMap((cell) => {
      const found = findInvisible(cell.text).filter(({ code }) => !LINE_BREAKS.has(code));
      if (found.length === 0) return [];
      const facts = { text: cell.text, count: found.length, codes: [...new Set(found.map(({ code }) => code))] };
      // Composed as well: two fixes of one cell would undo each other.
      const fix = rewrite(context, cell, removeInvisible(cell.text).normalize("NFC"));
      return [ofReading("invisible-characters", cell.reading, cell.cell.at, facts, { fix })];
    }),
};
