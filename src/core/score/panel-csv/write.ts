import { scoreAt, type Scores } from "../scores";
import { csvField } from "./records";

/** The columns of the written file: one line for each unit and node. */
const COLUMNS = ["unit", "node", "score", "rank", "coverage", "unscored"] as const;

/**
 * The scores as CSV (comma, decimal point, CRLF), piece by piece, a unit at a time: `unit,node,score,rank,coverage,unscored`. Numbers have
 * as many digits as it takes to read the very same number again (17 at most); without a score the reason stands in the last column.
 */
export function* scoresCsv(scores: Scores): Generator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  const codes = scores.framework.nodes.map(({ code }) => csvField(code));
  for (let unit = 0; unit < scores.units.length; unit++) {
    const name = csvField(scores.units[unit] ?? "");
    yield codes.map((code, place) => `${name},${code},${scoreFields(scores, place, unit)}\r\n`).join("");
  }
}

function scoreFields(scores: Scores, place: number, unit: number): string {
  const score = scoreAt(scores, place, unit);
  return "value" in score ? `${score.value},${score.rank ?? ""},${score.coverage},` : `,,${score.coverage},${score.unscored}`;
}
