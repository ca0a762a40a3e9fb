import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SessionState } from "../app/session";
import { usePane } from "./context";
import { FilterBar } from "./FilterBar";
import { FindingGroup } from "./FindingGroup";
import { isFiltering, NO_FILTER } from "./findingView";
import { Steps } from "./Steps";
import { StopList } from "./StopList";
import { useShared } from "./styles";
import type { Walk } from "./walk";

const useStyles = makeStyles({
  list: { padding: "4px 0" },
  since: { padding: "4px 16px", fontWeight: tokens.fontWeightSemibold },
  empty: { padding: "8px 16px", display: "grid", gap: "8px", justifyItems: "start" },
});

interface FindingsProps {
  readonly state: SessionState;
  readonly walk: Walk;
}

/** The findings by rule, errors first; below them the way through and the filter. */
export function Findings({ state, walk }: FindingsProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const [filtering, setFiltering] = useState(false);
  const all = state.judgement?.findings ?? [];
  const { since } = state;
  return (
    <>
      <StopList label={text.findings.list} className={styles.list}>
        {since !== null && since.fixed + since.new > 0 && (
          <div className={styles.since} role="status">
            {text.verdict.since(since)}
          </div>
        )}
        {walk.groups.map((group) => (
          <FindingGroup key={group.id} group={group} state={state} />
        ))}
        {walk.shown === 0 && <Nothing all={all.length} walk={walk} />}
      </StopList>
      {(filtering || isFiltering(walk.filter)) && (
        <FilterBar
          findings={all}
          walk={walk}
          onClose={() => {
            walk.setFilter(NO_FILTER);
            setFiltering(false);
          }}
        />
      )}
      <Steps walk={walk} filtering={filtering || isFiltering(walk.filter)} onFilter={() => setFiltering(true)} />
    </>
  );
}

function Nothing({ all, walk }: { readonly all: number; readonly walk: Walk }): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.empty}>
      <p className={shared.whole}>{all === 0 ? text.empty.noFindings : text.empty.noMatch}</p>
      {all > 0 && (
        <Button size="small" onClick={() => walk.setFilter(NO_FILTER)}>
          {text.empty.clearFilter}
        </Button>
      )}
    </div>
  );
}
