import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { SessionState } from "../../app/session";
import { scoreView } from "../../app/scores";
import type { Judgement } from "../../app";
import { pillarsOf } from "../../core/score";
import { pathOf } from "../../framework";
import { usePane } from "../context";
import { StopList } from "../StopList";
import { useShared } from "../styles";
import { Gains } from "./Gains";
import { Overall } from "./Overall";
import { ScoreNode } from "./ScoreNode";
import { Section } from "./Section";
import { StandoutLists } from "./StandoutLists";
import { treeOf } from "./view";
import { scoresText } from "./words";
import { Years } from "./Years";

const useStyles = makeStyles({ list: { paddingBottom: "8px", color: tokens.colorNeutralForeground1 } });

interface ScoresProps {
  readonly state: SessionState;
}

/** The tab of scores: what they are, the tree with the reasons, what would lift them most, and how they stand to last year. */
export function Scores({ state: { judgement } }: ScoresProps): ReactElement | null {
  return judgement && <JudgedScores judgement={judgement} />;
}

function JudgedScores({ judgement }: { readonly judgement: Judgement }): ReactElement {
  const { language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const [key, setKey] = useState("attainment");
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const view = scoreView(judgement, key);
  const tree = treeOf(judgement, view);
  const open = openNodes(view.scores.framework, toggled);
  const asked = new Set([...toggled].flatMap(([code, isOpen]) => (isOpen ? [code] : [])));
  return (
    <StopList className={styles.list}>
      <Overall judgement={judgement} view={view} tree={tree} onWay={setKey} />
      <Section title={text.tree} startsOpen>
        <ul className={mergeClasses(shared.list)} aria-label={text.tree}>
          {tree.map((node) => (
            <ScoreNode
              key={node.code}
              node={node}
              view={view}
              depth={0}
              open={open}
              asked={asked}
              onToggle={(code, isOpen) => setToggled(new Map([...toggled, [code, isOpen]]))}
            />
          ))}
        </ul>
      </Section>
      {view.reached.size > 0 && <Gains judgement={judgement} view={view} />}
      <StandoutLists view={view} />
      {view.choice.way === "attainment" && <Years judgement={judgement} view={view} />}
    </StopList>
  );
}

/** What stands above the pillars is open until it is closed; all else the other way round. */
function openNodes(framework: Parameters<typeof pillarsOf>[0], toggled: ReadonlyMap<string, boolean>): ReadonlySet<string> {
  const above = pillarsOf(framework).flatMap(({ code }) => pathOf(framework, code).slice(1));
  const open = new Set(above.map(({ code }) => code));
  for (const [code, isOpen] of toggled) {
    if (isOpen) open.add(code);
    else open.delete(code);
  }
  return open;
}
