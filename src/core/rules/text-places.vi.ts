import { cellName } from "../../workbook";
import type { NeededColumn } from "./facts";
import { quote } from "./format";
import type { TextsOf } from "./text";
import { COLUMNS, cell, list } from "./words.vi";

/** The sentences about tables, columns, rows and codes in Vietnamese. */
export const PLACES_VI: TextsOf<"layout" | "identity"> = {
  "no-table": {
    title: "Không tìm thấy bảng chỉ số",
    why: "Không có bảng thì không có số liệu nào để kiểm tra.",
    mend: "Thêm một hàng tiêu đề có cột tên hoặc mã chỉ số và cột giá trị.",
    sentence: () => "Không tìm thấy bảng chỉ số trong tệp này. Cần một hàng tiêu đề có cột tên hoặc mã chỉ số và cột giá trị.",
  },
  "column-missing": {
    title: "Bảng thiếu cột",
    why: "Thiếu cột giá trị thì không có số liệu; thiếu cột minh chứng thì số liệu do địa phương cung cấp không có căn cứ; thiếu cột mục tiêu thì không so sánh được.",
    mend: "Thêm cột còn thiếu vào hàng tiêu đề rồi điền cho từng chỉ số.",
    sentence: ({ role, header, indicators }, { sheet }) => `Bảng ở ${header} (trang ${quote(sheet ?? "")}) ${lacks(role, indicators)}`,
  },
  "ambiguous-column": {
    title: "Chưa rõ cột nào",
    why: "Đọc nhầm cột thì mọi số liệu đều sai.",
    mend: "Xác nhận đúng cột trong ngăn bên, hoặc sửa tiêu đề cho khác nhau.",
    sentence: ({ role, words, column, rivals }) =>
      `Cột ${column} (${quote(words)}) được đọc là cột ${COLUMNS[role]}, nhưng cột ${list(rivals)} cũng có thể là cột này. Xác nhận đúng cột hoặc sửa tiêu đề cho khác nhau.`,
  },
  "hidden-data": {
    title: "Số liệu bị ẩn",
    why: "Người ký và người nhận không nhìn thấy phần bị ẩn, nhưng phần đó vẫn được tính.",
    mend: "Bỏ ẩn hoặc bỏ lọc, rồi xóa nếu không dùng.",
    sentence: (facts, { sheet }) => {
      const on = `trên trang ${quote(sheet ?? "")}`;
      if (facts.what === "sheet")
        return `Trang ${quote(sheet ?? "")} đang bị ẩn nhưng có bảng chỉ số. Bỏ ẩn trang này, hoặc xóa nếu không dùng.`;
      if (facts.what === "column")
        return `Cột ${facts.column} (${COLUMNS[facts.role]}) ${on} đang bị ẩn. Bỏ ẩn để người nhận thấy được số liệu.`;
      if (facts.what === "filter") return `Bộ lọc đang giấu ${facts.readings} dòng chỉ số ${on}. Bỏ lọc trước khi gửi.`;
      const rows = facts.from === facts.to ? `Dòng ${facts.from}` : `Các dòng ${facts.from}–${facts.to}`;
      return `${rows} ${on} đang bị ẩn, trong đó có ${facts.readings} dòng chỉ số. Bỏ ẩn, hoặc xóa nếu không dùng.`;
    },
  },
  "stray-data": {
    title: "Số nằm ngoài bảng",
    why: "Số không thuộc dòng, cột nào của bảng thường là phần tính nháp còn sót lại.",
    mend: "Xóa, hoặc ghi rõ số đó là gì.",
    sentence: ({ area, cells }, place) =>
      cells === 1
        ? `${cell(place)} có một số nằm ngoài bảng. Xóa nếu là số nháp, hoặc ghi rõ số đó là gì.`
        : `Vùng ${area} có ${cells} số nằm ngoài bảng. Xóa nếu là số nháp, hoặc ghi rõ các số đó là gì.`,
  },
  "repeated-header": {
    title: "Tiêu đề lặp lại giữa bảng",
    why: "Hàng tiêu đề gõ lại giữa bảng cản trở việc lọc, sắp xếp và tính toán.",
    mend: "Xóa hàng lặp lại và dùng Trang in › In lặp tiêu đề.",
    sentence: ({ header }, place) =>
      `${cell(place)} lặp lại tiêu đề ở ${header}. Nếu để in, nên xóa hàng này và dùng tính năng in lặp tiêu đề của Excel.`,
  },
  "wrong-period": {
    title: "Khác năm báo cáo",
    why: "Số liệu của năm khác sẽ bị tính vào năm báo cáo.",
    mend: "Sửa năm ở tiêu đề, hoặc thay bằng số liệu đúng năm.",
    sentence: ({ expected, found, where }, place) =>
      where === "column"
        ? `${cell(place)}: cột giá trị ghi năm ${list(found.map(String))}, còn kỳ báo cáo là năm ${expected}. Sửa năm ở tiêu đề, hoặc thay bằng số liệu năm ${expected}.`
        : `${cell(place)}: tiêu đề ghi năm ${list(found.map(String))}, còn kỳ báo cáo là năm ${expected}. Sửa năm ở tiêu đề, hoặc thay bằng số liệu năm ${expected}.`,
  },
  "wrong-agency": {
    title: "Tên đơn vị không khớp với bảng",
    why: "Số liệu sẽ bị ghi cho đơn vị khác.",
    mend: "Sửa tên đơn vị ở tiêu đề, ở tên trang tính hoặc ở dòng.",
    sentence: (facts, place) =>
      facts.where === "row"
        ? `${cell(place)} ghi ${facts.named.name}, nhưng chỉ số ${place.indicator ?? ""} do ${facts.leads.map(({ name }) => name).join("; ")} chủ trì. Sửa tên đơn vị ở dòng này.`
        : `${cell(place)} ghi ${facts.named.name}, nhưng chỉ ${facts.own}/${facts.readings} chỉ số trong bảng thuộc đơn vị này; bảng khớp với ${facts.rows.name}. Sửa tên đơn vị, hoặc kiểm tra lại bảng.`,
  },
  "missing-indicator": {
    title: "Thiếu chỉ số",
    why: "Chỉ số không có trong tệp thì không được tính cho địa phương.",
    mend: "Thêm một dòng cho chỉ số này.",
    sentence: ({ name, agency, supply }, { indicator }) => {
      const whose = agency === null ? "" : ` do ${agency.name} chủ trì`;
      const mend =
        supply === "central" ? "Số liệu do trung ương thu thập; thêm dòng nếu biểu mẫu có yêu cầu." : "Thêm một dòng cho chỉ số này.";
      return `Không thấy chỉ số ${indicator ?? ""} ${quote(name)}${whose} trong tệp. ${mend}`;
    },
  },
  "duplicate-indicator": {
    title: "Chỉ số bị lặp",
    why: "Hai dòng cho cùng một chỉ số: không rõ dòng nào đúng.",
    mend: "Giữ một dòng, xóa dòng kia.",
    sentence: ({ first, firstValue, value }, place) => {
      const other = place.sheet === first.sheet ? `ô ${cellName(first)}` : `ô ${cellName(first)} trang ${quote(first.sheet)}`;
      const values = firstValue === value ? "" : ` với giá trị khác (${quote(firstValue)} và ${quote(value)})`;
      return `${cell(place)} lặp lại chỉ số đã có ở ${other}${values}. Giữ một dòng, xóa dòng kia.`;
    },
  },
  "unknown-code": {
    title: "Mã không có trong khung chỉ số",
    why: "Dòng có mã lạ không được tính vào chỉ số nào.",
    mend: "Sửa mã theo khung chỉ số, hoặc xóa dòng nếu không thuộc bộ chỉ số.",
    sentence: ({ written, likely }, place) => {
      const known =
        likely === null
          ? "Sửa mã, hoặc xóa dòng nếu không thuộc bộ chỉ số."
          : `Theo tên thì là ${likely.code} ${quote(likely.name)}. Sửa lại mã nếu đúng.`;
      return `${cell({ ...place, indicator: null })} ghi mã ${quote(written)}, không có trong khung chỉ số. ${known}`;
    },
  },
  "name-mismatch": {
    title: "Tên không khớp với mã",
    why: "Mã và tên nói hai chỉ số khác nhau, nên không rõ số liệu thuộc chỉ số nào.",
    mend: "Sửa tên theo khung chỉ số, hoặc sửa mã nếu tên mới là đúng.",
    sentence: ({ code, written, expected, likely }, place) => {
      const other = likely === null ? "" : ` Tên này giống ${likely.code} ${quote(likely.name)}.`;
      return `${cell(place)} ghi tên ${quote(written)}, nhưng mã ${code} là ${quote(expected)}.${other} Sửa tên, hoặc sửa mã nếu tên mới là đúng.`;
    },
  },
  "not-assigned": {
    title: "Chỉ số của đơn vị khác",
    why: "Hai đơn vị cùng báo cáo một chỉ số dễ cho hai số khác nhau.",
    mend: "Xóa dòng, hoặc sửa phân công trong hồ sơ nếu phân công đã đổi.",
    sentence: ({ agency, leads }, place) => {
      const whose = leads.length === 0 ? "" : `; chủ trì là ${list(leads.map((lead) => lead.name))}`;
      return `${cell(place)}: chỉ số này không được giao cho ${agency.name}${whose}. Xóa dòng, hoặc cập nhật phân công nếu đã thay đổi.`;
    },
  },
  "code-as-date": {
    title: "Mã bị đổi thành ngày",
    why: "Excel đã đổi mã thành ngày tháng, nên các bảng khác không tra được mã này.",
    mend: "Bấm Sửa để ghi lại mã dưới dạng chữ.",
    sentence: ({ shown, code }, place) =>
      `${cell(place)} hiện ${quote(shown)} vì Excel đã đổi mã ${code} thành ngày tháng. Bấm Sửa để ghi lại mã ${code} dưới dạng chữ.`,
  },
  "code-format": {
    title: "Mã viết chưa đúng dạng",
    why: "Mã viết khác dạng thì không tra cứu, sắp xếp được.",
    mend: "Bấm Sửa để viết mã theo khung chỉ số.",
    sentence: ({ written, code }, place) =>
      `${cell(place)} viết mã ${quote(written)}; khung chỉ số viết là ${code}. Bấm Sửa để viết lại theo khung.`,
  },
  "code-missing": {
    title: "Thiếu mã chỉ số",
    why: "Các dòng khác có mã; dòng không có mã dễ bị bỏ sót khi tổng hợp.",
    mend: "Bấm Sửa để ghi mã.",
    sentence: ({ code, name }, place) =>
      `${cell(place)} chưa có mã. Theo tên, đây là chỉ số ${code} ${quote(name)}. Bấm Sửa để ghi mã ${code}.`,
  },
};

function lacks(role: NeededColumn, indicators: readonly string[]): string {
  switch (role) {
    case "value":
      return "không có cột giá trị của năm báo cáo nên không đọc được số liệu. Thêm cột này vào hàng tiêu đề.";
    case "evidence":
      return `không có cột minh chứng, trong khi các chỉ số do địa phương cung cấp (${list(indicators)}) cần có. Thêm cột này vào hàng tiêu đề.`;
    case "target":
      return "không có cột mục tiêu nên không so sánh được kết quả với mục tiêu. Nếu các chỉ số này có mục tiêu, thêm cột vào hàng tiêu đề.";
  }
}
