import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";

export const notANumber: Rule<"not-a-number"> = {
  id: "not-a-number",
  judge: (context) =>
    valuedRows(context).flatMap(({ reading, value }) => {
      const isWords = value.content?.kind === "text" && value.reading.kind === "text";
      if (!isWords && value.content?.kind !== "boolean") return [];
      return [ofReading("not-a-number", reading, value.at, { text: value.text })];
    }),
};
