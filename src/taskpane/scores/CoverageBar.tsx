import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../context";
import { FILL, TRACK, useShared } from "../styles";
import { scoresText } from "./words";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  track: { flexShrink: 0, width: "56px", height: "6px", ...TRACK },
  fill: { display: "block", ...FILL },
});

interface CoverageProps {
  readonly scored: number;
  readonly of: number;
}

/** How many indicators of a node have a score: said in words, drawn beside them. */
export function CoverageBar({ scored, of }: CoverageProps): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <span className={styles.line}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${of === 0 ? 0 : (scored / of) * 100}%` }} />
      </span>
      <span className={mergeClasses(shared.small, shared.number, shared.quiet)}>{scoresText(language).coverage(scored, of)}</span>
    </span>
  );
}
