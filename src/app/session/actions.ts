import type { ActionName } from "../../core/plan/undo";
import type { Finding, Fix } from "../../core/rules/finding";
import { ok } from "../../workbook";
import { createChanger, hostRefusal, told, type Desk } from "./change";
import { fixOfReading, hasSafeFix, openFixes, planOfFixes } from "./fixes";
import { createMarking } from "./mark";
import type { Session } from "./commands";
import type { Outcome } from "./state";
import { createSubmitting, type Submitting } from "./submit";
import { createSummarising } from "./summarise";

type Actions = Pick<
  Session,
  | "chooseAgency"
  | "chooseProfile"
  | "answerMapping"
  | "reveal"
  | "applyFix"
  | "applyFixesOf"
  | "applySafeFixes"
  | "chooseReading"
  | "summarise"
  | "undo"
  | "redo"
  | "mark"
  | "clear"
  | "putForm"
> &
  Submitting;

/** The actions that go through the port; each that changed the workbook can be taken back and ends with a check. */
export function createActions(desk: Desk): Actions {
  const { options, store } = desk;
  const changer = createChanger(desk);
  const { change, undo, redo } = changer;

  function mend(action: ActionName, fixes: readonly Fix[], waivedFixes = 0): Promise<Outcome> {
    const then = store.get().judgement?.snapshot;
    if (then === undefined || fixes.length === 0) return Promise.resolve(ok(undefined));
    return change(action, (now) => {
      const { plan, skipped } = planOfFixes(fixes, then, now);
      store.set({ skippedFixes: skipped, waivedFixes });
      return plan;
    });
  }

  const mendAll = (wanted: (finding: Finding) => boolean): Promise<Outcome> => {
    const { judgement } = store.get();
    if (judgement === null) return Promise.resolve(ok(undefined));
    const { fixes, waived } = openFixes(judgement.findings.filter(wanted), judgement);
    return mend("fix-all", fixes, waived);
  };

  return {
    chooseAgency: (id) => change("mapping", (now, { planOfAgency }) => planOfAgency(now, id)),
    chooseProfile: (id) => change("mapping", (now, { planOfProfile }) => planOfProfile(now, id)),
    answerMapping: (correction) => change("mapping", (now, { planOfAnswer }) => planOfAnswer(now, correction)),
    reveal: (at) =>
      told(options, store, async () => {
        const revealed = await options.port.reveal(at);
        return revealed.ok ? revealed : hostRefusal(revealed.error);
      }),
    applyFix: (finding) => mend("fix", finding.fix ? [finding.fix] : []),
    applyFixesOf: (rule) => mendAll((finding) => finding.rule === rule),
    applySafeFixes: () => mendAll(hasSafeFix),
    chooseReading: (finding, number) => {
      const snapshot = store.get().judgement?.snapshot;
      const fix = snapshot ? fixOfReading(finding, number, snapshot) : null;
      return mend("reading", fix ? [fix] : []);
    },
    ...createSummarising(desk, changer),
    putForm: ({ edits }) => change("template", () => ({ edits })),
    ...createSubmitting(desk, changer),
    undo,
    redo,
    ...createMarking(desk, changer),
  };
}
