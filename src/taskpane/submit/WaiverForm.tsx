import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type ReactElement } from "react";
import { usePane } from "../context";
import { useShared } from "../styles";
import { submitText } from "./words";

const useStyles = makeStyles({
  form: { display: "grid", gap: "4px" },
  reason: { minHeight: "56px", resize: "vertical", padding: "4px" },
  buttons: { paddingTop: "4px" },
});

interface FormProps {
  readonly reason: string;
  readonly role: string;
  readonly onSave: (words: { readonly reason: string; readonly role: string }) => void;
  readonly onCancel: () => void;
}

const LONGEST_REASON = 500;
const LONGEST_ROLE = 100;

/** Why, and who decides. Without a reason nothing is waived. */
export function WaiverForm({ reason: first, role: firstRole, onSave, onCancel }: FormProps): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [reason, setReason] = useState(first);
  const [role, setRole] = useState(firstRole);
  const text = submitText(language).waivers;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") onSave({ reason, role });
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={text.waive}>
      <p className={`${shared.whole} ${shared.small}`}>{text.why}</p>
      <label htmlFor={`${id}-reason`}>{text.reason}</label>
      <textarea
        id={`${id}-reason`}
        className={`${shared.select} ${styles.reason}`}
        value={reason}
        maxLength={LONGEST_REASON}
        required
        onChange={({ target }) => setReason(target.value)}
      />
      <label htmlFor={`${id}-role`}>{text.role}</label>
      <input
        id={`${id}-role`}
        className={shared.select}
        value={role}
        maxLength={LONGEST_ROLE}
        onChange={({ target }) => setRole(target.value)}
      />
      <div className={`${shared.line} ${styles.buttons}`}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={reason.trim() === ""}>
          {text.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
