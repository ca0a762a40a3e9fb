import { isDecomposed } from "../../language";
import type { Rule } from "./context";
import { ofReading } from "./speaking";
import { rewrite, textCells } from "./text-cells";

export const decomposedText: Rule<"decomposed-text"> = {
  id: "decomposed-text",
  judge: (context) =>
    textCells(context).flatMap((cell) => {
      if (!isDecomposed(cell.text)) return [];
      return [
        ofReading(
          "decomposed-text",
          cell.reading,
          cell.cell.at,
          { text: cell.text },
          { fix: rewrite(context, cell, cell.text.normalize("NFC")) },
        ),
      ];
    }),
};
