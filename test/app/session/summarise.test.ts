import { deskFor } from "./books";

test("the session writes the summary from the workbook as it is, and can take it back", async () => {
  const { session, workbook, bugs } = deskFor("sample-so-khcn");
  await session.check();
  const before = workbook.read().sheets;
  expect(await session.summarise("vi")).toMatchObject({ ok: true });
  const names = (): readonly string[] => workbook.read().sheets.map(({ name }) => name);
  expect(names()).toEqual(expect.arrayContaining(["PII - Tổng hợp", "PII - Đơn vị", "PII - Phương pháp"]));
  expect(await session.undo()).toMatchObject({ ok: true });
  expect(workbook.read().sheets).toEqual(before);
  expect(bugs).toEqual([]);
});
