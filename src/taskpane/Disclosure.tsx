import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ButtonHTMLAttributes, type ReactElement, type ReactNode } from "react";
import { useShared } from "./styles";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  chevron: { display: "inline-flex", flexShrink: 0 },
});

interface DisclosureProps extends Pick<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style" | "aria-label" | "onKeyDown"> {
  readonly open: boolean;
  readonly onToggle: () => void;
  /** What stands in the button. */
  readonly head: ReactNode;
  /** A row as wide as the pane, or no more than its words. */
  readonly look?: "row" | "bare";
  /** Whether it heads a part of the pane. */
  readonly isHeading?: boolean;
  /** Stands below the button, open or not. */
  readonly always?: ReactNode;
  readonly bodyClass?: string;
  readonly children: ReactNode;
}

/** A button that opens and closes what stands below it; arrow keys stop at it. */
export function Disclosure({ look = "row", isHeading = false, ...props }: DisclosureProps): ReactElement {
  const { open, onToggle, head, always, bodyClass, children, ...button } = props;
  const styles = useStyles();
  const shared = useShared();
  const body = useId();
  const opener = (
    <button
      type="button"
      data-stop
      {...button}
      className={mergeClasses(shared[look], isHeading && styles.heading, button.className)}
      aria-expanded={open}
      aria-controls={open ? body : undefined}
      onClick={onToggle}
    >
      {head}
    </button>
  );
  return (
    <>
      {isHeading ? <h2 className={styles.title}>{opener}</h2> : opener}
      {always}
      {open && (
        <div id={body} className={bodyClass}>
          {children}
        </div>
      )}
    </>
  );
}

/** Says which way it opens. */
export function Chevron({ open, className }: { readonly open: boolean; readonly className?: string }): ReactElement {
  return (
    <span className={mergeClasses(useStyles().chevron, className)} aria-hidden>
      {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
    </span>
  );
}
