import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { isBlank, reportingRows } from "./rows";
import { ofReading } from "./speaking";
import { targetOf } from "./target";

/** What cannot be read as a target is said, never guessed; an ambiguous number is unreadable as well, unless the row's own numbers settle it. */
export const targetUnreadable: Rule<"target-unreadable"> = {
  id: "target-unreadable",
  judge: (context) =>
    reportingRows(context).flatMap(({ table, reading }) => {
      const { target } = reading;
      if (target === null || isBlank(target) || target.content?.kind === "error" || isOthers(context, table, reading)) return [];
      const aim = targetOf(context, reading)?.reading;
      if (aim?.kind !== "unreadable" && aim?.kind !== "ambiguous") return [];
      const readings = aim.kind === "ambiguous" ? aim.readings : null;
      return [ofReading("target-unreadable", reading, target.at, { text: target.text, readings })];
    }),
};
