import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement } from "../app";
import type { IndicatorRow } from "../app/session";
import { indicatorOf } from "../core/rules/supply";
import { cellName } from "../workbook";
import { usePane } from "./context";
import { agencyWords, evidenceWord, marked, sourceWords } from "./indicatorWords";
import { useShared } from "./styles";
import { fullName, shortText } from "./words";

const useStyles = makeStyles({ detail: { padding: "0 16px 12px", display: "grid", gap: "8px" } });

interface DetailProps {
  readonly row: IndicatorRow;
  readonly judgement: Judgement;
  readonly onFindings: (indicator: string) => void;
}

/** What the indicator is, where its number comes from and who answers for it. */
export function IndicatorDetail({ row, judgement, onFindings }: DetailProps): ReactElement {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = text.indicators;
  const indicator = indicatorOf(judgement, row.indicator);
  const at = row.reading?.value?.at ?? row.reading?.code?.at ?? row.reading?.name?.at ?? null;
  const findings = judgement.findings.filter((finding) => finding.indicator === row.indicator).length;
  const evidence = row.reading?.evidence?.text.trim() ?? "";
  const facts: readonly (readonly [string, string])[] = [
    [words.definition, indicator?.definition?.[language] ?? words.unknown],
    [words.unit, unitWords()],
    [words.source, sourceWords(row, judgement, text)],
    [words.evidence, evidence === "" ? evidenceWord(row, text) : shortText(evidence, 200)],
    [words.owner, agencyWords(row, judgement, "lead") ?? words.unknown],
    [words.support, agencyWords(row, judgement, "support") ?? words.none],
    [words.components, indicator?.components.map(({ name }) => name[language]).join("; ") || words.noComponents],
  ];
  return (
    <div className={styles.detail}>
      <p className={shared.whole}>{fullName(judgement, row.indicator, row.component, language)}</p>
      <dl className={`${shared.facts} ${shared.small}`}>
        {facts.map(([name, said]) => [
          <dt key={name} className={shared.quiet}>
            {name}
          </dt>,
          <dd key={`${name} said`} className={shared.fact}>
            {said}
          </dd>,
        ])}
      </dl>
      <div className={shared.line}>
        {at && (
          <Button size="small" onClick={() => void session.reveal(at)}>
            {words.example(cellName(at))}
          </Button>
        )}
        {findings > 0 && (
          <Button size="small" onClick={() => onFindings(row.indicator)}>
            {words.findingCount(findings)}
          </Button>
        )}
      </div>
    </div>
  );

  /** As written in the row; else the framework's, with how surely that is known. */
  function unitWords(): string {
    const written = row.reading?.unit?.text.trim() ?? "";
    if (written !== "") return shortText(written, 60);
    return indicator?.unit ? marked(indicator.unit.value, indicator.unit.mark, text) : words.unknown;
  }
}
