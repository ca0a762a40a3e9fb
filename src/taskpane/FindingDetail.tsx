import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement } from "../app";
import { sentenceOf, titleOf } from "../core/check";
import type { Finding } from "../core/rules/finding";
import { exactly } from "../core/rules/format";
import { cellName } from "../workbook";
import { usePane } from "./context";
import { keepingPlace } from "./keys";
import { RowAnswer } from "./RowAnswer";
import { useShared } from "./styles";
import { WaiverPart } from "./submit";
import { shortText } from "./words";

const useStyles = makeStyles({
  detail: { padding: "0 16px 12px 40px", display: "grid", gap: "8px" },
  facts: { display: "grid", gap: "4px", margin: 0 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

interface DetailProps {
  readonly finding: Finding;
  readonly judgement: Judgement;
}

/** What, where, why, and how to mend it. */
export function FindingDetail({ finding, judgement }: DetailProps): ReactElement {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { at, sheet } = finding;
  const { why, mend } = titleOf(finding.rule, language);
  return (
    <div className={styles.detail}>
      <p className={shared.whole}>{sentenceOf(finding, language)}</p>
      <dl className={`${styles.facts} ${shared.small}`}>
        <Fact name={text.findings.why} said={why} />
        <Fact name={text.findings.mend} said={mend} />
        {sheet !== null && <Fact name={text.findings.place} said={text.findings.sheet(shortText(sheet, 40))} />}
      </dl>
      <Readings finding={finding} />
      {finding.rule === "unknown-code" && at && <RowAnswer at={at} likely={finding.facts.likely?.code ?? ""} judgement={judgement} />}
      {at && (
        <div>
          <Button size="small" onClick={() => void session.reveal(at)}>
            {text.actions.goTo(cellName(at))}
          </Button>
        </div>
      )}
      <WaiverPart finding={finding} judgement={judgement} />
    </div>
  );
}

function Fact({ name, said }: { readonly name: string; readonly said: string }): ReactElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div>
      <dt className={shared.quiet}>{name}</dt>
      <dd className={styles.fact}>{said}</dd>
    </div>
  );
}

/** A number that can mean two things: the user says which. */
function Readings({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { session, text, language } = usePane();
  const shared = useShared();
  if (finding.rule !== "ambiguous-number") return null;
  return (
    <div role="group" aria-label={text.findings.chooseReading} className={shared.line}>
      {finding.facts.readings.map((number) => (
        <Button
          key={number}
          size="small"
          onClick={({ currentTarget }) => void keepingPlace(currentTarget, () => session.chooseReading(finding, number))}
        >
          {text.findings.reading(exactly(number, language))}
        </Button>
      ))}
    </div>
  );
}
