import { cellName } from "../../workbook";
import type { ColumnRole } from "../reading";
import type { FigureColumn } from "./facts";
import { dayOf, exactly, measured, plain, quote, roughly, share } from "./format";
import type { Place, RuleTexts } from "./text";
import { inVietnameseWords } from "./vietnamese-number";

const COLUMNS: Readonly<Record<ColumnRole, string>> = {
  ordinal: "số thứ tự",
  code: "mã chỉ số",
  name: "tên chỉ số",
  unit: "đơn vị tính",
  previous: "giá trị năm trước",
  value: "giá trị",
  numerator: "tử số",
  denominator: "mẫu số",
  target: "mục tiêu",
  source: "nguồn số liệu",
  agency: "cơ quan",
  evidence: "minh chứng",
  note: "ghi chú",
};
const FIGURES: Readonly<Record<FigureColumn, string>> = { value: "", previous: ", giá trị năm trước,", target: ", mục tiêu," };

const number = (value: number): string => exactly(value, "vi");

/** `Ô F9 (2.2.1)`; without a cell the sheet or the file. */
function cell({ cell, sheet, indicator }: Place): string {
  if (cell !== null) return indicator === null ? `Ô ${cell}` : `Ô ${cell} (${indicator})`;
  return sheet === null ? "Tệp này" : `Trang ${quote(sheet)}`;
}

function indicatorOr(place: Place): string {
  return place.indicator ?? cell(place);
}

/** The first few of many. */
function list(items: readonly string[]): string {
  return items.length <= 6 ? items.join(", ") : `${items.slice(0, 5).join(", ")} và ${items.length - 5} mục khác`;
}

function read(value: number): string {
  const words = inVietnameseWords(value);
  return words === null ? number(value) : `${number(value)} (${words})`;
}

/** `lớn gấp 1.000 lần`, `nhỏ hơn 10 lần`. */
function times(factor: number): string {
  return factor > 1 ? `lớn gấp khoảng ${number(factor)} lần` : `nhỏ hơn khoảng ${number(1 / factor)} lần`;
}

function gap(value: number, unit: string): string {
  return unit.startsWith("%") ? `${number(value)} điểm phần trăm` : `là ${measured(value, unit, "vi")}`;
}

/** Every sentence of the rules in Vietnamese. */
export const TEXT_VI: RuleTexts = {
  "no-table": {
    title: "Không tìm thấy bảng chỉ số",
    why: "Không có bảng thì không có số liệu nào để kiểm tra.",
    mend: "Thêm một hàng tiêu đề có cột tên hoặc mã chỉ số và cột giá trị.",
    sentence: () => "Không tìm thấy bảng chỉ số trong tệp này. Cần một hàng tiêu đề có cột tên hoặc mã chỉ số và cột giá trị.",
  },
  "column-missing": {
    title: "Bảng thiếu cột",
    why: "Thiếu cột giá trị thì không có số liệu; thiếu cột minh chứng thì số liệu do địa phương cung cấp không có căn cứ.",
    mend: "Thêm cột còn thiếu vào hàng tiêu đề rồi điền cho từng chỉ số.",
    sentence: ({ role, header, indicators }, { sheet }) =>
      role === "value"
        ? `Bảng ở ${header} (trang ${quote(sheet ?? "")}) không có cột giá trị của năm báo cáo nên không đọc được số liệu. Thêm cột này vào hàng tiêu đề.`
        : `Bảng ở ${header} (trang ${quote(sheet ?? "")}) không có cột minh chứng, trong khi các chỉ số do địa phương cung cấp (${list(indicators)}) cần có. Thêm cột này vào hàng tiêu đề.`,
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
    mend: "Sửa tên đơn vị ở tiêu đề hoặc tên trang tính.",
    sentence: ({ named, rows, readings, own }, place) =>
      `${cell(place)} ghi ${named.name}, nhưng chỉ ${own}/${readings} chỉ số trong bảng thuộc đơn vị này; bảng khớp với ${rows.name}. Sửa tên đơn vị, hoặc kiểm tra lại bảng.`,
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
  "value-missing": {
    title: "Thiếu số liệu",
    why: "Chỉ số không có số liệu thì chưa tính được.",
    mend: "Nhập giá trị của năm báo cáo.",
    sentence: ({ reason, supply, previous }, place) => {
      const before = previous === null ? "" : ` Năm trước là ${number(previous)}.`;
      if (reason === "uncalculated") return `${cell(place)} có công thức nhưng tệp chưa lưu kết quả. Mở tệp bằng Excel, tính lại rồi lưu.`;
      if (supply === "central") return `${cell(place)} còn trống. Số liệu do trung ương thu thập; điền nếu đã có.${before}`;
      return `${cell(place)} còn trống, nên chưa tính được chỉ số.${before} Nhập giá trị của năm báo cáo.`;
    },
  },
  "value-placeholder": {
    title: "Chưa có số liệu",
    why: "Chữ ghi thay số liệu không tính được, và không phải là số 0.",
    mend: "Thay bằng số liệu khi đã có.",
    sentence: ({ text, supply }, place) =>
      supply === "central"
        ? `${cell(place)} ghi ${quote(text)} thay cho số liệu. Số liệu do trung ương thu thập; thay bằng số khi đã có.`
        : `${cell(place)} ghi ${quote(text)} thay cho số liệu, nên chưa tính được chỉ số. Nhập giá trị của năm báo cáo.`,
  },
  "number-as-text": {
    title: "Số nhập dạng chữ",
    why: "Excel không tính được với số lưu dưới dạng chữ.",
    mend: "Bấm Sửa để đổi thành số.",
    sentence: ({ text, number: value, unit, rowUnit }, place) => {
      const what = `${cell(place)} ghi ${quote(text)} dưới dạng chữ nên Excel không tính được.`;
      if (value === null)
        return `${what} Đơn vị ${quote(unit)} khác đơn vị của dòng (${quote(rowUnit)}). Nhập lại số theo đơn vị của dòng.`;
      return `${what} Bấm Sửa để đổi thành số ${number(value)}.`;
    },
  },
  "ambiguous-number": {
    title: "Số có hai cách đọc",
    why: "Dấu chấm hoặc phẩy có thể là dấu hàng nghìn, cũng có thể là dấu thập phân.",
    mend: "Chọn cách đọc đúng, hoặc nhập lại dưới dạng số.",
    sentence: ({ text, readings: [larger, smaller], previous, likely }, place) => {
      const before = previous === null ? "" : ` Năm trước là ${number(previous)}.`;
      const guess = previous === null && likely !== null ? ` Khoảng giá trị hợp lệ chỉ phù hợp với ${number(likely)}.` : "";
      return `${cell(place)} ghi ${quote(text)}: có thể là ${read(larger)} hoặc ${number(smaller)}.${before}${guess} Hãy chọn cách đọc đúng.`;
    },
  },
  "not-a-number": {
    title: "Không phải là số",
    why: "Ô giá trị chỉ nhận một con số; chữ trong ô không tính được.",
    mend: "Ghi con số vào ô giá trị, lời giải thích vào cột ghi chú.",
    sentence: ({ text }, place) =>
      `${cell(place)} ghi ${quote(text)}, không đọc được thành một con số. Ghi con số vào ô này, lời giải thích vào cột ghi chú.`,
  },
  "out-of-range": {
    title: "Ngoài khoảng giá trị",
    why: "Chỉ số không thể có giá trị này.",
    mend: "Kiểm tra số liệu và đơn vị tính.",
    sentence: ({ value, min, max, unit }, place) => {
      const bounds = [
        ...(min === null ? [] : [`từ ${number(min)}`]),
        ...(max === null ? [] : [`${min === null ? "không quá" : "đến"} ${number(max)}`]),
      ].join(" ");
      return `${cell(place)} là ${measured(value, unit, "vi")}, ngoài khoảng có thể có của chỉ số (${bounds}). Kiểm tra lại số liệu và đơn vị tính.`;
    },
  },
  "unit-mismatch": {
    title: "Khác đơn vị tính",
    why: "Số liệu theo đơn vị khác sẽ sai khi so với mục tiêu và với địa phương khác.",
    mend: "Kiểm tra số liệu đang theo đơn vị nào, rồi đổi đơn vị hoặc đổi số.",
    sentence: ({ written, expected, value }, { cell: name }) => {
      const check =
        value === null
          ? "Kiểm tra lại trước khi đổi."
          : `Kiểm tra lại số liệu ở ${cellName(value.at)} (${number(value.number)}) trước khi đổi.`;
      return `Ô ${name ?? ""} ghi đơn vị ${quote(written)}, khung chỉ số dùng ${quote(expected)}. ${check}`;
    },
  },
  "percent-as-fraction": {
    title: "Tỷ lệ phần trăm ghi dạng thập phân",
    why: "Dưới đơn vị %, số 0,5 nghĩa là nửa phần trăm.",
    mend: "Bấm Sửa để nhân 100.",
    sentence: ({ value, likely, against, reference }, place) => {
      const than = against === "previous" ? `năm trước là ${number(reference)}` : `mục tiêu là ${number(reference)}`;
      return `${cell(place)} ghi ${number(value)} dưới đơn vị %, trong khi ${than}. Nếu ý là ${number(likely)} %, bấm Sửa để nhân 100.`;
    },
  },
  "scale-slip": {
    title: "Có thể lệch hàng chục, hàng trăm, hàng nghìn",
    why: "Số gấp đúng 10, 100, 1.000 lần năm trước thường do đặt sai dấu phẩy hoặc nhầm đơn vị.",
    mend: "Kiểm tra dấu thập phân và đơn vị tính.",
    sentence: ({ value, previous, factor, likely }, place) =>
      `${cell(place)} là ${number(value)}, ${times(factor)} so với năm trước (${number(previous)}). Kiểm tra dấu phẩy và đơn vị tính; có thể đúng là ${roughly(likely, "vi")}.`,
  },
  "formula-error": {
    title: "Công thức bị lỗi",
    why: "Ô báo lỗi không cho ra số liệu, và làm hỏng các ô tính theo nó.",
    mend: "Sửa công thức hoặc nhập số.",
    sentence: ({ column, error }, place) =>
      `${cell(place)}${FIGURES[column]} báo lỗi ${plain(error, 20)} nên không có số liệu. Sửa công thức, hoặc nhập số.`,
  },
  "external-link": {
    title: "Công thức lấy số từ tệp khác",
    why: "Người nhận không có tệp kia, nên số không cập nhật và không kiểm chứng được.",
    mend: "Chép giá trị vào ô thay cho công thức.",
    sentence: ({ column, book }, place) =>
      `${cell(place)}${FIGURES[column]} lấy số từ tệp khác${book === null ? "" : ` ${quote(book)}`}, người nhận không mở được. Chép giá trị vào ô thay cho công thức.`,
  },
  "implausible-change": {
    title: "Thay đổi bất thường",
    why: "Thay đổi lớn trong một năm thường do nhập nhầm; nếu đúng thì nên có giải trình.",
    mend: "Kiểm tra lại, hoặc ghi lý do vào cột ghi chú.",
    sentence: ({ value, previous, change, limit }, place) =>
      `${cell(place)} là ${number(value)}, ${change > 0 ? "tăng" : "giảm"} ${share(Math.abs(change), "vi")} so với năm trước (${number(previous)}), quá mức ${share(limit, "vi")}. Kiểm tra lại, hoặc ghi lý do vào cột ghi chú.`,
  },
  "unchanged-value": {
    title: "Giống hệt năm trước",
    why: "Số giống hệt năm trước thường là chưa cập nhật.",
    mend: "Kiểm tra đã có số liệu mới chưa.",
    sentence: ({ value }, place) => `${cell(place)} là ${number(value)}, giống hệt năm trước. Kiểm tra xem đã cập nhật số liệu mới chưa.`,
  },
  "value-as-date": {
    title: "Số bị đổi thành ngày",
    why: "Excel đã đổi số thành ngày tháng, giá trị lưu trong ô không còn là số đã nhập.",
    mend: "Đặt định dạng ô là Số rồi nhập lại.",
    sentence: ({ shown }, place) =>
      `${cell(place)} hiện ngày ${quote(shown)} thay cho một con số. Đặt định dạng ô là Số (Number) rồi nhập lại giá trị.`,
  },
  "parts-mismatch": {
    title: "Không khớp với tử số, mẫu số",
    why: "Giá trị không bằng tử số chia mẫu số ghi trong cùng dòng.",
    mend: "Kiểm tra lại tử số, mẫu số và giá trị.",
    sentence: ({ value, expected, numerator, denominator, multiplier }, place) => {
      const product = multiplier === 1 ? "" : ` × ${number(multiplier)}`;
      return `${cell(place)} là ${number(value)}, nhưng ${cellName(numerator)} : ${cellName(denominator)}${product} bằng ${roughly(expected, "vi")}. Kiểm tra lại ba số này.`;
    },
  },
  "target-missing": {
    title: "Chưa có mục tiêu",
    why: "Không có mục tiêu thì chưa tính được mức hoàn thành.",
    mend: "Ghi mục tiêu của năm.",
    sentence: ({ year }, place) => `${cell(place)} chưa ghi mục tiêu năm ${year}, nên chưa tính được mức hoàn thành. Ghi mục tiêu nếu có.`,
  },
  "below-target": {
    title: "Chưa đạt mục tiêu",
    why: "Đây là kết quả cần biết, không phải lỗi nhập liệu.",
    mend: "Không cần sửa nếu số liệu đúng.",
    sentence: ({ value, target, gap: distance, side, unit }, place) => {
      const reached = `${indicatorOr(place)} đạt ${measured(value, unit, "vi")}`;
      if (distance === 0) return `${reached}, mới bằng mức của mục tiêu ${quote(target)}.`;
      return `${reached}, ${side === "below" ? "thấp hơn" : "cao hơn"} mục tiêu ${quote(target)} ${gap(distance, unit)}.`;
    },
  },
  "evidence-missing": {
    title: "Thiếu tài liệu minh chứng",
    why: "Số liệu do địa phương cung cấp phải có tài liệu minh chứng kèm theo.",
    mend: "Ghi số, ký hiệu và ngày ban hành của văn bản.",
    sentence: (_, { cell: name, indicator }) =>
      `Chỉ số ${indicator ?? ""} do địa phương cung cấp nhưng cột minh chứng (${name ?? ""}) còn trống. Ghi số, ký hiệu và ngày ban hành của văn bản.`,
  },
  "evidence-placeholder": {
    title: "Minh chứng chưa cụ thể",
    why: "Lời hứa bổ sung không thay được tài liệu minh chứng.",
    mend: "Ghi số, ký hiệu và ngày ban hành của văn bản.",
    sentence: ({ text }, place) =>
      `${cell(place)} ghi ${quote(text)}, chưa nêu văn bản nào làm minh chứng. Ghi số, ký hiệu và ngày ban hành của văn bản.`,
  },
  "evidence-unissued": {
    title: "Văn bản chưa ban hành",
    why: "Văn bản chưa có số thì chưa làm minh chứng được.",
    mend: "Ghi số và ngày sau khi văn bản được ban hành.",
    sentence: ({ text }, place) => `${cell(place)} dẫn văn bản chưa có số (${quote(text)}). Ghi số và ngày sau khi văn bản được ban hành.`,
  },
  "evidence-future-date": {
    title: "Ngày văn bản ở tương lai",
    why: "Văn bản không thể ban hành sau ngày kiểm tra.",
    mend: "Kiểm tra lại ngày ban hành.",
    sentence: ({ date, today, document }, place) =>
      `${cell(place)} dẫn văn bản ${document === "" ? "" : `${quote(document)} `}ngày ${dayOf(date)}, sau hôm nay (${dayOf(today)}). Kiểm tra lại ngày ban hành.`,
  },
  "evidence-local-path": {
    title: "Đường dẫn trên máy cá nhân",
    why: "Người nhận không mở được tệp nằm trên máy hoặc mạng nội bộ của đơn vị.",
    mend: "Ghi số, ký hiệu văn bản và gửi kèm tệp.",
    sentence: ({ path }, place) =>
      `${cell(place)} ghi đường dẫn ${quote(path)}, người nhận không mở được. Ghi số, ký hiệu văn bản và gửi kèm tệp.`,
  },
  "decomposed-text": {
    title: "Chữ có dấu ở dạng tổ hợp",
    why: "Chữ trông giống nhưng Excel không tìm thấy khi tra cứu, lọc.",
    mend: "Bấm Sửa để viết lại ở dạng dựng sẵn.",
    sentence: ({ text }, place) => `${cell(place)} có chữ gõ rời dấu (tổ hợp): ${quote(text)}. Bấm Sửa để tra cứu và lọc được.`,
  },
  "legacy-encoding": {
    title: "Chữ ở bảng mã cũ",
    why: "Chữ theo bảng mã cũ chỉ đọc được với phông cũ và không tra cứu được.",
    mend: "Bấm Sửa để chuyển sang Unicode.",
    sentence: ({ encoding, converted }, place) =>
      `${cell(place)} dùng bảng mã cũ ${encoding === "tcvn3" ? "TCVN3 (ABC)" : "VNI"}; nội dung là ${quote(converted)}. Bấm Sửa để chuyển sang Unicode, rồi chọn lại phông chữ.`,
  },
  "invisible-characters": {
    title: "Ký tự không nhìn thấy",
    why: "Ký tự ẩn làm hai ô trông giống nhau thành khác nhau khi tra cứu.",
    mend: "Bấm Sửa để bỏ ký tự ẩn.",
    sentence: ({ text, count }, place) => `${cell(place)} có ${count} ký tự không nhìn thấy trong ${quote(text)}. Bấm Sửa để bỏ.`,
  },
  "formula-like-text": {
    title: "Chữ giống công thức",
    why: "Chương trình khác khi mở tệp có thể chạy nội dung này như công thức.",
    mend: "Nhập lại thành công thức, hoặc viết thành câu không bắt đầu bằng dấu tính.",
    sentence: ({ text }, place) =>
      `${cell(place)} là chữ nhưng trông như công thức: ${quote(text)}. Nhập lại nếu là công thức, hoặc viết lại không bắt đầu bằng =, +, - hay @.`,
  },
};
