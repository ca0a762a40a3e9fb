import { isOthers } from "./assignment";
import type { Rule } from "./context";
import { isBlank, reportingRows } from "./rows";
import { ofReading } from "./speaking";
import { targetOf } from "./target";

export const targetMissing: Rule<"target-missing"> = {
  id: "target-missing",
  judge: (context) =>
    reportingRows(context).flatMap(({ table, reading }) => {
      const { target } = reading;
      const missing = target !== null && (isBlank(target) || target.reading.kind === "declared-missing");
      if (!missing || target.content?.kind === "uncalculated" || targetOf(context, reading) !== null || isOthers(context, table, reading))
        return [];
      return [ofReading("target-missing", reading, target.at, { year: context.profile.year })];
    }),
};
