import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { Chevron, Disclosure } from "../Disclosure";
import { useShared } from "../styles";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
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
  return (
    <section className={styles.section}>
      <Disclosure
        isHeading
        open={open}
        onToggle={() => setOpen(!open)}
        head={
          <>
            <Chevron open={open} />
            <span className={shared.whole}>{title}</span>
            {count !== undefined && <span className={mergeClasses(styles.count, shared.number, shared.quiet)}>{count}</span>}
          </>
        }
      >
        {help !== undefined && <div className={mergeClasses(styles.help, shared.small, shared.quiet)}>{help}</div>}
        {children}
      </Disclosure>
    </section>
  );
}
