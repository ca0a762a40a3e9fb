/** @jest-environment jsdom */
import "./browser";
import "@testing-library/jest-dom";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hostSentence } from "../../src/app";
import { judgeHere, type SessionOptions } from "../../src/app/session";
import { App } from "../../src/taskpane";
import { refused, type HostError } from "../../src/workbook";
import { deskFor, openCase, type Desk } from "../app/session/books";

async function shown(name: string, options: Partial<SessionOptions>, onBug?: (id: string) => void): Promise<Desk> {
  localStorage.setItem("pii.pane.guide-seen", "1");
  const desk = deskFor(name, options);
  render(<App session={desk.session} language="vi" host="page" theme="light" {...(onBug ? { onBug } : {})} />);
  await act(async () => {
    await desk.session.check();
  });
  return desk;
}

test("a file that cannot be read: why, what to do, and once more", async () => {
  const error: HostError = { kind: "damaged", part: "xl/workbook.xml", detail: "…" };
  let broken = true;
  const { port } = deskFor("plain-sheet");
  const read: typeof port.read = () => (broken ? Promise.resolve(refused(error)) : port.read());
  await shown("plain-sheet", { port: { ...port, read } });
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("Chưa kiểm tra được");
  expect(alert).toHaveTextContent("bị hỏng");
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  expect(await screen.findByRole("heading", { name: "Sẵn sàng nộp" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a fix on a protected sheet is refused in words, which can be closed; the verdict stays", async () => {
  const { port } = deskFor("ambiguous-numbers");
  const apply = (): ReturnType<typeof port.apply> => Promise.resolve(refused({ kind: "sheet-protected", sheet: "Số liệu" }));
  await shown("ambiguous-numbers", { port: { ...port, apply } });
  await userEvent.click(screen.getByRole("button", { name: "Sửa 4 lỗi dễ" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("đang bị khóa");
  expect(screen.getByRole("heading", { name: "Chưa nộp được" })).toBeVisible();
  await userEvent.click(within(alert).getByRole("button", { name: "Đóng" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

/** One refusal of each kind; a kind that is missing here does not compile. */
const REFUSALS: { readonly [Kind in HostError["kind"]]: Extract<HostError, { kind: Kind }> } = {
  "empty-file": { kind: "empty-file" },
  "not-a-workbook": { kind: "not-a-workbook", looksLike: "csv" },
  "old-format": { kind: "old-format" },
  "binary-format": { kind: "binary-format" },
  encrypted: { kind: "encrypted" },
  damaged: { kind: "damaged", part: "xl/workbook.xml", detail: "no end" },
  "too-large": { kind: "too-large", limit: "ratio", allowed: 100 },
  "sheet-absent": { kind: "sheet-absent", sheet: "Biểu 1" },
  "sheet-exists": { kind: "sheet-exists", sheet: "Biểu 1" },
  "sheet-protected": { kind: "sheet-protected", sheet: "Biểu 1" },
  "cell-occupied": { kind: "cell-occupied", at: { sheet: "Biểu 1", row: 3, column: 2 } },
  "cell-editing": { kind: "cell-editing" },
  "session-lost": { kind: "session-lost" },
  interrupted: { kind: "interrupted" },
  conflict: { kind: "conflict" },
  "payload-too-large": { kind: "payload-too-large", sheet: null },
  "access-denied": { kind: "access-denied" },
  "host-busy": { kind: "host-busy" },
  "api-absent": { kind: "api-absent", what: "Range.areas" },
  "sheet-hidden": { kind: "sheet-hidden", sheet: "Biểu 1" },
  "half-written": { kind: "half-written" },
  "host-failed": { kind: "host-failed", code: "GeneralException" },
  unsupported: { kind: "unsupported", what: "EDATE" },
};
/** What the user is told to do, behind the reason. */
const REMEDY = {
  vi: /[;,] hãy \p{L}{2,} /u,
  en: /[;,] (?:allow|ask|check|choose|clear|close|copy|do|enable|let|look|open|press|remove|rename|save|see|unhide|unprotect|update|use) /,
} as const;

test.each(["vi", "en"] as const)("whatever is refused, reading or writing, the pane says why and what to do (%s)", async (language) => {
  const { port } = deskFor("ambiguous-numbers");
  let refusal: HostError | null = null;
  let whole = false;
  const read: typeof port.read = () => (refusal && whole ? Promise.resolve(refused(refusal)) : port.read());
  const apply: typeof port.apply = (plan) => (refusal ? Promise.resolve(refused(refusal)) : port.apply(plan));
  const { session } = deskFor("ambiguous-numbers", { port: { ...port, read, apply } });
  render(<App session={session} language={language} host="excel" theme="light" />);
  await act(() => session.check());
  for (const error of Object.values(REFUSALS)) {
    for (const isReading of [false, true]) {
      [refusal, whole] = [error, isReading];
      await act(() => (isReading ? session.check() : session.applySafeFixes()));
      const said = screen.getByRole("alert").textContent;
      expect(said).toContain(hostSentence(error, "ambiguous-numbers.xlsx", language));
      expect(said).toMatch(REMEDY[language]);
    }
    refusal = null;
    await act(() => session.check());
    expect(screen.queryByRole("alert")).toBeNull();
  }
});

test("a bug of ours is said with an id to quote", async () => {
  const { bugs } = await shown("plain-sheet", { judge: () => Promise.reject(new Error("a broken invariant")) });
  expect(screen.getByRole("alert")).toHaveTextContent(bugs[0]!);
  expect(screen.getByRole("alert")).toHaveTextContent("không bị thay đổi");
});

test("a judgement that cannot be drawn is caught by the boundary, with an id, and the pane can be opened again", async () => {
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const told: string[] = [];
  let sound = false;
  const { session } = await shown(
    "plain-sheet",
    {
      judge: async (...args) => {
        const judged = await judgeHere(...args);
        if (!judged.ok || sound) return judged;
        // What no judge of ours gives: a summary without its counts.
        return { ok: true, value: { ...judged.value, counts: undefined as never } };
      },
    },
    (id) => told.push(id),
  );
  expect(screen.getByRole("alert")).toHaveTextContent(told[0]!);
  sound = true;
  await act(async () => {
    await session.check();
  });
  await userEvent.click(screen.getByRole("button", { name: "Mở lại khung này" }));
  expect(screen.getByRole("heading", { name: "Sẵn sàng nộp" })).toBeVisible();
  silent.mockRestore();
});

test("another workbook is another pane: the filter of the one before is gone", async () => {
  localStorage.setItem("pii.pane.guide-seen", "1");
  const [first, second] = [deskFor("ambiguous-numbers"), deskFor("sample-so-khcn")];
  const { rerender } = render(<App session={first.session} language="vi" host="excel" theme="light" />);
  await act(async () => {
    await Promise.all([first.session.check(), second.session.check()]);
  });
  expect(screen.getByRole("main")).toHaveAccessibleName("Kiểm tra số liệu PII");
  await userEvent.click(screen.getByRole("button", { name: "Lọc" }));
  await userEvent.type(screen.getByLabelText("Tìm chữ"), "zzz");
  rerender(<App session={second.session} language="vi" host="excel" theme="light" />);
  expect(screen.queryByLabelText("Tìm chữ")).toBeNull();
  const { findings } = second.session.getState().judgement!;
  expect(screen.getByText(`${findings.length} vấn đề`)).toBeInTheDocument();
});

test("long work says what is being done and can be stopped", async () => {
  const desk = deskFor("plain-sheet", {
    judge: (_, __, watch) => {
      watch.progress(3, 7);
      return new Promise(() => undefined);
    },
  });
  render(<App session={desk.session} language="vi" host="page" theme="light" />);
  act(() => void desk.session.check());
  expect(await screen.findByText("Đang kiểm tra 3/7…")).toBeVisible();
  expect(screen.getByRole("progressbar")).toHaveAttribute("value", String(1 + 3 / 7));
  await userEvent.click(screen.getByRole("button", { name: "Dừng" }));
  expect(screen.getByRole("heading", { name: "Chưa kiểm tra" })).toBeVisible();
});

test("an empty workbook: what to do", async () => {
  const workbook = openCase("plain-sheet");
  const empty = { ...workbook.read(), sheets: workbook.read().sheets.map((sheet) => ({ ...sheet, rows: new Map() })) };
  const { port } = deskFor("plain-sheet");
  await shown("plain-sheet", { port: { ...port, read: () => Promise.resolve({ ok: true, value: empty }) } });
  expect(screen.getByRole("heading", { name: "Tệp chưa có nội dung" })).toBeVisible();
  expect(screen.queryByText(/lỗi/)).toBeNull();
});
