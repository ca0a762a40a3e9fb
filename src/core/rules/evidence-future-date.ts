import { compareDays, type Citation, type Day } from "../../language";
import type { Rule } from "./context";
import { evidencedRows, milderForCentral } from "./evidence-cells";
import { ofReading } from "./speaking";

export const evidenceFutureDate: Rule<"evidence-future-date"> = {
  id: "evidence-future-date",
  judge: (context) =>
    evidencedRows(context).flatMap(({ reading, evidence }) => {
      const future = evidence.citations.flatMap((citation) => issuedAfter(citation, context.today));
      const [first] = future;
      if (first === undefined) return [];
      const facts = { date: first.date, today: context.today, document: first.citation.number ?? first.citation.type };
      return [ofReading("evidence-future-date", reading, evidence.at, facts, { severity: milderForCentral(context, reading) })];
    }),
};

function issuedAfter(citation: Citation, today: Day): readonly { readonly citation: Citation; readonly date: Day }[] {
  const { date } = citation;
  return date !== null && compareDays(date, today) > 0 ? [{ citation, date }] : [];
}
