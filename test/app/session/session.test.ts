import { checkWorkbook } from "../../../src/app";
import { hasSafeFix, judgeHere, type SessionState } from "../../../src/app/session";
import { refused, type HostError, type Plan } from "../../../src/workbook";
import { deskFor, openCase, rulesOf, settled, TODAY, typed } from "./books";

const SHEET = "Số liệu";

describe("checking", () => {
  test("goes from idle over reading and checking to done, and says each step", async () => {
    const { session } = deskFor("ambiguous-numbers");
    const phases: string[] = [session.getState().phase];
    session.subscribe(() => phases.push(session.getState().phase));
    expect(await session.check()).toEqual({ ok: true, value: undefined });
    expect([...new Set(phases)]).toEqual(["idle", "reading", "checking", "done"]);
    expect(session.getState().progress).toBeNull();
  });

  test.each(["ambiguous-numbers", "sheet-per-agency", "no-table-staff"])(
    "judges %s as the command line does and writes nothing",
    async (name) => {
      const { session, workbook } = deskFor(name);
      const before = workbook.save();
      await session.check();
      const direct = checkWorkbook({ snapshot: openCase(name).read(), today: TODAY });
      expect(direct.ok && session.getState().judgement?.findings).toEqual(direct.ok && direct.value.findings);
      expect(workbook.save()).toBe(before);
    },
  );

  test("keeps the time of the check where there is a clock", async () => {
    const { session } = deskFor("plain-sheet", { now: () => 1234 });
    await session.check();
    expect(session.getState().checkedAt).toBe(1234);
  });

  test("a state is never changed, only replaced", async () => {
    const { session } = deskFor("plain-sheet");
    const states: SessionState[] = [];
    session.subscribe(() => states.push(Object.freeze(session.getState())));
    await session.check();
    await session.check();
    expect(new Set(states).size).toBe(states.length);
  });
});

describe("overlapping checks", () => {
  test("the last one wins, also where it ends first", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let calls = 0;
    const { session, port } = deskFor("ambiguous-numbers", {
      judge: async (...args) => {
        if (++calls === 1) await held;
        return judgeHere(...args);
      },
    });
    const first = session.check();
    while (calls === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const at = { sheet: openCase("ambiguous-numbers").read().sheets[0]!.name, row: 9, column: 5 };
    await port.apply(typed(at, { kind: "number", number: 21.9 }));
    await session.check();
    const after = session.getState().judgement;
    release();
    await first;
    expect(calls).toBe(2);
    expect(session.getState().judgement).toBe(after);
    expect(after?.findings.some((finding) => finding.at?.row === at.row && finding.at.column === at.column)).toBe(false);
  });

  test("an edit while a check runs leaves the result stale until the next is done", async () => {
    const { session } = deskFor("plain-sheet", { pauseMs: 20 });
    await session.check();
    const running = session.check();
    session.noteEdited();
    await running;
    expect(session.getState()).toMatchObject({ phase: "done", stale: true });
    await settled(session);
    expect(session.getState()).toMatchObject({ phase: "done", stale: false });
  });

  test("many edits in a row are one check", async () => {
    let checks = 0;
    const { session } = deskFor("plain-sheet", {
      pauseMs: 10,
      judge: (...args) => {
        checks++;
        return judgeHere(...args);
      },
    });
    await session.check();
    for (let edit = 0; edit < 20; edit++) session.noteEdited();
    await settled(session);
    expect(checks).toBe(2);
  });

  test("edits before the first check start none", async () => {
    const { session } = deskFor("plain-sheet");
    session.noteEdited();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.getState()).toMatchObject({ phase: "idle", stale: false });
  });
});

describe("cancelling", () => {
  test("the first check goes back to idle, and its late answer is dropped", async () => {
    let signal: AbortSignal | null = null;
    const { session } = deskFor("plain-sheet", {
      judge: async (snapshot, choices, watch) => {
        ({ signal } = watch);
        await new Promise((resolve) => setTimeout(resolve, 10));
        return judgeHere(snapshot, choices, watch);
      },
    });
    const running = session.check();
    await new Promise((resolve) => setTimeout(resolve, 2));
    session.cancel();
    expect(session.getState()).toMatchObject({ phase: "idle", progress: null, judgement: null });
    await running;
    expect(signal!.aborted).toBe(true);
    expect(session.getState()).toMatchObject({ phase: "idle", judgement: null, error: null });
  });

  test("a later check leaves the judgement before it", async () => {
    const { session } = deskFor("plain-sheet");
    await session.check();
    const { judgement } = session.getState();
    const running = session.check();
    session.cancel();
    await running;
    expect(session.getState()).toMatchObject({ phase: "done", progress: null });
    expect(session.getState().judgement).toBe(judgement);
  });

  test("a judge that fails because it was stopped is no bug", async () => {
    const { session, bugs } = deskFor("plain-sheet", {
      judge: (_, __, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("terminated")))),
    });
    const running = session.check();
    await new Promise((resolve) => setTimeout(resolve, 2));
    session.cancel();
    expect((await running).ok).toBe(true);
    expect(bugs).toEqual([]);
    expect(session.getState().error).toBeNull();
  });
});

describe("trouble", () => {
  const refusal: HostError = { kind: "sheet-protected", sheet: SHEET };

  test("a host that cannot read is a failed check with the host's reason", async () => {
    const { port } = deskFor("plain-sheet");
    const { session } = deskFor("plain-sheet", { port: { ...port, read: () => Promise.resolve(refused(refusal)) } });
    expect((await session.check()).ok).toBe(false);
    expect(session.getState()).toMatchObject({ phase: "failed", error: { kind: "host", error: refusal } });
  });

  test("a refused fix leaves verdict and workbook as they are", async () => {
    const desk = deskFor("ambiguous-numbers");
    const { session } = deskFor("ambiguous-numbers", { port: { ...desk.port, apply: () => Promise.resolve(refused(refusal)) } });
    await session.check();
    const { judgement } = session.getState();
    await session.applySafeFixes();
    expect(session.getState()).toMatchObject({ phase: "done", error: { kind: "host", error: refusal } });
    expect(session.getState().judgement).toBe(judgement);
    session.dismissError();
    expect(session.getState().error).toBeNull();
  });

  test("a bug is caught once, with an id that is the same the next time", async () => {
    const { session, bugs } = deskFor("plain-sheet", {
      judge: () => {
        throw new Error("a broken invariant");
      },
    });
    expect((await session.check()).ok).toBe(false);
    const { error } = session.getState();
    expect(error).toMatchObject({ kind: "bug", id: expect.stringMatching(/^PII-[0-9A-Z]{7}$/) as string });
    expect(bugs).toHaveLength(1);
    await session.check();
    expect(new Set(bugs).size).toBe(1);
  });

  test("a profile that is kept in the file but not known here is said, and can be corrected", async () => {
    const { session, port } = deskFor("plain-sheet");
    await port.apply({ edits: [{ kind: "memory", key: "mapping", value: JSON.stringify({ sheets: {}, profile: "atlantis-2030" }) }] });
    await session.check();
    expect(session.getState()).toMatchObject({ phase: "failed", error: { kind: "refusal", refusal: { kind: "unknown-profile" } } });
    await session.chooseProfile("hanoi-2024");
    expect(session.getState()).toMatchObject({ phase: "done", error: null });
  });
});

describe("fixes", () => {
  test("one fix mends its cell and its finding is gone; only that cell was written", async () => {
    const { session, workbook, port } = deskFor("ambiguous-numbers");
    const plans: Plan[] = [];
    const apply = port.apply.bind(port);
    port.apply = (plan) => {
      plans.push(plan);
      return apply(plan);
    };
    await session.check();
    const finding = session.getState().judgement!.findings.find(({ rule }) => rule === "number-as-text")!;
    await session.applyFix(finding);
    const edits = plans.flatMap((plan) => plan.edits);
    expect(edits.filter(({ kind }) => kind !== "memory")).toEqual([
      expect.objectContaining({ kind: "cell", at: finding.fix!.at, input: finding.fix!.after, decidedBy: "fix" }),
    ]);
    expect(edits.flatMap((edit) => (edit.kind === "memory" ? [edit.key] : [])).sort()).toEqual(["last-check", "undo"]);
    const { judgement, since } = session.getState();
    expect(judgement!.findings.filter(({ rule }) => rule === "number-as-text")).toHaveLength(3);
    expect(since).toMatchObject({ fixed: 1, new: 0 });
    const { row, column, sheet } = finding.fix!.at;
    expect(
      workbook
        .read()
        .sheets.find(({ name }) => name === sheet)!
        .rows.get(row)!
        .get(column)!.content.kind,
    ).toBe("number");
  });

  test("all of a rule", async () => {
    const { session } = deskFor("ambiguous-numbers");
    await session.check();
    await session.applyFixesOf("number-as-text");
    expect(rulesOf(session)).not.toContain("number-as-text");
  });

  test("the easy ones leave every number with two readings to the user", async () => {
    const { session } = deskFor("ambiguous-numbers");
    await session.check();
    const ambiguous = rulesOf(session).filter((rule) => rule === "ambiguous-number").length;
    expect(ambiguous).toBeGreaterThan(0);
    await session.applySafeFixes();
    const findings = session.getState().judgement!.findings;
    expect(findings.filter(hasSafeFix)).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "ambiguous-number")).toHaveLength(ambiguous);
  });

  test.each(["applySafeFixes", "applyFixesOf"] as const)("%s leaves what is waived as it was answered for, and says so", async (many) => {
    const { session } = deskFor("ambiguous-numbers");
    await session.check();
    const fixable = session.getState().judgement!.findings.filter(({ rule }) => rule === "number-as-text");
    expect(fixable.length).toBeGreaterThan(1);
    const [waived] = fixable;
    await session.waive(waived!, { reason: "Theo mẫu của Bộ", role: "Phó Giám đốc" });
    await session[many]("number-as-text");
    const { judgement, waivedFixes } = session.getState();
    expect(judgement!.findings.filter(({ rule }) => rule === "number-as-text")).toMatchObject([{ at: waived!.at }]);
    expect(judgement!.counts.waived).toBe(1);
    expect(waivedFixes).toBe(1);
    await session.applyFix(judgement!.findings.find(({ rule }) => rule === "number-as-text")!);
    expect(rulesOf(session)).not.toContain("number-as-text");
    expect(session.getState().waivedFixes).toBe(0);
  });

  test("a reading that the user chose is written as that number; another number is not", async () => {
    const { session, workbook } = deskFor("ambiguous-numbers");
    await session.check();
    const finding = session.getState().judgement!.findings.find(({ rule }) => rule === "ambiguous-number")!;
    if (finding.rule !== "ambiguous-number" || !finding.at) throw new Error("no such finding");
    const before = workbook.save();
    await session.chooseReading(finding, 424242);
    expect(workbook.save()).toBe(before);
    const [, smaller] = finding.facts.readings;
    await session.chooseReading(finding, smaller);
    const { sheet, row, column } = finding.at;
    expect(
      workbook
        .read()
        .sheets.find(({ name }) => name === sheet)!
        .rows.get(row)!
        .get(column)!.content,
    ).toEqual({ kind: "number", number: smaller });
  });

  test("a cell that was changed after the check is not overwritten, and that is said", async () => {
    const { session, workbook, port } = deskFor("ambiguous-numbers");
    await session.check();
    const { at } = session.getState().judgement!.findings.find(({ rule }) => rule === "number-as-text")!.fix!;
    await port.apply(typed(at, { kind: "text", text: "99,5" }));
    await session.applySafeFixes();
    expect(
      workbook
        .read()
        .sheets.find(({ name }) => name === at.sheet)!
        .rows.get(at.row)!
        .get(at.column)!.content,
    ).toEqual({ kind: "text", text: "99,5" });
    expect(session.getState().skippedFixes).toBe(1);
    await session.check();
    expect(session.getState().skippedFixes).toBe(0);
  });

  test("fixing twice changes nothing more", async () => {
    const { session, workbook } = deskFor("ambiguous-numbers");
    await session.check();
    const { findings } = session.getState().judgement!;
    await session.applySafeFixes();
    const once = workbook.save();
    for (const finding of findings) await session.applyFix(finding);
    expect(workbook.save()).toEqual(once);
  });
});

describe("what the user knows better", () => {
  test("the chosen agency is kept in the workbook and heard by the command line; taking it back leaves no trace", async () => {
    const { session, workbook } = deskFor("sheet-per-agency");
    const before = workbook.read();
    await session.check();
    expect(session.getState().judgement?.agency).toBeNull();
    await session.chooseAgency("so-khcn");
    expect(session.getState().judgement?.agency?.id).toBe("so-khcn");
    expect(session.getState().since).toBeNull();
    const direct = checkWorkbook({ snapshot: workbook.read(), today: TODAY });
    expect(direct.ok && direct.value.agency?.id).toBe("so-khcn");
    await session.chooseAgency(null);
    expect(session.getState().judgement?.agency).toBeNull();
    expect(workbook.read().memory["mapping"]).toBeUndefined();
    await session.undo();
    await session.undo();
    expect(workbook.read()).toEqual(before);
  });

  test("another profile takes agencies with it that it does not know", async () => {
    const { session } = deskFor("plain-sheet");
    await session.check();
    await session.chooseAgency("nhcsxh");
    await session.chooseProfile("bacgiang-2024");
    expect(session.getState()).toMatchObject({ phase: "done", error: null });
    expect(session.getState().judgement?.profile.id).toBe("bacgiang-2024");
    expect(session.getState().judgement?.profileConfidence).toBe(1);
  });

  test("a question is asked with samples, and its answer is kept and not asked again", async () => {
    const { session, workbook } = deskFor("two-result-columns");
    await session.check();
    const [question] = session.getState().questions;
    if (question?.kind !== "column") throw new Error("no question of a column");
    expect(question.role).toBe("value");
    expect(question.options.length).toBeGreaterThan(1);
    for (const { samples } of question.options) expect(samples.length).toBeGreaterThan(0);
    const { column } = question.options[1]!;
    await session.answerMapping({ kind: "column", sheet: question.sheet, role: "value", column });
    expect(session.getState().questions).toEqual([]);
    expect(session.getState().judgement?.located.tables[0]?.columns.value).toMatchObject({ column, by: "user" });
    const again = checkWorkbook({ snapshot: workbook.read(), today: TODAY });
    expect(again.ok && again.value.located.tables[0]?.columns.value?.column).toBe(column);
  });

  test("two answers given at once are both kept", async () => {
    const { session, port, workbook } = deskFor("two-result-columns");
    await session.check();
    const [question] = session.getState().questions;
    if (question?.kind !== "column") throw new Error("no question of a column");
    const apply = port.apply.bind(port);
    port.apply = async (plan) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return apply(plan);
    };
    await Promise.all([
      session.chooseAgency("so-tuphap"),
      session.answerMapping({ kind: "column", sheet: question.sheet, role: "value", column: question.options[1]!.column }),
    ]);
    const kept = JSON.parse(workbook.read().memory["mapping"] ?? "") as unknown;
    expect(kept).toEqual({
      sheets: { [question.sheet]: { agency: "so-tuphap", columns: { value: question.options[1]!.column }, rows: {} } },
    });
    expect(session.getState()).toMatchObject({ phase: "done", error: null, questions: [] });
  });

  test("a question set aside is not asked again in this session", async () => {
    const { session } = deskFor("two-result-columns");
    await session.check();
    session.setAside(session.getState().questions[0]!);
    await session.check();
    expect(session.getState().questions).toEqual([]);
  });

  test("a sure workbook is asked nothing", async () => {
    const { session } = deskFor("title-two-row-header");
    await session.check();
    expect(session.getState().questions).toEqual([]);
  });
});

test("reveal leads the eyes there; a selection ends with its finding", async () => {
  const { session, revealed } = deskFor("ambiguous-numbers");
  await session.check();
  const finding = session.getState().judgement!.findings.find(({ rule }) => rule === "number-as-text")!;
  await session.reveal(finding.at!);
  expect(revealed).toEqual([finding.at]);
  const key = `number-as-text`;
  session.select(key);
  expect(session.getState().selected).toBe(key);
  await session.check();
  expect(session.getState().selected).toBeNull();
});
