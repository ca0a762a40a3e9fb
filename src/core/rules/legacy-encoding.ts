import { convertLegacy, detectLegacy } from "../../language";
import type { Rule } from "./context";
import { ofReading } from "./speaking";
import { rewrite, textCells } from "./text-cells";

export const legacyEncoding: Rule<"legacy-encoding"> = {
  id: "legacy-encoding",
  judge: (context) =>
    textCells(context).flatMap((cell) => {
      const { font } = cell.cell.style;
      const encoding = detectLegacy(cell.text, font);
      if (encoding === null) return [];
      const converted = convertLegacy(cell.text, encoding, font);
      return [
        ofReading("legacy-encoding", cell.reading, cell.cell.at, { encoding, converted }, { fix: rewrite(context, cell, converted) }),
      ];
    }),
};
