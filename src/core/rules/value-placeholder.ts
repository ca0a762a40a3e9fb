import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";
import { supplyOf } from "./supply";

export const valuePlaceholder: Rule<"value-placeholder"> = {
  id: "value-placeholder",
  judge: (context) =>
    valuedRows(context).flatMap(({ table, reading, value }) => {
      if (value.content?.kind !== "text" || value.reading.kind !== "declared-missing" || isOthers(context, table, reading)) return [];
      const supply = supplyOf(context, reading);
      return [
        ofReading(
          "value-placeholder",
          reading,
          value.at,
          { text: value.text, supply },
          { severity: supply === "central" ? "note" : undefined },
        ),
      ];
    }),
};
