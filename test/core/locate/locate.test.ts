import { fc } from "../../support/property";
import { locate, readMapping, recognise, shownText, writeMapping, type Mapping } from "../../../src/core/locate";
import type { Located, Reading } from "../../../src/core/reading";
import { frameworkById, profileById, PROFILES } from "../../../src/framework";
import { cellName, type Snapshot } from "../../../src/workbook";
import { snapshotOf, type CaseCell } from "../../support/table";

const framework = frameworkById("pii-2024");
const profile = profileById("hanoi-2024");
if (!framework || !profile) throw new Error("shipped");
const options = { framework, profile };

const HEADER: CaseCell[] = ["STT", "Mã", "Tên chỉ số", "ĐVT", "Năm 2023", "Năm 2024", "Mục tiêu", "Minh chứng"];
const ROWS: CaseCell[][] = [
  [
    1,
    "2.2.1",
    "Nhân lực nghiên cứu và phát triển (toàn thời gian)/10.000 dân",
    "Người/10.000 dân",
    11.5,
    12.9,
    "tối thiểu 12",
    "Báo cáo số 145/BC-SKHCN ngày 15/3/2024",
  ],
  [2, "2.2.2", "Chi ngân sách địa phương cho khoa học và công nghệ/GRDP", "%", 0.082, { v: 0.0009, f: "0.00%" }, "≥ 0,089%", null],
  [3, "5.3.2", "Tỷ lệ Doanh nghiệp có hoạt động đổi mới sáng tạo", "%", "38,5", "43,4", "trên 50%", null],
];
const TITLE: CaseCell[][] = [["SỞ KHOA HỌC VÀ CÔNG NGHỆ"], ["Số liệu PII năm 2024"], []];

const book = (rows: CaseCell[][], name = "Biểu 1"): Snapshot => snapshotOf([{ name, rows }]);
const readings = (located: Located): readonly Reading[] => located.tables.flatMap((table) => table.readings);
const brief = (located: Located): unknown =>
  readings(located).map((reading) => [
    reading.indicator,
    reading.value?.number,
    reading.previous?.number,
    reading.target?.text,
    reading.unit?.text,
    reading.match,
  ]);

describe("locate", () => {
  const plain = locate(book([...TITLE, HEADER, ...ROWS]), options);

  test("reads the table under its title", () => {
    expect(brief(plain)).toEqual([
      ["2.2.1", 12.9, 11.5, "tối thiểu 12", "Người/10.000 dân", "code"],
      ["2.2.2", 0.09, 0.082, "≥ 0,089%", "%", "code"],
      ["5.3.2", 43.4, 38.5, "trên 50%", "%", "code"],
    ]);
    expect(plain.agency).toMatchObject({ agency: "so-khcn", by: "title" });
    expect(plain.tables[0]?.years).toMatchObject({ value: 2024, title: [2024] });
  });

  test("the same wherever the table stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }), (down, right) => {
        const shifted = [...Array.from({ length: down }, (): CaseCell[] => []), ...TITLE, HEADER, ...ROWS].map((row) => [
          ...Array<CaseCell>(right).fill(null),
          ...row,
        ]);
        const located = locate(book(shifted), options);
        expect(brief(located)).toEqual(brief(plain));
        const value = readings(located)[0]?.value;
        expect(value && cellName(value.at)).toBe(cellName({ row: down + 5, column: right + 6 }));
      }),
      { numRuns: 40 },
    );
  });

  test("the same in any order of rows and columns", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ROWS, { minLength: 3 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (rows, order) => {
          const turned = [HEADER, ...rows].map((row) => order.map((column) => row[column] ?? null));
          const located = locate(book([...TITLE, ...turned]), options);
          expect((brief(located) as string[][]).sort()).toEqual((brief(plain) as string[][]).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test("other sheets before and behind change nothing", () => {
    const other = {
      name: "Danh sách",
      rows: [
        ["STT", "Họ và tên", "Đơn vị"],
        [1, "Nguyễn Văn A", "Phòng TH"],
      ] as CaseCell[][],
    };
    const sheets = [other, { name: "Biểu 1", rows: [...TITLE, HEADER, ...ROWS] }, { ...other, name: "Nháp" }];
    const located = locate(snapshotOf(sheets), options);
    expect(brief(located)).toEqual(brief(plain));
    expect(located.otherSheets).toEqual(["Danh sách", "Nháp"]);
  });

  test("is total: any content of any cell gives an answer", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom<CaseCell>(
        "STT",
        "Mã",
        "1.1.1",
        "Kết quả",
        "Năm 2024",
        "Mục tiêu",
        "3.2.1",
        "- Hạ tầng điện năng",
        "I",
        "SỞ CÔNG THƯƠNG",
      ),
      fc.double(),
      fc.boolean(),
      fc.constant<CaseCell>({ e: "#REF!" }),
      fc.constant<CaseCell>({ formula: "A1" }),
      fc.constant<CaseCell>({ date: "2001-01-01" }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        expect(() => locate(book(rows), options)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("a list of tasks, a staff list and an empty book hold no table", () => {
    for (const rows of [
      [],
      [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
        [1, "Xây dựng đề án", "Sở Y tế"],
      ],
      [
        ["1.1.1", "Mở đầu"],
        ["1.1.2", "Phạm vi"],
        ["1.1.3", "Đối tượng"],
      ],
    ] as CaseCell[][][]) {
      expect(locate(book(rows), options).tables).toEqual([]);
    }
  });

  test("two result columns are rivals, one of them empty is not", () => {
    const two = HEADER.map((words, column) => (column === 4 || column === 5 ? "Kết quả" : words));
    expect(locate(book([two, ...ROWS]), options).tables[0]?.columns.value?.rivals).toHaveLength(1);
    const blank = ROWS.map((row) => row.map((cell, column) => (column === 5 ? null : cell)));
    expect(locate(book([two, ...blank]), options).tables[0]?.columns.value).toMatchObject({ column: 5, rivals: [] });
  });

  test("the end of a name behind a page break is no other indicator", () => {
    const [first, second] = ["Số tổ chức khoa", "học và công nghệ/10.000 dân"];
    const split: CaseCell[][] = [[4, "2.2.4", first, "Tổ chức/10.000 dân", 0.52, 0.58, "trên 0,5", null], HEADER, [null, null, second]];
    const located = locate(book([...TITLE, HEADER, ...ROWS, ...split]), options);
    expect(readings(located).map(({ indicator, rows }) => [indicator, rows.length])).toEqual([
      ["2.2.1", 1],
      ["2.2.2", 1],
      ["5.3.2", 1],
      ["2.2.4", 2],
    ]);
  });

  test.each<[string, CaseCell[][]]>([
    ["whose tail sounds like a heading", [HEADER]],
    ["under its number row, repeated without it", [HEADER.map((words) => (words === "ĐVT" ? "Đơn vị tính" : words))]],
    ["behind a line that says so", [["(Tiếp theo)"], HEADER]],
  ])("a row split over a page, %s", (_, again) => {
    const numbers: CaseCell[] = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"];
    const rows: CaseCell[][] = [
      ...TITLE,
      HEADER,
      numbers,
      ...ROWS.slice(1),
      [1, "2.2.1", "Nhân lực nghiên cứu và", "Người/10.000 dân", 11.5, 12.9, "tối thiểu 12", null],
      ...again,
      [null, null, "phát triển (toàn thời gian)/10.000 dân"],
      [4, "2.2.4", "Số tổ chức khoa học và công nghệ/10.000 dân", "Tổ chức/10.000 dân", 0.52, 0.58, "trên 0,5", null],
    ];
    const located = locate(book(rows), options);
    expect(located.tables).toHaveLength(1);
    expect(readings(located).map(({ indicator, rows }) => [indicator, rows.length])).toEqual([
      ["2.2.2", 1],
      ["5.3.2", 1],
      ["2.2.1", 2],
      ["2.2.4", 1],
    ]);
  });

  test("a component in a column of its own beside a merged name", () => {
    const rows: CaseCell[][] = [
      ["TT", "Mã", "Chỉ số", "Hạng mục", "ĐVT", "Năm 2023", "Năm 2024"],
      [1, "3.1.1", "Hạ tầng số", null, "điểm", 0.61, 0.66],
      [2, "3.2.1", "Cơ sở hạ tầng cơ bản", "Hạ tầng điện năng", "điểm", 6.1, 6.4],
      [null, null, null, "Hạ tầng viễn thông", "điểm", 6.2, 6.5],
    ];
    const [table] = locate(snapshotOf([{ name: "Biểu 1", rows, merges: ["A3:A4", "B3:B4", "C3:C4"] }]), options).tables;
    expect(table?.readings.map(({ indicator, component, value }) => [indicator, component, value?.number])).toEqual([
      ["3.1.1", null, 0.66],
      ["3.2.1", "dien-nang", 6.4],
      ["3.2.1", "vien-thong", 6.5],
    ]);
  });

  test("the numbers of the columns under an unmerged header are no words", () => {
    const rows: CaseCell[][] = [
      ["STT", "Mã", "Tên chỉ số", "ĐVT", "Năm 2024", null, "Tài liệu minh chứng"],
      [null, null, null, null, "Quý I", "Cả năm", null],
      ["1", "2", "3", "4", "5", "6", "7"],
      ...ROWS.map(([tt, code, name, unit, before, now]): CaseCell[] => [
        tt ?? null,
        code ?? null,
        name ?? null,
        unit ?? null,
        before ?? null,
        now ?? null,
        null,
      ]),
    ];
    const { columns } = locate(book(rows), options).tables[0] ?? {};
    expect([columns?.value?.column, columns?.evidence?.column]).toEqual([6, 7]);
  });

  test("a list of who is responsible is none of the tables beside a form without values", () => {
    const form = [HEADER, ...ROWS].map((row) => row.filter((_, column) => column !== 4 && column !== 5));
    const list: CaseCell[][] = [
      ["TT", "Mã", "Tên chỉ số", "Cơ quan chủ trì"],
      ...ROWS.map((row): CaseCell[] => [...row.slice(0, 3), "Sở KH&CN"]),
    ];
    const sheets = [
      { name: "Phân công", rows: list },
      { name: "Số liệu", rows: form },
    ];
    expect(locate(snapshotOf(sheets), options).tables.map(({ sheet }) => sheet)).toEqual(["Số liệu"]);
  });

  test("last year's column alone is no value of this year", () => {
    const past = [HEADER, ...ROWS].map((row) => row.filter((_, column) => column !== 5));
    const { columns } = locate(book([...TITLE, ...past]), options).tables[0] ?? {};
    expect([columns?.value, columns?.previous?.column]).toEqual([undefined, 5]);
  });

  test("a number with words is read in the unit of its row", () => {
    const rows: CaseCell[][] = [
      HEADER,
      [1, "4.1.3", "Vốn SXKD bình quân hàng năm của các doanh nghiệp (tỷ đồng)", "Triệu đồng", null, "1,2 tỷ", null, null],
      ...ROWS,
    ];
    expect(readings(locate(book(rows), options))[0]?.value?.number).toBe(1200);
  });

  test.each([
    ["Giá trị năm 2024", "Điểm PII 2023", undefined],
    ["Giá trị năm 2024", "Hạng năm 2023", undefined],
    ["Điểm năm 2024", "Điểm năm 2023", 5],
    ["Giá trị năm 2024", "Bộ công bố 2023", 5],
  ])("beside %s, %s: a score of last year is not its value", (value, earlier, column) => {
    const header: CaseCell[] = ["STT", "Mã", "Tên chỉ số", "ĐVT", earlier, value];
    const located = locate(book([...TITLE, header, ...ROWS.map((row) => row.slice(0, 6))]), options);
    expect(located.tables[0]?.columns.previous?.column).toBe(column);
  });

  test("row numbers with dots are no codes, however short the names beside them", () => {
    const rows: CaseCell[][] = [
      ["STT", "Tên chỉ số", "ĐVT", "Năm 2023", "Năm 2024"],
      ["2.1", "Nhân lực NC&PT (toàn thời gian)/10.000 dân", "Người/10.000 dân", 11.8, 12.4],
      ["2.2", "Chi NSĐP cho KH&CN/GRDP", "%", 0.41, 0.46],
      ["2.3", "Chi cho NCKH và PTCN (R&D)/GRDP", "%", 0.92, 1.08],
    ];
    expect(readings(locate(book([...TITLE, ...rows]), options)).map(({ indicator }) => indicator)).toEqual(["2.2.1", "2.2.2", "2.2.3"]);
  });

  test("the value stands beside its score and its rank, under the heading of its year", () => {
    const heading: CaseCell[] = ["STT", "Mã", "Tên chỉ số", "ĐVT", "Kết quả PII 2023", null, null, "Kết quả PII 2024", null, null];
    const under: CaseCell[] = [null, null, null, null, "Giá trị", "Điểm", "Hạng", "Giá trị", "Điểm", "Hạng"];
    const rows = ROWS.map((row, index): CaseCell[] => [...row.slice(0, 4), 7.1, 41.5, 12, index === 0 ? "tăng nhẹ" : 7.4, 44.2, 9]);
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:J1"];
    const { columns } = locate(snapshotOf([{ name: "PII", rows: [heading, under, ...rows], merges }]), options).tables[0] ?? {};
    expect([columns?.value?.column, columns?.value?.rivals, columns?.previous?.column]).toEqual([8, [], 5]);
  });
});

describe("what the user confirmed", () => {
  const mapping: Mapping = {
    sheets: { "Biểu 1": { columns: { value: 5, evidence: null }, rows: { 7: "2.2.4", 6: null }, agency: "so-congthuong" } },
  };
  const located = locate(book([...TITLE, HEADER, ...ROWS]), { ...options, mapping });

  test("wins over what was found", () => {
    expect(located.tables[0]?.columns.value).toMatchObject({ column: 5, by: "user", confidence: 1 });
    expect(located.tables[0]?.columns.evidence).toBeUndefined();
    expect(readings(located).map(({ indicator, match }) => [indicator, match])).toEqual([
      ["2.2.1", "code"],
      ["2.2.4", "user"],
    ]);
    expect(located.agency).toMatchObject({ agency: "so-congthuong", by: "user" });
  });

  test("is kept as text and read again", () => {
    expect(readMapping({ mapping: writeMapping(mapping) })).toEqual(mapping);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"sheets":3}',
    '{"sheets":{"A":{"columns":{"value":"x","__proto__":1},"rows":{"0":"1.1.1"},"agency":3}}}',
  ])("what is not ours is left out: %s", (text) => {
    const read = readMapping({ mapping: text });
    expect(Object.values(read.sheets).every((sheet) => Object.keys(sheet.columns ?? {}).length === 0 && sheet.agency === undefined)).toBe(
      true,
    );
  });
});

describe("recognise", () => {
  const candidates = PROFILES.flatMap((shipped) => {
    const one = shipped.load();
    const its = frameworkById(one.framework);
    return its ? [{ profile: one, framework: its }] : [];
  });

  test.each([
    ["hanoi-2024", [["UBND THÀNH PHỐ HÀ NỘI"], ...TITLE, HEADER, ...ROWS]],
    ["hanoi-2024", [HEADER, ...ROWS]],
    ["bacgiang-2024", [["UBND TỈNH BẮC GIANG"], [], HEADER, ...ROWS]],
    [
      "hanoi-strategy-2030",
      [
        ["TT", "Tên chỉ tiêu", "Mục tiêu năm 2025", "Kết quả"],
        [3, "Tỷ trọng kinh tế số.", "khoảng 30% GRDP", 28],
        [5, "Tỷ trọng giá trị sản phẩm công nghiệp công nghệ cao trong các ngành chế biến, chế tạo.", "trên 70%", 60],
      ],
    ],
  ] as [string, CaseCell[][]][])("%s", (id, rows) => {
    expect(recognise(book(rows, "Sheet1"), candidates)?.profile.id).toBe(id);
  });
});

test.each([
  [7.25, "General", "7,25"],
  [0.0135, "0.00%", "1,35%"],
  [1234.5, "#,##0.00", "1.234,50"],
  [45292, "dd/mm/yyyy", "01/01/2024"],
  [0.1 + 0.2, "General", "0,3"],
  [-3, "0", "-3"],
])("%d under %s is shown as %s", (number, numberFormat, shown) => {
  expect(shownText({ content: { kind: "number", number }, style: 0 }, { numberFormat, font: "" }, false)).toBe(shown);
});
