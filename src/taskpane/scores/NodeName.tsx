import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { usePane } from "../context";
import { useShared } from "../styles";
import { nodeName, shownCode } from "./words";

const useStyles = makeStyles({ code: { fontWeight: tokens.fontWeightSemibold } });

/** The code of a node, where it has one that is shown, and its name. */
export function NodeName({ view, code }: { readonly view: ScoreView; readonly code: string }): ReactElement {
  const { language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const shown = shownCode(code);
  return (
    <span className={shared.whole}>
      {shown !== "" && <span className={mergeClasses(styles.code, shared.number)}>{shown} </span>}
      {nodeName(view.scores.framework, code, language)}{" "}
    </span>
  );
}
