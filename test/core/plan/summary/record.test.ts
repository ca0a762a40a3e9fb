/** The stamp and the waivers on the overview, over a real workbook: every state, in words that say when they were true. */
import { join } from "node:path";
import { planOfStamp, summarisePlan, type Judgement } from "../../../../src/app";
import { planOfReopening } from "../../../../src/app/stamp";
import { planOfWaiver } from "../../../../src/app/waive";
import type { XlsxWorkbook } from "../../../../src/host/xlsx";
import { sheetNamed, type Cell, type CellRef, type Plan } from "../../../../src/workbook";
import { judgeOpen, open } from "../../../app/judge";
import { lintPackage } from "../../../support/package-lint";

const TODAY = { year: 2024, month: 12, day: 20 };
const OVERVIEW = "PII - Tổng hợp";
const REASON = "Cơ quan thống kê công bố chậm, sẽ bổ sung trước 31/01/2025";

const opened = (): XlsxWorkbook => open(join(__dirname, "../../../cases/sample-so-khcn.xlsx"));

const judged = (workbook: XlsxWorkbook): Judgement => judgeOpen(workbook, { today: TODAY });

function apply(workbook: XlsxWorkbook, plan: Plan): void {
  expect(workbook.apply(plan)).toMatchObject({ ok: true });
}

const summarise = (workbook: XlsxWorkbook, language: "vi" | "en" = "vi"): void =>
  apply(workbook, summarisePlan(judged(workbook), language));

/** Waives every error, which makes the workbook ready; the places of what was waived, in the order of the findings. */
function waiveErrors(workbook: XlsxWorkbook): readonly CellRef[] {
  const errors = judged(workbook).findings.filter(({ severity }) => severity === "error");
  for (const finding of errors)
    apply(workbook, planOfWaiver(finding, { reason: REASON, role: "Phó Giám đốc" }, judged(workbook), workbook.read()));
  return errors.flatMap(({ at }) => (at === null ? [] : [at]));
}

function stamp(workbook: XlsxWorkbook): void {
  const plan = planOfStamp(judged(workbook), { at: "2024-12-20T09:30:00Z", role: "Chánh Văn phòng", language: "vi" });
  if (!plan.ok) throw new Error(plan.error.kind);
  apply(workbook, plan.value);
}

/** The rows of the overview as they are read back: the texts from the left. */
function linesOf(workbook: XlsxWorkbook): readonly string[] {
  const text = ({ content }: Cell): string => (content.kind === "text" ? content.text : "");
  const rows = sheetNamed(workbook.read(), OVERVIEW)?.rows ?? new Map<number, ReadonlyMap<number, Cell>>();
  return [...rows.values()].map((cells) => [...cells.values()].map(text).filter((words) => words !== "").join(" | ")); // prettier-ignore
}
const lineOf = (workbook: XlsxWorkbook, beginning: string): string => linesOf(workbook).find((line) => line.startsWith(beginning)) ?? "";

test("without either: one line says that there is no stamp, and no section stands below", () => {
  const workbook = opened();
  summarise(workbook);
  expect(lineOf(workbook, "Dấu kiểm tra")).toBe("Dấu kiểm tra | Chưa đóng.");
  expect(linesOf(workbook)).not.toContain("Dấu kiểm tra và miễn trừ");
});

test("waivers: rule, indicator, reason, role, date, and whether they still count", () => {
  const workbook = opened();
  const places = waiveErrors(workbook);
  summarise(workbook);
  const waived = linesOf(workbook).filter((line) => line.includes(REASON));
  expect(waived).toHaveLength(places.length);
  expect(waived[0]).toBe(`1 | 2.2.2 | Số nhập dạng chữ | ${REASON} | Phó Giám đốc | 20/12/2024 | Có`);
  const edit = summarisePlan(judged(workbook), "vi").edits[0];
  const links = edit?.kind === "sheet" ? (edit.content?.cells ?? []).filter(({ link, input }) => link && input.kind === "text" && input.text === "2.2.2") : []; // prettier-ignore
  expect(links.map(({ link }) => link)).toContainEqual(places[0]);

  // Another number in the waived cell: the waiver is still told, but counts no more.
  apply(workbook, { edits: [{ kind: "cell", at: places[0]!, input: { kind: "text", text: "0,09" }, decidedBy: "typed" }] });
  summarise(workbook);
  expect(lineOf(workbook, `${places.length} | 2.2.2`)).toMatch(/Hết: ô đã đổi$/);
  expect(lineOf(workbook, "Vấn đề được miễn trừ")).toBe(`Vấn đề được miễn trừ: ${places.length - 1}`);
});

test("the stamp: valid, changed, reopened; putting it on and taking it off rewrite a summary that stands", () => {
  const workbook = opened();
  const places = waiveErrors(workbook);
  summarise(workbook);
  stamp(workbook);
  const { hash } = judged(workbook).stamp.stamp!;
  const code = hash.slice(0, 12).toUpperCase();
  const put = `đóng lúc 16:30 ngày 20/12/2024, Chánh Văn phòng; mã ${code}.`;
  expect(lineOf(workbook, "Dấu kiểm tra |")).toBe(`Dấu kiểm tra | Còn giá trị khi lập trang này: ${put}`);
  expect(lineOf(workbook, "Kiểm tra theo")).toBe("Kiểm tra theo | khung pii-2024, hồ sơ hanoi-2024");
  expect(lineOf(workbook, "Khi đóng dấu")).toMatch(/^Khi đóng dấu \| 0 lỗi, \d+ cảnh báo, \d+ lưu ý, 4 miễn trừ, trên 16 dòng chỉ số$/);
  expect(lintPackage(workbook.save())).toEqual([]);

  apply(workbook, { edits: [{ kind: "cell", at: places[0]!, input: { kind: "number", number: 0.09 }, decidedBy: "typed" }] });
  summarise(workbook);
  expect(lineOf(workbook, "Dấu kiểm tra |")).toBe(`Dấu kiểm tra | Không còn khớp khi lập trang này (1 ô đã đổi): ${put}`);

  apply(workbook, planOfReopening(judged(workbook), workbook.read(), { at: "2024-12-21T02:00:00Z", language: "vi" }));
  const reopened = `Đã mở lại lúc 09:00 ngày 21/12/2024; dấu đóng lúc 16:30 ngày 20/12/2024 (mã ${code}) không còn giá trị.`;
  expect(lineOf(workbook, "Dấu kiểm tra |")).toBe(`Dấu kiểm tra | ${reopened}`);
});

test.each(["vi", "en"] as const)("made again (%s) it changes nothing, stamped and waived", (language) => {
  const workbook = opened();
  waiveErrors(workbook);
  stamp(workbook);
  summarise(workbook, language);
  const before = workbook.save();
  summarise(workbook, language);
  expect(workbook.save()).toEqual(before);
  if (language === "en")
    expect(lineOf(workbook, "Stamp |")).toMatch(/^Stamp \| Valid when this sheet was made: put on 20\/12\/2024 at 16:30/);
});

test("a stamp writes no summary where there is none", () => {
  const workbook = opened();
  waiveErrors(workbook);
  stamp(workbook);
  expect(sheetNamed(workbook.read(), OVERVIEW)).toBeUndefined();
});
