import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement } from "../../app";
import type { Finding } from "../../core/rules/finding";
import { mayWaive } from "../../core/waivers";
import { usePane } from "../context";
import { useShared } from "../styles";
import { lastRole } from "./roles";
import { WaiverForm } from "./WaiverForm";
import { dayText, submitText } from "./words";

interface PartProps {
  readonly finding: Finding;
  readonly judgement: Judgement;
}

/** In an opened finding: who answers for it, or the way to do so. A note blocks nothing and needs nobody. */
export function WaiverPart({ finding, judgement }: PartProps): ReactElement | null {
  const { session, language } = usePane();
  const shared = useShared();
  const [asked, setAsked] = useState(false);
  const text = submitText(language).waivers;
  const waiver = judgement.waiving.waived.get(finding);
  if (!waiver && (finding.severity === "note" || !mayWaive(finding.rule, judgement.profile))) return null;
  if (asked) {
    return (
      <WaiverForm
        reason={waiver?.reason ?? ""}
        role={waiver?.role ?? lastRole(judgement)}
        onSave={(words) => {
          setAsked(false);
          void session.waive(finding, words);
        }}
        onCancel={() => setAsked(false)}
      />
    );
  }
  return (
    <div>
      {waiver && (
        <p className={shared.whole}>
          <strong>{text.tag}: </strong>
          {waiver.reason} <span className={shared.small}>({text.said(waiver.role, dayText(waiver.date))})</span>
        </p>
      )}
      <div className={shared.line}>
        <Button size="small" onClick={() => setAsked(true)}>
          {waiver ? text.edit : text.waive}
        </Button>
        {waiver && (
          <Button size="small" onClick={() => void session.withdrawWaiver(waiver)}>
            {text.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
