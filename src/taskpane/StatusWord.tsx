import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { IndicatorStatus } from "../app/session";
import { usePane } from "./context";

const useStyles = makeStyles({
  status: { display: "inline-flex", gap: "4px", alignItems: "center", alignSelf: "center", flexShrink: 0, whiteSpace: "nowrap" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  news: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Look = "good" | "bad" | "news" | "quiet";

const LOOKS: Readonly<Record<IndicatorStatus, Look>> = {
  met: "good",
  invalid: "bad",
  "missing-value": "bad",
  "missing-evidence": "bad",
  absent: "bad",
  "below-target": "news",
  "no-target": "quiet",
};

const ICONS: Readonly<Record<Look, ReactElement>> = {
  good: <CheckmarkCircle16Filled aria-hidden />,
  bad: <DismissCircle16Filled aria-hidden />,
  news: <Warning16Filled aria-hidden />,
  quiet: <Circle16Regular aria-hidden />,
};

/** The status of an indicator: a shape, a colour and always the word. */
export function StatusWord({ status }: { readonly status: IndicatorStatus }): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const look = LOOKS[status];
  return (
    <span className={mergeClasses(styles.status, styles[look])}>
      {ICONS[look]}
      {text.indicators.status[status]}
    </span>
  );
}
