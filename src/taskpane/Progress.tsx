import type { ReactElement } from "react";
import type { Judgement } from "../app";
import { indicatorRows, progressOf } from "../app/session";
import { Bars } from "./Bars";

/** How far the agency has come with its indicators. */
export function Progress({ judgement }: { readonly judgement: Judgement }): ReactElement | null {
  return <Bars progress={progressOf(indicatorRows(judgement))} />;
}
