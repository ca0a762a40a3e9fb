import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type KeyboardEvent, type ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { usePane } from "../context";
import { useShared } from "../styles";
import { CoverageBar } from "./CoverageBar";
import { Trace } from "./Trace";
import type { TreeNode } from "./view";
import { nodeName, reasonWords, scoresText, scoreWords, shownCode } from "./words";

const STEP_PX = 12;
/** Deeper nodes are drawn no further in: the pane is 320 px wide. */
const DEEPEST = 4;

const useStyles = makeStyles({
  row: { alignItems: "flex-start", paddingTop: "6px", paddingBottom: "6px" },
  chevron: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  middle: { display: "grid", gap: "2px" },
  name: { overflowWrap: "anywhere" },
  code: { fontWeight: tokens.fontWeightSemibold },
  score: { flexShrink: 0, minWidth: "44px", textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  low: { color: tokens.colorStatusWarningForeground1 },
});

interface NodeProps {
  readonly node: TreeNode;
  readonly view: ScoreView;
  readonly depth: number;
  readonly open: ReadonlySet<string>;
  /** Opened by the user, not from the start. */
  readonly asked: ReadonlySet<string>;
  readonly onToggle: (code: string, open: boolean) => void;
}

/** One node with its score and how much of it is known; opened, why the score is what it is and what stands below. */
export function ScoreNode({ node, view, depth, open, asked, onToggle }: NodeProps): ReactElement {
  const { language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const body = useId();
  const isOpen = open.has(node.code);
  const code = shownCode(node.code);
  const scored = node.score !== null && "value" in node.score;
  const rank = node.score !== null && "value" in node.score ? node.score.rank : null;
  const indent = { paddingLeft: `${16 + Math.min(depth, DEEPEST) * STEP_PX}px` };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = event.key === "ArrowRight" ? true : event.key === "ArrowLeft" ? false : null;
    if (wanted === null || wanted === isOpen) return;
    event.preventDefault();
    onToggle(node.code, wanted);
  };
  return (
    <li>
      <button
        type="button"
        data-stop
        className={mergeClasses(shared.row, styles.row)}
        style={indent}
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        onClick={() => onToggle(node.code, !isOpen)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.chevron} aria-hidden>
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
        <span className={mergeClasses(styles.middle, shared.grow)}>
          <span className={styles.name}>
            {code !== "" && <span className={mergeClasses(styles.code, shared.number)}>{code} </span>}
            {nodeName(view.scores.framework, node.code, language)}{" "}
          </span>
          {!scored && <span className={mergeClasses(shared.small, shared.quiet)}>{reasonWords(node.score, language)} </span>}
          {rank !== null && <span className={mergeClasses(shared.small, shared.quiet)}>{text.rank(rank, view.scores.units.length)} </span>}
          {!node.isLeaf && <CoverageBar scored={node.scored} of={node.leaves} />}
          {node.isLow && <span className={mergeClasses(shared.small, styles.low)}> {text.low}</span>}
        </span>
        <span className={mergeClasses(styles.score, shared.number, !scored && shared.quiet)}>
          {scored ? scoreWords(node.score, language) : "–"}
        </span>
      </button>
      {isOpen && (
        <div id={body}>
          <div style={{ paddingLeft: `${Math.min(depth, DEEPEST) * STEP_PX}px` }}>
            <Trace view={view} code={node.code} startsOpen={asked.has(node.code)} />
          </div>
          {node.children.length > 0 && (
            <ul className={shared.list}>
              {node.children.map((child) => (
                <ScoreNode key={child.code} node={child} view={view} depth={depth + 1} open={open} asked={asked} onToggle={onToggle} />
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}
