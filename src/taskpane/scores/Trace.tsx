import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { traceOf } from "../../core/score";
import { cellName, type CellRef } from "../../workbook";
import { usePane } from "../context";
import { Disclosure } from "../Disclosure";
import { useShared } from "../styles";
import { traceLines } from "./traceWords";
import { scoresText } from "./words";

const useStyles = makeStyles({
  trace: { margin: "0 16px 4px", paddingLeft: "8px" },
  lines: { display: "grid", gap: "4px", paddingTop: "4px" },
  open: {
    padding: "8px",
    marginBottom: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // In forced colours a surface has no colour of its own.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  why: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    padding: "2px 0",
    ":hover": { textDecorationLine: "underline" },
  },
});

interface TraceProps {
  readonly view: ScoreView;
  readonly code: string;
  /** Whether the user asked for it; what stands open from the start keeps its reasons folded. */
  readonly startsOpen: boolean;
}

/** Why a node has the score that it has, down to the cells. */
export function Trace({ view, code, startsOpen }: TraceProps): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(startsOpen);
  return (
    <div className={mergeClasses(styles.trace, open && styles.open, shared.small)}>
      <Disclosure
        open={open}
        onToggle={() => setOpen(!open)}
        look="bare"
        className={styles.why}
        bodyClass={styles.lines}
        head={scoresText(language).why}
      >
        <Reasons view={view} code={code} />
      </Disclosure>
    </div>
  );
}

function Reasons({ view, code }: Pick<TraceProps, "view" | "code">): ReactElement {
  const { session, language } = usePane();
  const text = scoresText(language);
  const shared = useShared();
  const trace = traceOf(view.scores, code, view.unit);
  const input = view.choice.way === "panel" || view.choice.way === "published" ? undefined : view.inputs.inputs.get(code);
  const cells: readonly (readonly [CellRef | null, (cell: string) => string])[] = [
    [input?.reading?.value?.at ?? null, text.value],
    [input?.reading?.target?.at ?? null, text.target],
    [view.stated.get(code) ?? null, text.scoreCell],
  ];
  return (
    <>
      {trace !== null &&
        traceLines(trace, { framework: view.scores.framework, input }, language).map((line) => (
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
    </>
  );
}
