import type { Rule } from "./context";
import { valuedRows } from "./rows";
import { ofReading } from "./speaking";
import { judgeTarget } from "./target";

export const belowTarget: Rule<"below-target"> = {
  id: "below-target",
  judge: (context) =>
    valuedRows(context).flatMap(({ reading, value }) => {
      const verdict = judgeTarget(context, reading);
      if (verdict === null || verdict.met || value.number === null) return [];
      const { target, gap, side, unit } = verdict;
      return [ofReading("below-target", reading, value.at, { value: value.number, target, gap, side, unit })];
    }),
};
