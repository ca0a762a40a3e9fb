import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement } from "../app";
import type { SessionState } from "../app/session";
import { PROFILES } from "../framework";
import { usePane } from "./context";
import { SUBJECT, useShared } from "./styles";

const useStyles = makeStyles({ agency: SUBJECT });

/** Whose workbook it is and what it is held against; both can be corrected. */
export function Subject({ state }: { readonly state: SessionState }): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  return (
    <>
      {state.judgement ? <AgencySelect judgement={state.judgement} /> : <div className={styles.agency}>{text.app.name}</div>}
      <ProfileSelect state={state} />
    </>
  );
}

function AgencySelect({ judgement }: { readonly judgement: Judgement }): ReactElement {
  const { session, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <select
      className={`${shared.plainSelect} ${styles.agency}`}
      aria-label={text.header.agency}
      value={judgement.agency?.id ?? ""}
      onChange={({ target }) => void session.chooseAgency(target.value === "" ? null : target.value)}
    >
      <option value="">{judgement.agency ? text.header.asInFile : text.header.agencies(agenciesIn(judgement))}</option>
      {judgement.profile.agencies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** How many agencies have a table of their own in the workbook. */
function agenciesIn({ located }: Judgement): number {
  return new Set(located.tables.flatMap(({ agency }) => (agency ? [agency.agency] : []))).size;
}

function ProfileSelect({ state }: { readonly state: SessionState }): ReactElement | null {
  const { session, text, language } = usePane();
  const shared = useShared();
  const profile = state.judgement?.profile;
  // Also where the check failed: the profile kept in the file may be one that is not known here.
  if (!profile && state.phase !== "failed") return null;
  return (
    <select
      className={`${shared.plainSelect} ${shared.small}`}
      aria-label={text.header.profile}
      value={profile?.id ?? ""}
      onChange={({ target }) => void session.chooseProfile(target.value)}
    >
      {!profile && <option value="">{text.header.profile}</option>}
      {PROFILES.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
  );
}
