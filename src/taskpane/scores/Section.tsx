import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { useShared } from "../styles";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  head: { fontWeight: tokens.fontWeightSemibold },
  chevron: { display: "inline-flex", flexShrink: 0 },
  count: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular },
  help: { padding: "0 16px 4px 40px" },
});

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly help?: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the tab under a heading that opens and closes it. */
export function Section({ title, count, help, startsOpen = false, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <button
          type="button"
          data-stop
          className={mergeClasses(shared.row, styles.head)}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.chevron} aria-hidden>
            {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          </span>
          <span className={shared.whole}>{title}</span>
          {count !== undefined && <span className={mergeClasses(styles.count, shared.number, shared.quiet)}>{count}</span>}
        </button>
      </h2>
      {open && (
        <div id={body}>
          {help !== undefined && <div className={mergeClasses(styles.help, shared.small, shared.quiet)}>{help}</div>}
          {children}
        </div>
      )}
    </section>
  );
}
