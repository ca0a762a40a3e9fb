import { compareDays, findCitedDates, isDateFormat, readCitations, serialDay, type Citation, type Day } from "../../language";
import type { CellRef } from "../../workbook";
import type { CellReading, EvidenceCell } from "../reading";

/** A cell of an evidence and the days it names: its own date, or dates in its text. */
export interface DatedPart {
  readonly part: CellReading;
  readonly days: readonly Day[];
  /** Nothing but a date stands there: the day of the document beside it. */
  readonly onlyDate: boolean;
}

/** The cells that hold the fault, else the evidence as a whole, where it shows only in what the cells say together. */
export function placesOf(evidence: EvidenceCell, holdsFault: (part: CellReading) => boolean): readonly CellRef[] {
  const places = evidence.parts.filter(holdsFault).map(({ at }) => at);
  return places.length > 0 ? places : [evidence.at];
}

export function datedParts({ parts }: EvidenceCell, date1904: boolean): readonly DatedPart[] {
  return parts.flatMap((part) => {
    const own = ownDay(part, date1904);
    if (own !== null) return [{ part, days: [own], onlyDate: true }];
    const written = findCitedDates(part.text);
    const onlyDate = written.length === 1 && /^\s*(?:ngày\s*)?$/iu.test(part.text.normalize("NFC").replace(written[0]?.text ?? "", ""));
    const days = written.flatMap(({ day }) => (day === null ? [] : [day]));
    return days.length === 0 ? [] : [{ part, days, onlyDate }];
  });
}

/** What the cell cites by itself. */
export function citationsIn(part: CellReading): readonly Citation[] {
  return part.content?.kind === "text" ? readCitations(part.text) : [];
}

export function isSameDay(a: Day, b: Day): boolean {
  return compareDays(a, b) === 0;
}

function ownDay({ content, style }: CellReading, date1904: boolean): Day | null {
  return content?.kind === "number" && isDateFormat(style.numberFormat) ? serialDay(content.number, date1904) : null;
}
