import { cellName } from "../../workbook";
import { plain, roughly, share } from "./format";
import type { TextsOf } from "./text";
import { cell, list, number } from "./words.en";

const score = (value: number): string => roughly(value, "en");
const named = (name: string): string => `“${plain(name, 60)}”`;
const indicators = (count: number): string => (count === 1 ? "1 indicator has" : `${count} indicators have`);

export const SCORES_EN: TextsOf<"score"> = {
  "score-mismatch": {
    title: "Score disagrees with what stands below it",
    why: "The score of a node is the mean of what stands below it; where they disagree, one of the numbers is wrong.",
    mend: "Compare with the published table and correct the wrong number.",
    sentence: ({ name, stated, expected, from, assumed }, place) => {
      const cells = list(from.map(cellName));
      const weights = assumed ? " (with weights taken as equal for now)" : "";
      return `${cell(place)}: the score of ${named(name)} is given as ${number(stated)}, but ${cells} make ${score(expected)}${weights}. Compare with the published table and correct the wrong number.`;
    },
  },
  "score-out-of-range": {
    title: "Score outside 0-100",
    why: "A PII score lies between 0 and 100; a number outside cannot be one.",
    mend: "Enter the score as it was published.",
    sentence: ({ name, stated }, place) =>
      `${cell(place)}: the score of ${named(name)} is given as ${number(stated)}, outside 0-100. Enter it as it was published.`,
  },
  "low-coverage": {
    title: "Score rests on too few indicators",
    why: "The attainment of a pillar can be relied on only when most of its indicators have a score.",
    mend: "Add the values and targets that are lacking; where the score is shown, show its coverage too.",
    sentence: ({ name, scored, stated, withoutValue, withoutTarget, threshold }, { indicator }) => {
      const lacks = [
        ...(withoutValue > 0 ? [`${indicators(withoutValue)} no usable value`] : []),
        ...(withoutTarget > 0 ? [`${indicators(withoutTarget)} no target to be held against`] : []),
      ].join(", ");
      return `The attainment of ${indicator ?? ""} ${named(name)} rests on ${scored} of ${stated} indicators in this file (${share(threshold, "en")} are wanted): ${lacks}. Add them, or show the coverage with this score.`;
    },
  },
};
