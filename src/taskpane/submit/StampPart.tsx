import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { Judgement } from "../../app";
import { stampMoment } from "../../core/stamp";
import { cellName } from "../../workbook";
import { usePane } from "../context";
import { useShared } from "../styles";
import { lastRole } from "./roles";
import { Section } from "./Section";
import { submitText } from "./words";

const useStyles = makeStyles({ link: { padding: "2px 0", textDecorationLine: "underline" } });

interface PartProps {
  readonly judgement: Judgement;
  readonly busy: boolean;
}

/** The stamp: put it on, see what changed since, open again; and those before it. */
export function StampPart({ judgement, busy }: PartProps): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const text = submitText(language).stamp;
  const { state, stamp } = judgement.stamp;
  return (
    <Section title={text.title}>
      {stamp === null ? <p className={`${shared.whole} ${shared.small}`}>{text.what}</p> : <Standing judgement={judgement} />}
      {state !== "valid" && judgement.ready && <StampForm judgement={judgement} busy={busy} />}
      {stamp !== null && (
        <div className={shared.line}>
          <Button size="small" disabledFocusable={busy} onClick={() => void session.reopen(language)}>
            {text.reopen}
          </Button>
          <span className={`${shared.small} ${shared.grow}`}>{text.reopenWhat}</span>
        </div>
      )}
      <Earlier judgement={judgement} />
    </Section>
  );
}

function StampForm({ judgement, busy }: PartProps): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const id = useId();
  const [role, setRole] = useState(() => lastRole(judgement));
  const text = submitText(language).stamp;
  return (
    <form
      className={shared.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void session.stamp(role, language);
      }}
    >
      <label htmlFor={id}>{text.role}</label>
      <div className={shared.grow}>
        <input
          id={id}
          className={shared.select}
          value={role}
          maxLength={100}
          placeholder={text.roleHint}
          onChange={({ target }) => setRole(target.value)}
        />
      </div>
      <Button type="submit" appearance="primary" disabledFocusable={busy}>
        {judgement.stamp.stamp === null ? text.put : text.again}
      </Button>
    </form>
  );
}

/** So many changed cells are listed. */
const MOST_LISTED = 12;

function Standing({ judgement }: { readonly judgement: Judgement }): ReactElement | null {
  const { session, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const text = submitText(language).stamp;
  const { state, stamp, changes } = judgement.stamp;
  if (stamp === null) return null;
  const { day, time } = stampMoment(stamp.at);
  return (
    <div>
      <p className={shared.whole}>{text.at(day, time, stamp.role)}</p>
      <p className={`${shared.whole} ${shared.small}`}>{text.hash(stamp.hash.slice(0, 12))}</p>
      {state === "changed" && stamp.framework !== judgement.framework.id && <p className={shared.whole}>{text.otherFramework}</p>}
      {changes.length > 0 && (
        <>
          <p className={shared.whole}>{text.changes(changes.length)}</p>
          <ul className={shared.list}>
            {changes.slice(0, MOST_LISTED).map(({ subject, role, what, at }) => {
              const words = text.change(what, at && cellName(at), subject);
              return (
                <li key={`${subject} ${role}`}>
                  {at === null ? (
                    words
                  ) : (
                    <button type="button" className={`${shared.bare} ${styles.link}`} onClick={() => void session.reveal(at)}>
                      {words}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          {changes.length > MOST_LISTED && <p className={shared.whole}>{text.more(changes.length - MOST_LISTED)}</p>}
        </>
      )}
    </div>
  );
}

function Earlier({ judgement }: { readonly judgement: Judgement }): ReactElement | null {
  const { language } = usePane();
  const shared = useShared();
  const text = submitText(language).stamp;
  const { earlier } = judgement.stamp;
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{text.history(earlier.length)}</summary>
      <ul className={`${shared.list} ${shared.small}`}>
        {[...earlier].reverse().map(({ at, role, hash, endedAt }) => {
          const [put, ended] = [stampMoment(at), stampMoment(endedAt)];
          return (
            <li key={`${at} ${endedAt}`}>
              {text.at(put.day, put.time, role)} {text.hash(hash.slice(0, 12))} – {text.ended(ended.day, ended.time)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
