import { nodeByCode } from "../../framework";
import type { Reading } from "../reading";
import { sharesCell, textFix } from "./code-cell";
import type { CheckContext, Rule } from "./context";
import type { NamedNode } from "./facts";
import { canonicalName, likeliestIndicator } from "./node-names";
import { everyRow } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** Below this the name is doubtful; another indicator's must be at least that like it. */
const DOUBTFUL = 0.45;
const ANOTHERS = 0.7;
/** Below this it is no name of the indicator at all, unless it is too short to tell. */
const STRANGE = 0.25;
const WORDS_THAT_TELL = 3;

export const nameMismatch: Rule<"name-mismatch"> = {
  id: "name-mismatch",
  judge: (context) => everyRow(context).flatMap(({ reading }) => inRow(context, reading)),
};

/** The code is believed; rows of components bear the component's name, which is not the indicator's. */
function inRow(context: CheckContext, reading: Reading): readonly Spoken<"name-mismatch">[] {
  const { name, nameLikeness, indicator, writtenName } = reading;
  if (name === null || reading.component !== null || !matchedByCode(reading) || nameLikeness === null || nameLikeness >= DOUBTFUL)
    return [];
  const likely = anothersName(context, reading);
  const strange = nameLikeness < STRANGE && writtenName.split(/\s+/, WORDS_THAT_TELL).length >= WORDS_THAT_TELL;
  if (likely === null && !strange) return [];
  const expected = canonicalName(context.framework, indicator);
  const fix = sharesCell(reading) ? null : textFix(name, expected);
  return [ofReading("name-mismatch", reading, name.at, { code: indicator, written: writtenName, expected, likely }, { fix })];
}

function matchedByCode(reading: Reading): boolean {
  return reading.match === "code" || reading.match === "code-as-date";
}

function anothersName(context: CheckContext, reading: Reading): NamedNode | null {
  const likely = likeliestIndicator(context.framework, reading.writtenName);
  if (likely === null || likely.likeness < ANOTHERS || likely.node.code === reading.indicator) return null;
  return { code: likely.node.code, name: nodeByCode(context.framework, likely.node.code)?.name.vi ?? "" };
}
