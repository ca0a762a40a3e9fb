import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { usePane } from "../context";
import { Chevron, Disclosure } from "../Disclosure";
import { useShared } from "../styles";
import { CoverageBar } from "./CoverageBar";
import { NodeName } from "./NodeName";
import { Trace } from "./Trace";
import type { TreeNode } from "./view";
import { reasonWords, scoresText, scoreWords } from "./words";

const STEP_PX = 12;
/** Deeper nodes are drawn no further in: the pane is 320 px wide. */
const DEEPEST = 4;

const useStyles = makeStyles({
  row: { alignItems: "flex-start", paddingTop: "6px", paddingBottom: "6px" },
  chevron: { paddingTop: "2px" },
  middle: { display: "grid", gap: "2px" },
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
  const isOpen = open.has(node.code);
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
      <Disclosure
        open={isOpen}
        onToggle={() => onToggle(node.code, !isOpen)}
        className={styles.row}
        style={indent}
        onKeyDown={onKeyDown}
        head={
          <>
            <Chevron open={isOpen} className={styles.chevron} />
            <span className={mergeClasses(styles.middle, shared.grow)}>
              <NodeName view={view} code={node.code} />
              {!scored && <span className={mergeClasses(shared.small, shared.quiet)}>{reasonWords(node.score, language)} </span>}
              {rank !== null && (
                <span className={mergeClasses(shared.small, shared.quiet)}>{text.rank(rank, view.scores.units.length)} </span>
              )}
              {!node.isLeaf && <CoverageBar scored={node.scored} of={node.leaves} />}
              {node.isLow && <span className={mergeClasses(shared.small, styles.low)}> {text.low}</span>}
            </span>
            <span className={mergeClasses(styles.score, shared.number, !scored && shared.quiet)}>
              {scored ? scoreWords(node.score, language) : "–"}
            </span>
          </>
        }
      >
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
      </Disclosure>
    </li>
  );
}
