import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { highlightLegend } from "../../core/plan/highlight";
import { usePane } from "../context";
import { useShared } from "../styles";
import { submitText } from "./words";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: "4px 8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: { display: "flex", gap: "8px", alignItems: "center" },
  // The colours of the cells, whatever the theme: they are what is explained.
  swatch: {
    flexShrink: 0,
    width: "20px",
    height: "14px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** What the colours in the cells mean, each with its word. */
export function Legend(): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={`${styles.list} ${shared.small}`} aria-label={submitText(language).sheets.legend}>
      {highlightLegend(language).map(({ look, fill, words }) => (
        <li key={look} className={styles.entry}>
          <span className={styles.swatch} style={{ backgroundColor: fill }} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  );
}
