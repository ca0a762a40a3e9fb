import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { Judgement } from "../app";
import { leavesOf } from "../framework";
import type { CellRef } from "../workbook";
import { usePane } from "./context";
import { useShared } from "./styles";
import { shortName } from "./words";

interface RowAnswerProps {
  readonly at: CellRef;
  /** What the row is taken for at first: a code, or `""` for no indicator. */
  readonly likely: string;
  readonly judgement: Judgement;
}

/** Says which indicator a row bears that was not recognised, or that it bears none; kept in the workbook. */
export function RowAnswer({ at, likely, judgement }: RowAnswerProps): ReactElement {
  const { session, text, language } = usePane();
  const shared = useShared();
  const [answer, setAnswer] = useState(likely);
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void session.answerMapping({ kind: "row", sheet: at.sheet, row: at.row, indicator: answer === "" ? null : answer });
      }}
    >
      <label className={shared.small} htmlFor={id}>
        {text.question.rowIndicator(at.row)}
      </label>
      <div className={shared.line}>
        <div className={shared.grow}>
          <select id={id} className={shared.select} value={answer} onChange={({ target }) => setAnswer(target.value)}>
            <option value="">{text.question.notAnIndicator}</option>
            {leavesOf(judgement.framework).map(({ code }) => (
              <option key={code} value={code}>
                {code} {shortName(judgement, code, null, language)}
              </option>
            ))}
          </select>
        </div>
        <Button size="small" type="submit">
          {text.question.answer}
        </Button>
      </div>
    </form>
  );
}
