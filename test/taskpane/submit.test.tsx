/** @jest-environment jsdom */
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { HIGHLIGHT_FILLS, HIGHLIGHT_RECORD_KEY, writeHighlightRecord } from "../../src/workbook";
import { typed } from "../app/session/books";
import { stage, until } from "./stage";

const byName = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });

test("the bar takes the last action back and does it again", async () => {
  const { user, session, workbook } = await stage("ambiguous-numbers");
  const before = workbook.read().sheets;
  await user.click(screen.getAllByRole("button", { name: /^Sửa ô/ })[0]!);
  await until(() => expect(screen.getByText("Đã sửa 1 ô.")).toBeInTheDocument());
  await user.click(byName("Hoàn tác"));
  await until(() => expect(screen.getByText("Đã hoàn tác: sửa một ô.")).toBeInTheDocument());
  expect(workbook.read().sheets).toEqual(before);
  await user.click(byName("Làm lại"));
  await until(() => expect(session.getState().done).toMatchObject({ turn: "redone", cells: 1 }));
  screen.getByRole("button", { name: "Kiểm tra lại" }).focus();
  await user.keyboard("{Control>}z{/Control}");
  await until(() => expect(workbook.read().sheets).toEqual(before));
});

test("the tab of submission: waive in a finding, see it listed, stamp, open again", async () => {
  const { user, session } = await stage("placeholders-and-errors");
  const errors = session.getState().judgement!.findings.filter(({ severity }) => severity === "error");
  const words = { reason: "Đã có giải trình", role: "Phó Giám đốc" };
  await act(async () => {
    for (const finding of errors.slice(1)) await session.waive(finding, words);
  });
  await user.click(screen.getByRole("tab", { name: "Nộp" }));
  await until(() => expect(screen.getByText(/còn 1 lỗi phải sửa hoặc miễn trừ/)).toBeInTheDocument());
  expect(screen.queryByRole("button", { name: "Đóng dấu kiểm tra" })).toBeNull();

  await user.click(byName("Xem các lỗi"));
  const rows = within(screen.getByRole("group", { name: "Danh sách vấn đề" }))
    .getAllByRole("listitem")
    .filter((row) => !row.textContent.includes("đã miễn trừ"));
  await user.click(within(rows[0]!).getAllByRole("button")[0]!);
  await until(() => expect(byName("Miễn trừ…")).toBeInTheDocument());
  await user.click(byName("Miễn trừ…"));
  expect(byName("Lưu miễn trừ")).toHaveAttribute("aria-disabled", "true");
  await user.type(screen.getByLabelText("Lý do"), "Có công văn");
  expect(screen.getByLabelText("Người quyết định")).toHaveValue("Phó Giám đốc");
  await user.click(byName("Lưu miễn trừ"));
  await until(() => expect(session.getState().judgement!.ready).toBe(true));

  await user.click(screen.getByRole("tab", { name: "Nộp" }));
  await until(() => expect(screen.getByRole("heading", { name: `Miễn trừ (${errors.length})` })).toBeInTheDocument());
  await user.click(byName("Đóng dấu kiểm tra"));
  await until(() => expect(screen.getByText(/số liệu đúng như khi kiểm tra\./)).toBeInTheDocument());
  await user.click(byName("Mở lại"));
  await until(() => expect(screen.getByText("Lịch sử: 1 dấu trước đây")).toBeInTheDocument());
  await user.click(screen.getAllByRole("button", { name: /^Bỏ miễn trừ/ })[0]!);
  await until(() => expect(session.getState().judgement!.counts.waived).toBe(errors.length - 1));
});

test("where cells are marked the colours are explained, each with a word of its own", async () => {
  const { user } = await stage("ambiguous-numbers");
  await user.click(screen.getByRole("tab", { name: "Nộp" }));
  const entries = within(await screen.findByRole("list", { name: "Ý nghĩa các màu" })).getAllByRole("listitem");
  expect(entries.map(({ textContent }) => textContent)).toEqual(
    ["Lỗi, phải sửa", "Thiếu số liệu", "Thiếu minh chứng", "Cảnh báo", "Chưa đạt mục tiêu", "Ghi chú"], // prettier-ignore
  );
  const colours = entries.map((entry) => entry.querySelector("span")!.style.backgroundColor);
  const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
  expect([...colours].sort()).toEqual(Object.values(HIGHLIGHT_FILLS).map(rgb).sort());
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("what clearing leaves is said, with what to do about it", async () => {
  const { user, session, port } = await stage("ambiguous-numbers");
  await user.click(screen.getByRole("tab", { name: "Nộp" }));
  await user.click(await screen.findByRole("button", { name: "Đánh dấu ô" }));
  await act(async () => {
    await session.writeFindingsSheet("vi");
    await port.apply(typed({ sheet: "PII - Vấn đề", row: 90, column: 12 }, { kind: "text", text: "ghi chú của tôi" }));
  });
  await user.click(byName("Xóa đánh dấu"));
  await until(() =>
    expect(screen.getByText(/Giữ lại vì có nội dung người dùng ghi thêm: PII - Vấn đề\..*xóa đánh dấu lại/)).toBeInTheDocument(),
  );
  // As Excel leaves it where it does not delete a rule.
  const value = writeHighlightRecord({ hash: null, ids: [["Biểu", "1"]], generation: 1, left: true });
  await act(async () => {
    await port.apply({ edits: [{ kind: "memory", key: HIGHLIGHT_RECORD_KEY, value }] });
    await session.check();
  });
  await until(() => expect(screen.getByText(/Excel không cho xóa.*pii clear/)).toBeInTheDocument());
});
