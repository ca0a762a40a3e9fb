import { isEvidencePlaceholder } from "../language";
import type { Reading, ReadingStatus } from "./reading";
import type { RuleId } from "./rules/catalogue";
import type { CheckContext } from "./rules/context";
import type { Finding } from "./rules/finding";
import { isBlank } from "./rules/rows";
import { needsEvidence } from "./rules/supply";
import { judgeTarget } from "./rules/target";

/** The value cannot be used as it stands. A number typed as text can be read, hence is not among them. */
const INVALID = new Set<RuleId>(["not-a-number", "ambiguous-number", "out-of-range", "formula-error", "value-as-date"]);
/** Makes it invalid only as an error: an expected unit that we merely infer proves nothing, nor does a mere oddity. */
const INVALID_AS_ERROR = new Set<RuleId>(["unit-mismatch", "scale-slip", "percent-as-fraction"]);

/**
 * The one word for a row: the first that applies of invalid, missing-value, missing-evidence, below-target, met, no-target. `findings`
 * are those of `check` for the same context. A target that cannot be held against a number (a rank, a growth) counts as `no-target`.
 */
export function statusOf(reading: Reading, findings: readonly Finding[], context: CheckContext): ReadingStatus {
  if (isInvalid(reading, findings)) return "invalid";
  if (lacksValue(reading)) return "missing-value";
  if (lacksEvidence(reading, context)) return "missing-evidence";
  const verdict = judgeTarget(context, reading);
  if (verdict === null) return "no-target";
  return verdict.met ? "met" : "below-target";
}

function isInvalid({ value, unit }: Reading, findings: readonly Finding[]): boolean {
  const at = (finding: Finding, place: Reading["unit"]): boolean =>
    place !== null &&
    finding.at !== null &&
    finding.at.sheet === place.at.sheet &&
    finding.at.row === place.at.row &&
    finding.at.column === place.at.column;
  return findings.some((finding) => {
    if (INVALID.has(finding.rule)) return at(finding, value);
    return INVALID_AS_ERROR.has(finding.rule) && finding.severity === "error" && (at(finding, value) || at(finding, unit));
  });
}

function lacksValue({ value }: Reading): boolean {
  return value === null || isBlank(value) || value.reading.kind === "declared-missing" || value.content?.kind === "uncalculated";
}

/** Without an evidence column the required evidence is missing too. */
function lacksEvidence(reading: Reading, context: CheckContext): boolean {
  if (!needsEvidence(context, reading)) return false;
  const { evidence } = reading;
  return evidence === null || isBlank(evidence) || isEvidencePlaceholder(evidence.text);
}
