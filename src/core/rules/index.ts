import type { RuleId } from "./catalogue";
import type { Rule } from "./context";
import { ambiguousColumn } from "./ambiguous-column";
import { ambiguousNumber } from "./ambiguous-number";
import { belowTarget } from "./below-target";
import { changedAfterCheck } from "./changed-after-check";
import { codeAsDate } from "./code-as-date";
import { codeFormat } from "./code-format";
import { codeMissing } from "./code-missing";
import { columnMissing } from "./column-missing";
import { decomposedText } from "./decomposed-text";
import { duplicateIndicator } from "./duplicate-indicator";
import { evidenceFutureDate } from "./evidence-future-date";
import { evidenceLocalPath } from "./evidence-local-path";
import { evidenceMissing } from "./evidence-missing";
import { evidencePlaceholder } from "./evidence-placeholder";
import { evidenceUnidentified } from "./evidence-unidentified";
import { evidenceUnissued } from "./evidence-unissued";
import { externalLink } from "./external-link";
import { formulaError } from "./formula-error";
import { formulaLikeText } from "./formula-like-text";
import { hiddenData } from "./hidden-data";
import { implausibleChange } from "./implausible-change";
import { invisibleCharacters } from "./invisible-characters";
import { legacyEncoding } from "./legacy-encoding";
import { lowCoverageRule } from "./low-coverage";
import { missingIndicator } from "./missing-indicator";
import { nameMismatch } from "./name-mismatch";
import { noTable } from "./no-table";
import { notANumber } from "./not-a-number";
import { notAssigned } from "./not-assigned";
import { numberAsText } from "./number-as-text";
import { outOfRange } from "./out-of-range";
import { partsMismatch } from "./parts-mismatch";
import { percentAsFraction } from "./percent-as-fraction";
import { repeatedHeader } from "./repeated-header";
import { scaleSlip } from "./scale-slip";
import { scoreMismatch } from "./score-mismatch";
import { scoreOutOfRange } from "./score-out-of-range";
import { strayData } from "./stray-data";
import { targetMissing } from "./target-missing";
import { targetUnreadable } from "./target-unreadable";
import { unchangedValue } from "./unchanged-value";
import { unitMismatch } from "./unit-mismatch";
import { unknownCode } from "./unknown-code";
import { valueAsDate } from "./value-as-date";
import { valueMissing } from "./value-missing";
import { valuePlaceholder } from "./value-placeholder";
import { wrongAgency } from "./wrong-agency";
import { wrongPeriod } from "./wrong-period";

/** Every rule of the catalogue; one without its judgement does not compile. */
export const ALL_RULES: { readonly [Id in RuleId]: Rule<Id> } = {
  "no-table": noTable,
  "column-missing": columnMissing,
  "ambiguous-column": ambiguousColumn,
  "hidden-data": hiddenData,
  "stray-data": strayData,
  "repeated-header": repeatedHeader,
  "wrong-period": wrongPeriod,
  "wrong-agency": wrongAgency,
  "missing-indicator": missingIndicator,
  "duplicate-indicator": duplicateIndicator,
  "unknown-code": unknownCode,
  "name-mismatch": nameMismatch,
  "not-assigned": notAssigned,
  "code-as-date": codeAsDate,
  "code-format": codeFormat,
  "code-missing": codeMissing,
  "value-missing": valueMissing,
  "value-placeholder": valuePlaceholder,
  "number-as-text": numberAsText,
  "ambiguous-number": ambiguousNumber,
  "not-a-number": notANumber,
  "out-of-range": outOfRange,
  "unit-mismatch": unitMismatch,
  "percent-as-fraction": percentAsFraction,
  "scale-slip": scaleSlip,
  "formula-error": formulaError,
  "external-link": externalLink,
  "implausible-change": implausibleChange,
  "unchanged-value": unchangedValue,
  "value-as-date": valueAsDate,
  "parts-mismatch": partsMismatch,
  "target-missing": targetMissing,
  "target-unreadable": targetUnreadable,
  "below-target": belowTarget,
  "evidence-missing": evidenceMissing,
  "evidence-placeholder": evidencePlaceholder,
  "evidence-unidentified": evidenceUnidentified,
  "evidence-unissued": evidenceUnissued,
  "evidence-future-date": evidenceFutureDate,
  "evidence-local-path": evidenceLocalPath,
  "score-mismatch": scoreMismatch,
  "score-out-of-range": scoreOutOfRange,
  "low-coverage": lowCoverageRule,
  "decomposed-text": decomposedText,
  "legacy-encoding": legacyEncoding,
  "invisible-characters": invisibleCharacters,
  "formula-like-text": formulaLikeText,
  "changed-after-check": changedAfterCheck,
};
