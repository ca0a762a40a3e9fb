import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { makeForm, UNPLACED_WORDS, type Judgement, type MadeForm, type Unplaced } from "../../app";
import { frameworkById, PROFILES, type Profile } from "../../framework";
import { cellName, quotedSheet } from "../../workbook";
import { usePane, type FormListener } from "../context";
import { useShared } from "../styles";
import { formText } from "./words";

const useStyles = makeStyles({
  block: { display: "grid", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

interface FormMakerProps {
  /** What this workbook holds; `null` where nothing was judged. */
  readonly judgement: Judgement | null;
  readonly onForm: FormListener;
}

type Step = { readonly kind: "asked" } | { readonly kind: "making" } | { readonly kind: "made"; readonly form: MadeForm } | { readonly kind: "failed" }; // prettier-ignore

/** For those who have no template, or an old one: their own form, with the data that are there. */
export function FormMaker({ judgement, onForm }: FormMakerProps): ReactElement {
  const { language } = usePane();
  const text = formText(language);
  const styles = useStyles();
  const shared = useShared();
  const [profileId, setProfile] = useState(judgement?.profile.id ?? PROFILES[0]?.id ?? "");
  const [agency, setAgency] = useState(judgement?.agency?.id ?? null);
  const [step, setStep] = useState<Step>({ kind: "asked" });
  // Another place's form has other indicators: nothing can be carried into it.
  const carries = judgement !== null && judgement.counts.readings > 0 && judgement.profile.id === profileId;
  const profile = profileOf(profileId, judgement);

  const onMake = async (): Promise<void> => {
    const made = profile && formOf(profile, agency, carries ? judgement : null);
    if (!made) {
      setStep({ kind: "failed" });
      return;
    }
    setStep({ kind: "making" });
    const done = await onForm(made, text.file(agency, profile.year));
    setStep(done ? { kind: "made", form: made } : { kind: "failed" });
  };

  const possible = profile !== null && formOf(profile, agency, null) !== null;
  return (
    <section className={styles.block} aria-label={text.title}>
      <h2 className={styles.title}>{text.title}</h2>
      <p className={shared.whole}>{text.about(carries)}</p>
      <Choice
        label={text.profile}
        value={profileId}
        onChange={(id) => {
          setProfile(id);
          setAgency(null);
        }}
      >
        {" "}
        {/* prettier-ignore */}
        {PROFILES.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </Choice>
      <Choice label={text.agency} value={agency ?? ""} onChange={(id) => setAgency(id === "" ? null : id)}>
        <option value="">{text.wholePlace}</option>
        {profile?.agencies.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {!possible && <p className={shared.whole}>{text.leadsNothing}</p>}
      <div>
        <Button appearance="primary" disabled={!possible || step.kind === "making"} onClick={() => void onMake()}>
          {step.kind === "making" ? text.making : text.make(carries)}
        </Button>
      </div>
      <div role="status">
        {step.kind === "failed" && <p className={shared.whole}>{text.failed}</p>}
        {step.kind === "made" && <Made form={step.form} carries={carries} />}
      </div>
    </section>
  );
}

function profileOf(id: string, judgement: Judgement | null): Profile | null {
  if (judgement?.profile.id === id) return judgement.profile;
  return PROFILES.find((shipped) => shipped.id === id)?.load() ?? null;
}

function formOf(profile: Profile, agency: string | null, old: Judgement | null): MadeForm | null {
  const framework = frameworkById(profile.framework);
  const taken = old?.snapshot.sheets.map(({ name }) => name) ?? [];
  return framework === null ? null : makeForm({ framework, profile, agency, old, taken });
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps): ReactElement {
  const shared = useShared();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={shared.small}>
        {label}
      </label>
      <select id={id} className={shared.select} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </div>
  );
}

const MOST_LISTED = 20;

function Made({ form: { carried, unplaced }, carries }: { readonly form: MadeForm; readonly carries: boolean }): ReactElement {
  const { language } = usePane();
  const text = formText(language);
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.block}>
      <p className={shared.whole}>{carries ? `${text.made} ${text.carried(carried)}` : text.made}</p>
      {unplaced.length > 0 && (
        <>
          <p className={shared.whole}>{text.unplaced(unplaced.length)}</p>
          <ul className={styles.list}>
            {unplaced.slice(0, MOST_LISTED).map((each, index) => (
              <Left key={index} unplaced={each} />
            ))}
          </ul>
          {unplaced.length > MOST_LISTED && <p className={shared.whole}>{text.more(unplaced.length - MOST_LISTED)}</p>}
        </>
      )}
    </div>
  );
}

/** Longer texts are cut: the sheet of the form has them whole. */
const LONGEST = 80;

function Left({ unplaced: { at, indicator, text, reason } }: { readonly unplaced: Unplaced }): ReactElement {
  const { session, language } = usePane();
  const shared = useShared();
  const written = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return (
    <li>
      <button type="button" className={shared.bare} onClick={() => void session.reveal(at)}>
        <span
          className={shared.whole}
        >{`${quotedSheet(at.sheet)}${cellName(at)} · ${indicator === null ? "" : `${indicator}: `}“${written}”`}</span>
      </button>{" "}
      <span className={shared.quiet}>{UNPLACED_WORDS[reason][language]}</span>
    </li>
  );
}
