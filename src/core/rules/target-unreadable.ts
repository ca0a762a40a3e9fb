import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { isBlank, reportingRows } from "./rows";
import { ofReading } from "./speaking";

/** What cannot be read as a target is said, never guessed; an ambiguous number is unreadable as well. */
export const targetUnreadable: Rule<"target-unreadable"> = {
  id: "target-unreadable",
  judge: (context) =>
    reportingRows(context).flatMap(({ table, reading }) => {
      const { target } = reading;
      const unread = target !== null && !isBlank(target) && (target.reading.kind === "unreadable" || target.reading.kind === "ambiguous");
      if (!unread || target.content?.kind === "error" || isOthers(context, table, reading)) return [];
      return [ofReading("target-unreadable", reading, target.at, { text: target.text })];
    }),
};
