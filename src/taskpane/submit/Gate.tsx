import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Judgement } from "../../app";
import { usePane } from "../context";
import { useShared } from "../styles";
import { Section } from "./Section";
import { ruleTitle, submitText } from "./words";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { flexShrink: 0, display: "inline-flex", paddingTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  changed: { color: tokens.colorStatusWarningForeground3 },
  open: { display: "grid", gridTemplateColumns: "1fr auto", gap: "4px 8px", margin: 0 },
});

interface GateProps {
  readonly judgement: Judgement;
  readonly onErrors: () => void;
}

/** Whether it can be submitted, and what is in the way. */
export function Gate({ judgement, onErrors }: GateProps): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const text = submitText(language).gate;
  const { counts, ready, stamp } = judgement;
  const open = openRules(judgement);
  const said = ready ? text.ready : counts.errors > 0 ? text.notReady(counts) : text.noValues;
  return (
    <Section title={text.title}>
      <div className={styles.line}>
        <span className={mergeClasses(styles.icon, ready ? styles.good : styles.bad)}>
          {ready ? <CheckmarkCircle16Filled aria-hidden /> : <DismissCircle16Filled aria-hidden />}
        </span>
        <span>{said}</span>
      </div>
      {stamp.stamp !== null && (
        <div className={styles.line}>
          <span className={mergeClasses(styles.icon, stamp.state === "valid" ? styles.good : styles.changed)}>
            {stamp.state === "valid" ? <CheckmarkCircle16Filled aria-hidden /> : <Warning16Filled aria-hidden />}
          </span>
          <span>{stamp.state === "valid" ? text.stamped : text.changed}</span>
        </div>
      )}
      {open.length > 0 && (
        <>
          <dl className={styles.open} aria-label={text.open}>
            {open.map(([rule, count]) => [
              <dt key={rule} className={shared.fact}>
                {ruleTitle(rule, language)}
              </dt>,
              <dd key={`${rule} count`} className={mergeClasses(shared.fact, shared.number)}>
                {count}
              </dd>,
            ])}
          </dl>
          <div>
            <Button size="small" onClick={onErrors}>
              {text.showOpen}
            </Button>
          </div>
        </>
      )}
      {counts.waived > 0 && <div className={shared.small}>{text.waived(counts.waived)}</div>}
    </Section>
  );
}

/** The rules with open errors, in the order in which they are listed, and how many each. */
function openRules({ findings, waiving }: Judgement): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === "error" && !waiving.waived.has(finding)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return [...counts];
}
