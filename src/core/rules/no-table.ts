import type { Rule } from "./context";
import { ofPlace } from "./speaking";

export const noTable: Rule<"no-table"> = {
  id: "no-table",
  judge: ({ located }) => (located.tables.length > 0 ? [] : [ofPlace("no-table", null, null, { sheets: located.otherSheets })]),
};
