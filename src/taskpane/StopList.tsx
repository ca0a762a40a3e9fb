import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { moveFocus } from "./keys";

const useStyles = makeStyles({ scroll: { flexGrow: 1, minHeight: "120px", overflowY: "auto" } });

interface StopListProps {
  /** Where it is one group and not several. */
  readonly label?: string;
  readonly className: string;
  /** Keys that do not move the focus. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The part of a tab that scrolls; arrow keys, Home and End go from stop to stop in it. */
export function StopList({ label, className, onKey, children }: StopListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (moveFocus(list.current, event.key)) event.preventDefault();
    else onKey?.(event);
  };
  return (
    <div
      ref={list}
      className={mergeClasses(useStyles().scroll, className)}
      onKeyDown={onKeyDown}
      {...(label === undefined ? {} : { role: "group", "aria-label": label })}
    >
      {children}
    </div>
  );
}
