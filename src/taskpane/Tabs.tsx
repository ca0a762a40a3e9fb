import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { useShared } from "./styles";

export const TAB_NAMES = ["findings", "indicators", "scores", "submit"] as const;
export type TabName = (typeof TAB_NAMES)[number];

const useStyles = makeStyles({
  list: { display: "flex", gap: "4px", padding: "4px 12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  tab: { padding: "4px 8px 7px" },
  // No border where there is nothing to see: forced colours would show it.
  current: { paddingBottom: "4px", borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`, fontWeight: tokens.fontWeightSemibold },
});

interface TabsProps {
  readonly current: TabName;
  readonly onChange: (tab: TabName) => void;
  readonly labels: Readonly<Record<TabName, string>> & { readonly label: string };
}

export function Tabs({ current, onChange, labels }: TabsProps): ReactElement {
  const styles = useStyles();
  const shared = useShared();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const step = event.key === "ArrowRight" ? 1 : -1;
    const next = TAB_NAMES[(TAB_NAMES.indexOf(current) + step + TAB_NAMES.length) % TAB_NAMES.length] ?? current;
    onChange(next);
    list.current?.querySelector<HTMLElement>(`#pane-tab-${next}`)?.focus();
  };
  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={labels.label} onKeyDown={onKeyDown}>
      {TAB_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`pane-tab-${name}`}
          aria-selected={name === current}
          aria-controls={name === current ? `pane-${name}` : undefined}
          tabIndex={name === current ? 0 : -1}
          className={mergeClasses(shared.bare, styles.tab, name === current && styles.current)}
          onClick={() => onChange(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
