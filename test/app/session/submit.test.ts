import { reportOf } from "../../../src/app";
import type { Finding } from "../../../src/core/rules/finding";
import type { Session } from "../../../src/app/session";
import { deskFor, settled, TODAY, typed, type Desk } from "./books";

const NOON = Date.UTC(2024, 11, 20, 5, 0);
const WORDS = { reason: "Số liệu ước tính, sẽ bổ sung khi có báo cáo", role: "Phó Giám đốc" };

const judged = (session: Session) => session.getState().judgement!;
const openErrors = (session: Session): readonly Finding[] => {
  const { findings, waiving } = judged(session);
  return findings.filter((finding) => finding.severity === "error" && !waiving.waived.has(finding));
};

async function checked(name: string): Promise<Desk> {
  const desk = deskFor(name, { now: () => NOON });
  await desk.session.check();
  return desk;
}

/** With every error waived: ready. */
async function ready(name = "placeholders-and-errors"): Promise<Desk> {
  const desk = await checked(name);
  for (const finding of openErrors(desk.session)) await desk.session.waive(finding, WORDS);
  return desk;
}

describe("waivers", () => {
  test("a waived error blocks no more and is told with its reason; withdrawn, it blocks again", async () => {
    const { session, workbook } = await checked("placeholders-and-errors");
    const before = judged(session).counts;
    expect(before.errors).toBeGreaterThan(1);
    const [finding] = openErrors(session);
    await session.waive(finding!, WORDS);
    expect(judged(session).counts).toEqual({ ...before, errors: before.errors - 1, waived: 1 });
    const report = reportOf(judged(session));
    expect(report.findings.filter(({ waived }) => waived !== null)).toMatchObject([
      { rule: finding!.rule, waived: { ...WORDS, date: "2024-12-20" } },
    ]);
    expect(report.waivers).toMatchObject([{ rule: finding!.rule, state: "counts" }]);
    const [waiver] = judged(session).waiving.waived.values();
    await session.withdrawWaiver(waiver!);
    expect(judged(session).counts).toEqual(before);
    expect(workbook.read().memory["waivers"]).toBeUndefined();
  });

  test("with all errors waived the workbook is ready", async () => {
    const { session } = await ready();
    expect(judged(session)).toMatchObject({ ready: true, counts: { errors: 0 } });
  });

  test("another content in the cell needs another waiver; the old one again counts where the old content comes back", async () => {
    const { session, port, workbook } = await checked("placeholders-and-errors");
    const finding = openErrors(session).find(({ rule }) => rule === "value-placeholder" || rule === "not-a-number")!;
    await session.waive(finding, WORDS);
    const old = workbook
      .read()
      .sheets.find(({ name }) => name === finding.at!.sheet)!
      .rows.get(finding.at!.row)!
      .get(finding.at!.column)!;
    await port.apply(typed(finding.at!, { kind: "text", text: "N/A" }));
    await session.check();
    expect(judged(session).waiving.waived.size).toBe(0);
    expect(judged(session).waiving.idle).toHaveLength(1);
    await port.apply(typed(finding.at!, old.content as { kind: "text"; text: string }));
    await session.check();
    expect(judged(session).waiving.waived.size).toBe(1);
  });

  test("what lacks a table cannot be waived", async () => {
    const { session, workbook } = await checked("no-table-staff");
    const bytes = workbook.save();
    const [finding] = openErrors(session);
    expect(finding!.rule).toBe("no-table");
    await session.waive(finding!, WORDS);
    expect(judged(session)).toMatchObject({ ready: false, counts: { waived: 0 } });
    expect(workbook.save()).toBe(bytes);
  });
});

describe("the stamp", () => {
  test("is refused while an error is open, and writes nothing then", async () => {
    const { session, workbook } = await checked("placeholders-and-errors");
    const bytes = workbook.save();
    const outcome = await session.stamp("Giám đốc", "vi");
    expect(outcome).toMatchObject({ ok: false, error: { kind: "refusal", refusal: { kind: "not-ready" } } });
    expect(workbook.save()).toBe(bytes);
  });

  test("is kept with what was checked, holds while nothing changes, and is said on the sheet of findings", async () => {
    const { session, workbook } = await ready();
    expect(await session.stamp("Giám đốc", "vi")).toMatchObject({ ok: true });
    const { stamp, framework, profile, counts } = judged(session);
    expect(stamp).toMatchObject({ state: "valid", stamp: { role: "Giám đốc", at: "2024-12-20T05:00:00.000Z", counts } });
    expect(stamp.stamp).toMatchObject({
      framework: framework.id,
      profile: profile.id,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const sheet = workbook.read().sheets.find(({ name }) => name === "PII - Vấn đề")!;
    const texts = [...sheet.rows.values()].flatMap((row) =>
      [...row.values()].map(({ content }) => (content.kind === "text" ? content.text : "")),
    );
    expect(texts.some((text) => text.includes("lúc 12:00 ngày 20/12/2024, Giám đốc"))).toBe(true);
    expect(workbook.read().memory["undo"]).toBeUndefined();
  });

  test("a cell that changes afterwards is told by name; opened again it is history", async () => {
    const { session, port } = await ready();
    await session.stamp("", "vi");
    const { at } = judged(session).located.tables[0]!.readings.find(({ value }) => value?.number != null)!.value!;
    await port.apply(typed(at, { kind: "number", number: 3.21 }));
    await session.check();
    expect(judged(session).stamp.state).toBe("changed");
    expect(judged(session).findings.filter(({ rule }) => rule === "changed-after-check")).toMatchObject([{ at, severity: "warning" }]);
    expect(reportOf(judged(session)).stamp).toMatchObject({ state: "changed", changes: [{ column: "value", what: "changed" }] });
    await session.reopen("vi");
    expect(judged(session).stamp).toMatchObject({ state: "none", stamp: null, earlier: [{ at: "2024-12-20T05:00:00.000Z" }] });
    expect(judged(session).findings.some(({ rule }) => rule === "changed-after-check")).toBe(false);
  });

  test("is taken back like any action, and no old value travels with a stamped file", async () => {
    const { session, workbook } = await ready();
    const before = workbook.read();
    await session.stamp("", "vi");
    await session.undo();
    expect(workbook.read().memory["stamp"]).toBeUndefined();
    expect(workbook.read().memory["waivers"]).toBe(before.memory["waivers"]);
    expect(workbook.read().sheets).toEqual(before.sheets);
  });
});

test("what was found is kept with an action, so that another pane says what was fixed since", async () => {
  const { session, port } = await checked("ambiguous-numbers");
  const finding = judged(session).findings.find(({ fix }) => fix !== null)!;
  await session.applyFix(finding);
  const { createSession, judgeHere } = await import("../../../src/app/session");
  const later = createSession({ port, today: () => TODAY, judge: judgeHere, pauseMs: 1 });
  await later.check();
  await settled(later);
  expect(later.getState().since).toMatchObject({ fixed: 1, new: 0 });
  expect(later.getState().history).toEqual({ undo: ["fix"], redo: [], kept: 1 });
  await later.undo();
  expect(judged(later).findings.some(({ rule, at }) => rule === finding.rule && at?.row === finding.at?.row)).toBe(true);
  expect(later.getState().done).toMatchObject({ action: "fix", turn: "undone", cells: 1, left: [] });
});

test("a write that had broken off is rolled back before the first check, once, and said", async () => {
  const at = { sheet: "x", row: 1, column: 1 };
  let asked = 0;
  let whole = false;
  const { session } = deskFor("plain-sheet");
  const { port } = deskFor("plain-sheet");
  const { createSession, judgeHere } = await import("../../../src/app/session");
  const recover = (): ReturnType<typeof port.recover> => {
    asked++;
    whole = true;
    return Promise.resolve({ ok: true, value: { cells: [at], sheets: [], left: [], marks: "none" } });
  };
  const read = (): ReturnType<typeof port.read> => (whole ? port.read() : Promise.resolve({ ok: false, error: { kind: "interrupted" } }));
  const broken = createSession({ port: { ...port, recover, read }, today: () => TODAY, judge: judgeHere, pauseMs: 1 });
  await broken.check();
  await broken.check();
  expect(asked).toBe(1);
  expect(broken.getState().recovery).toEqual({ cells: [at], sheets: [], left: [], marks: "none" });
  await session.check();
  expect(session.getState().recovery).toBeNull();
});
