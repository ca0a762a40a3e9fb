import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { memo, type ReactElement } from "react";
import type { SessionState } from "../app/session";
import type { Finding } from "../core/rules/finding";
import { cellName } from "../workbook";
import { usePane } from "./context";
import { Disclosure } from "./Disclosure";
import { FindingDetail } from "./FindingDetail";
import { keepingPlace } from "./keys";
import { useShared } from "./styles";
import { changeWords, labelOf } from "./findingWords";

const useStyles = makeStyles({
  row: { paddingLeft: "40px" },
  code: { flexShrink: 0, minWidth: "36px", fontWeight: tokens.fontWeightSemibold },
  cell: { flexShrink: 0, marginLeft: "auto" },
  item: { position: "relative" },
  waived: { color: tokens.colorNeutralForeground3 },
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: 0,
      bottom: 0,
      width: "3px",
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
  fix: { display: "flex", gap: "8px", alignItems: "center", padding: "0 16px 4px 40px" },
  fresh: {
    flexShrink: 0,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: { display: "inline-flex", flexShrink: 0 },
});

interface RowProps {
  readonly id: string;
  readonly finding: Finding;
  readonly state: SessionState;
}

/** One finding in a line or two; opened, everything that is to be said of it. */
export function FindingRow({ id, finding, state }: RowProps): ReactElement | null {
  const { judgement, selected, since } = state;
  if (!judgement) return null;
  return <Row id={id} finding={finding} judgement={judgement} selected={selected === id} fresh={since?.newKeys.has(id) ?? false} />;
}

interface RowOfProps {
  readonly id: string;
  readonly finding: Finding;
  readonly judgement: NonNullable<SessionState["judgement"]>;
  readonly selected: boolean;
  readonly fresh: boolean;
}

/** Only the rows whose selection changed are drawn anew: there may be thousands. */
const Row = memo(function Row({ id, finding, judgement, selected, fresh }: RowOfProps): ReactElement {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { at } = finding;
  const waived = judgement.waiving.waived.has(finding);
  const cell = at ? cellName(at) : "";
  const { code, name } = labelOf(finding, judgement, language, text);
  const toggle = (): void => {
    session.select(selected ? null : id);
    if (at) void session.reveal(at);
  };
  return (
    <li className={mergeClasses(styles.item, selected && styles.selected)} data-selected={selected}>
      <Disclosure
        open={selected}
        onToggle={toggle}
        className={mergeClasses(styles.row, waived && styles.waived)}
        always={finding.fix && <FixLine finding={finding} judgement={judgement} />}
        head={
          <>
            {code !== null && <span className={mergeClasses(styles.code, shared.number)}>{code}</span>}
            <span className={shared.cut}>{name}</span>
            {waived && <span className={styles.fresh}>{text.findings.isWaived}</span>}
            {fresh && <span className={styles.fresh}>{text.findings.isNew}</span>}
            <span className={mergeClasses(styles.cell, shared.number)}>{cell}</span>
            <span className={styles.chevron} aria-hidden>
              <ChevronRight16Regular />
            </span>
          </>
        }
      >
        <FindingDetail finding={finding} judgement={judgement} />
      </Disclosure>
    </li>
  );
});

function FixLine({ finding, judgement }: Pick<RowOfProps, "finding" | "judgement">): ReactElement | null {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  if (!finding.fix) return null;
  return (
    <div className={styles.fix}>
      <span className={mergeClasses(shared.cut, shared.number)}>{changeWords(finding.fix, judgement, language, text)}</span>
      <span className={shared.grow} />
      <Button
        size="small"
        aria-label={text.actions.fixOf(cellName(finding.fix.at))}
        onClick={({ currentTarget }) => void keepingPlace(currentTarget, () => session.applyFix(finding))}
      >
        {text.actions.fix}
      </Button>
    </div>
  );
}
