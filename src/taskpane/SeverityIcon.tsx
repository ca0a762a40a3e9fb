import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "../core/rules/catalogue";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Each severity has its own shape: colour is never alone. Named by the words beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden>
      {severity === "error" ? <DismissCircle16Filled /> : severity === "warning" ? <Warning16Filled /> : <Info16Regular />}
    </span>
  );
}
