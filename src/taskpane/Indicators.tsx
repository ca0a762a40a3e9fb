import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { indicatorRows, type SessionState } from "../app/session";
import { usePane } from "./context";
import { IndicatorItem } from "./IndicatorItem";
import { StopList } from "./StopList";
import { useShared } from "./styles";

/** A framework has some fifty; a workbook that states each of them many times is shown by the page. */
const PAGE = 100;

const useStyles = makeStyles({ list: { padding: "4px 0" }, note: { padding: "4px 16px", color: tokens.colorNeutralForeground2 } });

interface IndicatorsProps {
  readonly state: SessionState;
  /** Shows the findings of one indicator. */
  readonly onFindings: (indicator: string) => void;
}

/** Every indicator of the agency: what it is at, what it should be at, what is missing. */
export function Indicators({ state, onFindings }: IndicatorsProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState<string | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const { judgement } = state;
  const rows = judgement ? indicatorRows(judgement) : [];
  const provisional = judgement?.framework.nodes.some(({ indicator }) => indicator?.supply.mark === "provisional") ?? false;
  return (
    <StopList
      label={text.indicators.list}
      className={styles.list}
      onKey={(event) => {
        if (event.key !== "Escape" || open === null) return;
        event.preventDefault();
        setOpen(null);
      }}
    >
      {provisional && <div className={`${styles.note} ${shared.small}`}>{text.verdict.provisional}</div>}
      {rows.length === 0 && <div className={styles.note}>{text.indicators.empty}</div>}
      <ul className={shared.list}>
        {judgement &&
          rows
            .slice(0, limit)
            .map((row) => (
              <IndicatorItem
                key={row.key}
                row={row}
                judgement={judgement}
                open={open === row.key}
                onToggle={() => setOpen(open === row.key ? null : row.key)}
                onFindings={onFindings}
              />
            ))}
      </ul>
      {rows.length > limit && (
        <div className={styles.note}>
          <Button size="small" appearance="subtle" data-stop onClick={() => setLimit(limit + PAGE)}>
            {text.findings.showMore(Math.min(PAGE, rows.length - limit))}
          </Button>
        </div>
      )}
    </StopList>
  );
}
