import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { traceOf } from "../../core/score";
import { cellName, type CellRef } from "../../workbook";
import { usePane } from "../context";
import { useShared } from "../styles";
import { traceLines } from "./traceWords";
import { scoresText } from "./words";

const useStyles = makeStyles({
  trace: {
    display: "grid",
    gap: "4px",
    margin: "0 16px 8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // In forced colours a surface has no colour of its own.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  why: { fontWeight: tokens.fontWeightSemibold },
});

interface TraceProps {
  readonly view: ScoreView;
  readonly code: string;
}

/** Why a node has the score that it has, down to the cells. */
export function Trace({ view, code }: TraceProps): ReactElement {
  const { session, language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const trace = traceOf(view.scores, code, view.unit);
  const input = view.choice.way === "panel" || view.choice.way === "published" ? undefined : view.inputs.inputs.get(code);
  const cells: readonly (readonly [CellRef | null, (cell: string) => string])[] = [
    [input?.reading?.value?.at ?? null, text.value],
    [input?.reading?.target?.at ?? null, text.target],
    [view.stated.get(code) ?? null, text.scoreCell],
  ];
  return (
    <div className={mergeClasses(styles.trace, shared.small)}>
      <span className={styles.why}>{text.why}</span>
      {trace !== null &&
        traceLines(trace, input, language).map((line) => (
          <span key={line} className={mergeClasses(shared.number, shared.whole)}>
            {line}
          </span>
        ))}
      <span className={shared.line}>
        {cells.map(
          ([at, words]) =>
            at !== null && (
              <Button key={words("")} size="small" data-stop onClick={() => void session.reveal(at)}>
                {words(cellName(at))}
              </Button>
            ),
        )}
      </span>
    </div>
  );
}
