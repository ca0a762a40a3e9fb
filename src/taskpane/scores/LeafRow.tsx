import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { cellName, type CellRef } from "../../workbook";
import { usePane } from "../context";
import { useShared } from "../styles";
import { NodeName } from "./NodeName";
import { scoresText } from "./words";

const useStyles = makeStyles({
  row: { alignItems: "flex-start", paddingLeft: "40px" },
  still: { display: "flex", gap: "8px", padding: "4px 16px 4px 40px" },
  middle: { display: "grid", gap: "2px" },
  end: { flexShrink: 0, textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  arrow: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
});

interface LeafRowProps {
  readonly view: ScoreView;
  readonly code: string;
  /** What stands at the right. */
  readonly end: string;
  readonly lines?: readonly string[];
}

/** One indicator in a list: its name, what is said of it, its number; pressed, its cell is shown. */
export function LeafRow({ view, code, end, lines = [] }: LeafRowProps): ReactElement {
  const { session, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const at = placeOf(view, code);
  const said = (
    <>
      <span className={mergeClasses(styles.middle, shared.grow)}>
        <NodeName view={view} code={code} />
        {lines.map((line) => (
          <span key={line} className={mergeClasses(shared.small, shared.quiet, shared.number)}>
            {line}{" "}
          </span>
        ))}
      </span>
      <span className={mergeClasses(styles.end, shared.number)}>{end}</span>
    </>
  );
  if (at === null) return <li className={styles.still}>{said}</li>;
  return (
    <li>
      <button
        type="button"
        data-stop
        className={mergeClasses(shared.row, styles.row)}
        title={scoresText(language).goTo(cellName(at))}
        onClick={() => void session.reveal(at)}
      >
        {said}
        <span className={styles.arrow} aria-hidden>
          <ChevronRight16Regular />
        </span>
      </button>
    </li>
  );
}

/** Where the score comes from: the cell of its value, or of the published score. */
function placeOf({ inputs, stated, choice }: ScoreView, code: string): CellRef | null {
  const own = stated.get(code);
  if (own !== undefined || choice.way === "panel") return own ?? null;
  return inputs.inputs.get(code)?.reading?.value?.at ?? null;
}
