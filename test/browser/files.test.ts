import { readFileSync } from "node:fs";
import {
  BUILD_TIMEOUT,
  type BrowserHost,
  counts,
  countsOtherThan,
  dropFile,
  judged,
  pane,
  startHost,
  visit,
} from "../support/browser/page";

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
}, BUILD_TIMEOUT);
afterAll(() => host.close());

const NAME = "sample-so-khcn.xlsx";
const FAULTY = readFileSync(`test/cases/${NAME}`);

test.each([
  ["empty.xlsx", new Uint8Array(), "tệp rỗng"],
  [
    "old.xls",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(64).fill(0), ...Buffer.from("Workbook", "utf16le")),
    "Excel 97-2003",
  ],
  ["page.xlsx", new TextEncoder().encode("<html><table><tr><td>1</td></tr></table></html>"), "trang web (HTML)"],
  ["cut.xlsx", FAULTY.subarray(0, 900), "bị hỏng"],
])("%s is refused in one sentence, and the page goes on", async (name, bytes, words) => {
  const { page, context, errors } = await visit(host);
  await dropFile(page, name, bytes);
  await page.getByRole("alert").getByText(words).waitFor();
  expect(await page.getByRole("alert").getByText(name).count()).toBeGreaterThan(0);
  await dropFile(page, NAME, FAULTY);
  await judged(page, NAME);
  expect(errors).toEqual([]);
  await context.close();
});

test("several files stand beside one another as tabs, each with its own verdict", async () => {
  const { page, context } = await visit(host);
  await dropFile(page, NAME, FAULTY);
  await judged(page, NAME);
  const first = await counts(page);
  await dropFile(page, "plain.xlsx", readFileSync("test/cases/plain-sheet.xlsx"));
  await judged(page, "plain.xlsx");
  await page.getByRole("tab", { name: NAME }).click();
  await judged(page, NAME);
  expect(await counts(page)).toBe(first);
  await page.getByRole("button", { name: `Đóng ${NAME}` }).click();
  await page.getByRole("tab", { name: NAME }).waitFor({ state: "detached" });
  await context.close();
});

test("unsaved work is offered again after a reload, with its edits", async () => {
  const { page, context } = await visit(host, { sample: true });
  page.on("dialog", (dialog) => void dialog.accept());
  await dropFile(page, NAME, FAULTY);
  await judged(page, NAME);
  const before = await counts(page);
  await pane(page).getByRole("button", { name: /^Sửa \d+ lỗi/ }).click(); // prettier-ignore
  const mended = await countsOtherThan(page, before);
  await page.waitForTimeout(1200);
  await page.reload();
  await page.getByText(`${NAME}: khôi phục bản đang sửa dở lúc`).waitFor();
  await page.getByRole("button", { name: "Khôi phục" }).click();
  await judged(page, NAME);
  expect(await counts(page)).toBe(mended);
  expect(await page.getByRole("img", { name: "có thay đổi chưa lưu" }).count()).toBe(1);
  await page.getByRole("button", { name: `Đóng ${NAME}` }).click();
  await page.getByRole("button", { name: "Đóng, không lưu" }).click();
  await page.getByRole("tab", { name: NAME }).waitFor({ state: "detached" });
  await page.waitForTimeout(600);
  await page.reload();
  await judged(page, "so-khcn-mau.xlsx");
  expect(await page.getByText("khôi phục bản đang sửa dở").count()).toBe(0);
  await context.close();
});

test("a copied range becomes a workbook of its own", async () => {
  const { page, context } = await visit(host, { sample: true });
  await judged(page, "so-khcn-mau.xlsx");
  const text = [
    "Mã\tTên chỉ số\tĐơn vị\tThực hiện 2024\tMục tiêu\tMinh chứng",
    "2.2.1\tNhân lực nghiên cứu và phát triển\tNgười\t12,4\ttrên 12\t",
    "",
  ].join("\n");
  await page.evaluate((tsv) => {
    const data = new DataTransfer();
    data.setData("text/plain", tsv);
    document.querySelector(".bar")?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, text);
  await judged(page, "Dán từ bảng tạm.xlsx");
  expect(await counts(page)).toMatch(/^0 lỗi/);
  await pane(page).getByText("1/1 đủ số liệu").waitFor();
  await context.close();
});
