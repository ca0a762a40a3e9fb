import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { countFixes, openFixes, type SessionState } from "../app/session";
import { titleOf } from "../core/check";
import { usePane } from "./context";
import { Chevron, Disclosure } from "./Disclosure";
import { FindingRow } from "./FindingRow";
import type { Group } from "./findingView";
import { keepingPlace } from "./keys";
import { SeverityIcon } from "./SeverityIcon";
import { useShared } from "./styles";

/** A longer group starts closed, and an open one shows so many at a time. */
const PAGE = 50;

const useStyles = makeStyles({ count: { marginLeft: "auto", paddingLeft: "8px" }, under: { padding: "0 16px 4px 40px" } });

interface GroupProps {
  readonly group: Group;
  readonly state: SessionState;
}

export function FindingGroup({ group, state }: GroupProps): ReactElement {
  const { session, text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [asked, setAsked] = useState<boolean | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const count = group.items.length;
  const selectedAt = group.items.findIndex(({ key }) => key === state.selected);
  // What was walked to is shown, wherever it stands.
  const open = selectedAt >= 0 || (asked ?? count <= PAGE);
  // Far down only the page of the selected finding is drawn: there may be thousands above it.
  const from = selectedAt < limit ? 0 : selectedAt - (selectedAt % PAGE);
  const to = from === 0 ? limit : from + PAGE;
  const { title } = titleOf(group.rule, language);
  const fixes = useMemo(() => countOpen(group, state.judgement), [group, state.judgement]);
  const toggle = (): void => {
    if (open && selectedAt >= 0) session.select(null);
    setAsked(!open);
  };
  return (
    <section>
      <Disclosure
        isHeading
        open={open}
        onToggle={toggle}
        aria-label={text.findings.group(title, text.findings.severity[group.severity], count)}
        head={
          <>
            <Chevron open={open} />
            <SeverityIcon severity={group.severity} />
            <span className={shared.whole}>{title}</span>
            <span className={mergeClasses(styles.count, shared.number)}>{count}</span>
          </>
        }
      >
        {fixes > 1 && (
          <div className={styles.under}>
            <Button
              size="small"
              aria-label={text.actions.fixAllOf(fixes, title)}
              onClick={({ currentTarget }) => void keepingPlace(currentTarget, () => session.applyFixesOf(group.rule))}
            >
              {text.actions.fixAll(fixes)}
            </Button>
          </div>
        )}
        {from > 0 && (
          <div className={styles.under}>
            <Button size="small" appearance="subtle" data-stop onClick={() => setLimit(to)}>
              {text.findings.showMore(from)}
            </Button>
          </div>
        )}
        <ul className={shared.list}>
          {group.items.slice(from, to).map(({ key, finding }) => (
            <FindingRow key={key} id={key} finding={finding} state={state} />
          ))}
        </ul>
        {count > to && (
          <div className={styles.under}>
            <Button size="small" appearance="subtle" data-stop onClick={() => setLimit(to + PAGE)}>
              {text.findings.showMore(Math.min(PAGE, count - to))}
            </Button>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

/** How many cells of the group can be mended at once. */
function countOpen({ items }: Group, judgement: SessionState["judgement"]): number {
  return judgement === null ? 0 : countFixes(openFixes(items.map(({ finding }) => finding), judgement).fixes); // prettier-ignore
}
