import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IndicatorProgress } from "../app/session";
import { usePane } from "./context";
import { FILL, QUIET, TRACK, useShared } from "./styles";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "1fr auto", gap: "8px", alignItems: "center" },
  track: { height: "8px", ...TRACK },
  fill: { ...FILL, transitionProperty: "width", transitionDuration: "150ms", [QUIET]: { transitionDuration: "0s" } },
  others: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

/** How many indicators have a value; in words also how many have evidence and are at target. */
export function Bars({ progress }: { readonly progress: IndicatorProgress }): ReactElement | null {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { total, filled, evidenceNeeded, comparable } = progress;
  if (total === 0) return null;
  const said = text.progress.filled(progress);
  return (
    <div>
      <div className={styles.line}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={text.progress.label}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={filled}
          aria-valuetext={said}
        >
          <div className={styles.fill} style={{ width: `${(filled / total) * 100}%` }} />
        </div>
        <span className={shared.number}>{said}</span>
      </div>
      <div className={`${styles.others} ${shared.small} ${shared.number}`}>
        {evidenceNeeded > 0 && <span>{text.progress.evidence(progress)}</span>}
        {comparable > 0 && <span>{text.progress.target(progress)}</span>}
      </div>
    </div>
  );
}
