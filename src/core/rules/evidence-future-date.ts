import { compareDays, type Day } from "../../language";
import type { CellRef } from "../../workbook";
import type { EvidenceCell } from "../reading";
import type { CheckContext, Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { citationsIn, datedParts, isSameDay } from "./evidence-parts";
import { ofReading } from "./speaking";

export const evidenceFutureDate: Rule<"evidence-future-date"> = {
  id: "evidence-future-date",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) =>
      futureDates(context, evidence).map(({ at, ...facts }) =>
        ofReading("evidence-future-date", reading, at, facts, { severity: milderForCentral(context, reading) }),
      ),
    ),
};

interface FutureDate {
  readonly at: CellRef;
  readonly date: Day;
  readonly today: Day;
  readonly document: string;
}

/** Of the documents, each at the cell that bears its date, and the dates that have a cell of their own. */
function futureDates({ snapshot, today }: CheckContext, evidence: EvidenceCell): readonly FutureDate[] {
  const dated = datedParts(evidence, snapshot.date1904);
  const cited = evidence.citations.flatMap(({ date, number, type }): FutureDate[] => {
    if (date === null || compareDays(date, today) <= 0) return [];
    const bearer = dated.find(({ days }) => days.some((day) => isSameDay(day, date)));
    return [{ at: bearer?.part.at ?? evidence.at, date, today, document: number ?? type }];
  });
  const alone = dated.flatMap(({ part, days, onlyDate }): FutureDate[] =>
    days.flatMap((date) =>
      onlyDate && compareDays(date, today) > 0 ? [{ at: part.at, date, today, document: documentBeside(evidence, part.at) }] : [],
    ),
  );
  // The same date at the same cell is told once, by the document that cites it.
  return [...cited, ...alone];
}

/** What the other cells of the same row cite; `""` where they cite nothing. */
function documentBeside({ parts }: EvidenceCell, { row }: CellRef): string {
  const [first] = parts.filter((part) => part.at.row === row).flatMap(citationsIn);
  return first?.number ?? first?.type ?? "";
}
