/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { frameworkById } from "../../src/framework";
import { SCORES_VI } from "../../src/taskpane/scores/text.vi";
import { cellName } from "../../src/workbook";
import { addFourWays, PANEL_SHEET, PLACES, PUBLISHED_SHEET } from "../support/four-ways";
import { stage, until, type Stage } from "./stage";

async function scoresTab(): Promise<Stage> {
  const desk = await stage("sample-so-khcn", { check: false });
  addFourWays(desk.workbook, frameworkById("pii-2024")!);
  await act(async () => {
    await desk.session.check();
  });
  await desk.user.click(screen.getByRole("tab", { name: "Điểm" }));
  await until(() => expect(screen.getByText(SCORES_VI.tree)).toBeInTheDocument());
  return desk;
}

const choose = async ({ user }: Stage, name: RegExp): Promise<void> => {
  await user.selectOptions(screen.getByLabelText(SCORES_VI.way), screen.getByRole("option", { name }));
};
const LABELS = [/không phải điểm PII chính thức/, /Tổng hợp từ điểm đã công bố/, /theo phương pháp của COINr/];
const labels = (): number => LABELS.reduce((sum, label) => sum + screen.queryAllByText(label, { selector: "div" }).length, 0);

test("each way is offered with its source, bears its own label and no other, and says what is assumed", async () => {
  const desk = await scoresTab();
  const options = within(screen.getByLabelText(SCORES_VI.way)).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "Mức hoàn thành mục tiêu",
    `Điểm đã công bố 2023 (trang “${PUBLISHED_SHEET}”)`,
    `Điểm tạm tính theo mốc (trang “${PANEL_SHEET}”)`,
    `Tính trên bảng các địa phương (trang “${PANEL_SHEET}”)`,
  ]);
  expect(labels()).toBe(1);

  await choose(desk, /^Điểm đã công bố/);
  expect(screen.getByText("Tổng hợp từ điểm đã công bố")).toBeInTheDocument();
  expect(screen.getByText("Trọng số của khung là tạm thời.")).toBeInTheDocument();
  expect(labels()).toBe(1);

  await choose(desk, /^Điểm tạm tính/);
  expect(screen.getByText(/^Điểm tạm tính .*không phải điểm PII chính thức/, { selector: "div" })).toBeInTheDocument();
  expect(labels()).toBe(1);

  await choose(desk, /^Tính trên bảng/);
  expect(screen.getByText(/COINr$/, { selector: "div" })).toBeInTheDocument();
  expect(screen.getByText("Khung không nêu phương pháp: tạm dùng mặc định của COINr.")).toBeInTheDocument();
  expect(screen.getAllByText(new RegExp(`hạng \\d/${PLACES.length}`)).length).toBeGreaterThan(0);
  expect(desk.bugs).toEqual([]);
});

test("published: a pillar leads to the cell of its score, and says that it was given", async () => {
  const desk = await scoresTab();
  await choose(desk, /^Điểm đã công bố/);
  await desk.user.click(screen.getByRole("button", { name: /^3 / }));
  expect(screen.getByText(SCORES_VI.given)).toBeInTheDocument();
  await desk.user.click(screen.getByRole("button", { name: /^Điểm ở / }));
  expect(desk.revealed.map((at) => `${at.sheet} ${cellName(at)}`)).toEqual([`${PUBLISHED_SHEET} C5`]);
});

test("provisional: why this score names both posts", async () => {
  const desk = await scoresTab();
  await choose(desk, /^Điểm tạm tính/);
  await desk.user.click(screen.getByRole("button", { name: /^5 Trình độ phát triển/ }));
  await desk.user.click(screen.getByRole("button", { name: /^5\.3 / }));
  await desk.user.click(screen.getAllByRole("button", { name: /^5\.3\.2 / })[0]!);
  expect(screen.getByText(/^Số liệu 41,9, mốc kém nhất .*, mốc tốt nhất .* trên thang 0-100\.$/)).toBeInTheDocument();
});

test("panel: the trace is of the table, and leads to no cell of another table", async () => {
  const desk = await scoresTab();
  await choose(desk, /^Tính trên bảng/);
  await desk.user.click(screen.getByRole("button", { name: /^5 Trình độ phát triển/ }));
  await desk.user.click(screen.getByRole("button", { name: /^5\.3 / }));
  await desk.user.click(screen.getAllByRole("button", { name: /^5\.3\.2 / })[0]!);
  expect(screen.getByText(/chuẩn hóa theo/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Số liệu ở / })).toBeNull();
});
