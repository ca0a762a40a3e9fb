import { nodeByCode } from "../../framework";
import type { Reading } from "../reading";
import { sharesCell, textFix } from "./code-cell";
import type { CheckContext, Rule } from "./context";
import type { NamedNode } from "./facts";
import { nameOf } from "./expected";
import { likeliestIndicator } from "./node-names";
import { everyRow } from "./rows";
import { ofReading, type Spoken } from "./speaking";

/** Below this the name is doubtful; another indicator's must be at least that like it. */
const DOUBTFUL = 0.45;
const ANOTHERS = 0.7;
/** As good as another's printed name, and by so much more than its own: sisters differ in one word (`khu`, `cụm công nghiệp`). */
const EXACTLY_ANOTHERS = 0.97;
const CLEARLY_MORE = 0.03;
/** Below this it is no name of the indicator at all, unless it is too short to tell. */
const STRANGE = 0.25;
const WORDS_THAT_TELL = 3;

export const nameMismatch: Rule<"name-mismatch"> = {
  id: "name-mismatch",
  judge: (context) => everyRow(context).flatMap(({ reading }) => inRow(context, reading)),
};

/** The code is believed; rows of components bear the component's name, which is not the indicator's: only another's whole name tells there. */
function inRow(context: CheckContext, reading: Reading): readonly Spoken<"name-mismatch">[] {
  const { name, nameLikeness, indicator, writtenName } = reading;
  if (name === null || !matchedByCode(reading) || nameLikeness === null) return [];
  const likely = anothersName(context, reading, nameLikeness);
  const strange =
    reading.component === null && nameLikeness < STRANGE && writtenName.split(/\s+/, WORDS_THAT_TELL).length >= WORDS_THAT_TELL;
  if (likely === null && !strange) return [];
  const expected = nameOf(context, indicator, reading.component);
  const fix = sharesCell(reading) || reading.component !== null ? null : textFix(name, expected);
  return [ofReading("name-mismatch", reading, name.at, { code: indicator, written: writtenName, expected, likely }, { fix })];
}

function matchedByCode(reading: Reading): boolean {
  return reading.match === "code" || reading.match === "code-as-date";
}

function anothersName(context: CheckContext, reading: Reading, own: number): NamedNode | null {
  if (!isAnothers(1, own, reading.component)) return null;
  const likely = likeliestIndicator(context.framework, reading.writtenName);
  if (likely === null || likely.node.code === reading.indicator || !isAnothers(likely.likeness, own, reading.component)) return null;
  return { code: likely.node.code, name: nodeByCode(context.framework, likely.node.code)?.name.vi ?? "" };
}

/** A doubtful name needs only to be much like another's; one that is like its own, too, must be the other's letter by letter. */
function isAnothers(others: number, own: number, component: string | null): boolean {
  return own < DOUBTFUL && component === null ? others >= ANOTHERS : others >= EXACTLY_ANOTHERS && others - own >= CLEARLY_MORE;
}
