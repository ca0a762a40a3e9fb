import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import type { Judgement } from "../app";
import type { ColumnOption, Question, SessionState } from "../app/session";
import type { Correction } from "../app/mapping";
import { leavesOf, PROFILES } from "../framework";
import { usePane } from "./context";
import { useShared } from "./styles";
import type { Language, PaneText } from "./text";
import { shortName, shortText } from "./words";

const useStyles = makeStyles({
  card: {
    margin: "8px 16px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    display: "grid",
    gap: "8px",
    maxHeight: "45vh",
    overflowY: "auto",
    flexShrink: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  form: { margin: 0, padding: 0, border: "none", display: "grid", gap: "8px", minWidth: 0 },
  legend: { padding: 0, marginBottom: "8px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  option: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0 8px", alignItems: "start" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

/** Asks one thing at a time, and only what is unsure. */
export function QuestionCard({ state }: { readonly state: SessionState }): ReactElement | null {
  const { text } = usePane();
  const styles = useStyles();
  const { questions, judgement } = state;
  const [question] = questions;
  if (!question || !judgement) return null;
  return (
    <section className={styles.card} aria-label={text.question.title(questions.length)}>
      <h2 className={styles.title}>{text.question.title(questions.length)}</h2>
      <Asked key={question.id} question={question} judgement={judgement} />
    </section>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly judgement: Judgement;
}

function Asked({ question, judgement }: AskedProps): ReactElement {
  const { session, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [answer, setAnswer] = useState(() => assumed(question));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void (question.kind === "profile" ? session.chooseProfile(answer) : session.answerMapping(correctionOf(question, answer)));
      }}
    >
      {question.kind === "column" ? (
        <ColumnChoice question={question} answer={answer} onAnswer={setAnswer} />
      ) : (
        <NamedChoice question={question} judgement={judgement} answer={answer} onAnswer={setAnswer} />
      )}
      <div className={shared.small}>{text.question.kept}</div>
      <div className={shared.line}>
        <Button type="submit" size="small" appearance="primary">
          {text.question.answer}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => session.setAside(question)}>
          {text.question.later}
        </Button>
      </div>
    </form>
  );
}

/** Answers are texts of the form: a column's number, an indicator's code or an agency's id; `""`: none of them. */
function assumed(question: Question): string {
  switch (question.kind) {
    case "column":
      return String(question.options[0]?.column ?? "");
    case "row":
      return question.indicator;
    case "agency":
      return question.agency;
    case "profile":
      return question.profile;
  }
}

function correctionOf(question: Exclude<Question, { kind: "profile" }>, answer: string): Correction {
  const { sheet } = question;
  switch (question.kind) {
    case "column":
      return { kind: "column", sheet, role: question.role, column: answer === "" ? null : Number(answer) };
    case "row":
      return { kind: "row", sheet, row: question.row, indicator: answer === "" ? null : answer };
    case "agency":
      return { kind: "agency", sheet, agency: answer };
  }
}

interface ChoiceProps<Kind extends Question["kind"]> {
  readonly question: Extract<Question, { kind: Kind }>;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
}

function ColumnChoice({ question, answer, onAnswer }: ChoiceProps<"column">): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const group = useId();
  const role = text.question.role[question.role];
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{text.question.column(role, shortText(question.sheet, 40))}</legend>
      {question.options.map((option) => (
        <Option key={option.column} group={group} value={String(option.column)} answer={answer} onAnswer={onAnswer}>
          <ColumnWords option={option} />
        </Option>
      ))}
      <Option group={group} value="" answer={answer} onAnswer={onAnswer}>
        {text.question.noneOfThem(role)}
      </Option>
    </fieldset>
  );
}

function ColumnWords({ option }: { readonly option: ColumnOption }): ReactElement {
  const { text } = usePane();
  const shared = useShared();
  const samples = option.samples.map((sample) => shortText(sample, 24));
  return (
    <>
      {text.question.option(option.letter, shortText(option.words, 60))}
      <br />
      <span className={shared.small}>{samples.length === 0 ? text.question.noSamples : text.question.samples(samples)}</span>
    </>
  );
}

interface OptionProps {
  readonly group: string;
  readonly value: string;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
  readonly children: ReactNode;
}

function Option({ group, value, answer, onAnswer, children }: OptionProps): ReactElement {
  const styles = useStyles();
  return (
    <label className={styles.option}>
      <input type="radio" name={group} value={value} checked={answer === value} onChange={() => onAnswer(value)} />
      <span className={styles.words}>{children}</span>
    </label>
  );
}

type Named = "row" | "agency" | "profile";

function NamedChoice({ question, judgement, answer, onAnswer }: ChoiceProps<Named> & { readonly judgement: Judgement }): ReactElement {
  const { text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  return (
    <div>
      <label className={styles.legend} htmlFor={id}>
        {askedOf(question, text)}
      </label>
      <select id={id} className={shared.select} value={answer} onChange={({ target }) => onAnswer(target.value)}>
        {question.kind === "row" && <option value="">{text.question.notAnIndicator}</option>}
        {namedOptions(question.kind, judgement, language).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function askedOf(question: Extract<Question, { kind: Named }>, text: PaneText): string {
  switch (question.kind) {
    case "row":
      return text.question.row(question.row, shortText(question.sheet, 40), shortText(question.name, 90));
    case "agency":
      return text.question.agency(shortText(question.sheet, 40), question.by);
    case "profile":
      return text.question.profile;
  }
}

function namedOptions(kind: Named, judgement: Judgement, language: Language): readonly (readonly [string, string])[] {
  switch (kind) {
    case "row":
      return leavesOf(judgement.framework).map(({ code }) => [code, `${code} ${shortName(judgement, code, null, language)}`]);
    case "agency":
      return judgement.profile.agencies.map(({ id, name }) => [id, name]);
    case "profile":
      return PROFILES.map(({ id, title }) => [id, title[language]]);
  }
}
