import ExcelJS from "exceljs";

export interface BenchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Cells that hold a value or a formula. */
  readonly cells: number;
}

/** A plain sheet: codes and texts (shared), numbers, dates, booleans and a formula in turn. */
export async function cellsOnly(rows: number, columns: number): Promise<BenchFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Số liệu");
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = sheet.getCell(row, column);
      cell.value = valueOf(row, column);
      if (column % 4 === 2) cell.numFmt = "#,##0.00";
    }
  }
  return { name: `${rows} x ${columns}`, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), cells: rows * columns };
}

function valueOf(row: number, column: number): ExcelJS.CellValue {
  const kind = (row + column) % 6;
  if (kind === 0) return `${(row % 7) + 1}.${(column % 3) + 1}.${row % 4}`;
  if (kind === 1) return `Đơn vị số ${row % 500} báo cáo kết quả thực hiện`;
  if (kind === 2) return row % 2 === 0;
  if (kind === 3 && column > 1) return { formula: `A${row}&"x"`, result: `${row}x` };
  return row * column + 0.25;
}

/** What a department sends: a title block, a header, sixty rows with merged pillar rows, borders and evidence texts. */
export async function departmentFile(): Promise<BenchFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Biểu 1");
  const header = ["TT", "Mã", "Chỉ số", "ĐVT", "Năm 2023", "Năm 2024", "Mục tiêu", "Nguồn", "Minh chứng", "Ghi chú"];
  let cells = 0;
  const fill = (row: number, values: readonly (string | number)[]): void => {
    values.forEach((value, index) => {
      const cell = sheet.getCell(row, index + 1);
      cell.value = value;
      cell.border = { top: { style: "thin" }, left: { style: "thin" }, bottom: { style: "thin" }, right: { style: "thin" } };
      cells++;
    });
  };
  fill(1, ["BÁO CÁO SỐ LIỆU"]);
  sheet.mergeCells("A1:J1");
  fill(3, header);
  for (let row = 4; row < 64; row++) {
    fill(row, [
      row - 3,
      `1.${row % 5}.${row % 3}`,
      `Chỉ số thứ ${row}`,
      "%",
      row / 7,
      row / 6,
      "trên 50%",
      "Địa phương",
      `Báo cáo số ${row}/BC-SKHCN`,
      "-",
    ]);
  }
  return { name: "department, 60 rows", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), cells };
}
