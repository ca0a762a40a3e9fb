import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement } from "../../app";
import type { Finding } from "../../core/rules/finding";
import type { Waiver, Waiving } from "../../core/waivers";
import { usePane } from "../context";
import { keepingPlace } from "../keys";
import { useShared } from "../styles";
import { Section } from "./Section";
import { WaiverForm } from "./WaiverForm";
import { dayText, ruleTitle, submitText } from "./words";

const useStyles = makeStyles({
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  idle: { color: tokens.colorNeutralForeground3 },
});

interface Listed {
  readonly waiver: Waiver;
  /** `null`: it counts for nothing any more. */
  readonly finding: Finding | null;
  readonly why: Waiving["idle"][number]["why"] | null;
}

/** Who answers for what; each can be changed or withdrawn. */
export function Waivers({ judgement, busy }: { readonly judgement: Judgement; readonly busy: boolean }): ReactElement {
  const { language } = usePane();
  const shared = useShared();
  const text = submitText(language).waivers;
  const { waived, idle } = judgement.waiving;
  const counting = [...waived].map(([finding, waiver]): Listed => ({ waiver, finding, why: null }));
  const listed = [...counting, ...idle.map(({ waiver, why }): Listed => ({ waiver, finding: null, why }))];
  return (
    <Section title={text.title(listed.length)}>
      {listed.length === 0 ? (
        <p className={`${shared.whole} ${shared.small}`}>{text.none}</p>
      ) : (
        <ul className={shared.list}>
          {listed.map((item, index) => (
            <Item key={`${item.waiver.rule} ${item.waiver.content} ${index}`} item={item} busy={busy} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Item({ item: { waiver, finding, why }, busy }: { readonly item: Listed; readonly busy: boolean }): ReactElement {
  const { session, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [editing, setEditing] = useState(false);
  const text = submitText(language).waivers;
  const subject = [waiver.indicator, waiver.cell].filter((part) => part !== null).join(" · ");
  const what = [ruleTitle(waiver.rule, language), subject].filter((part) => part !== "").join(" · ");
  return (
    <li className={styles.item}>
      <div className={why === null ? undefined : styles.idle}>
        <div>{what}</div>
        {!editing && <p className={shared.whole}>{waiver.reason}</p>}
        <div className={shared.small}>{text.said(waiver.role, dayText(waiver.date))}</div>
        {why !== null && <div className={shared.small}>{text.idle[why]}</div>}
      </div>
      {editing && finding ? (
        <WaiverForm
          reason={waiver.reason}
          role={waiver.role}
          onSave={(words) => {
            setEditing(false);
            void session.waive(finding, words);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className={shared.line}>
          {finding && (
            <Button size="small" appearance="subtle" data-stop aria-label={text.editOf(what)} onClick={() => setEditing(true)}>
              {text.edit}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            data-stop
            disabledFocusable={busy}
            aria-label={text.withdrawOf(what)}
            onClick={({ currentTarget }) => void keepingPlace(currentTarget, () => session.withdrawWaiver(waiver))}
          >
            {text.withdraw}
          </Button>
        </div>
      )}
    </li>
  );
}
