import type { Bilingual } from "../../framework";
import type { Day } from "../../language";
import type { Severity } from "../rules/catalogue";
import { shortHash, stampMoment, type Stamp } from "../stamp";
import type { Waiver } from "../waivers";

/** The words of the sheet of findings. */
export interface FindingsWords {
  readonly country: string;
  readonly motto: string;
  readonly committee: (place: string) => string;
  readonly title: string;
  readonly file: string;
  readonly agency: string;
  readonly noAgency: string;
  readonly profile: string;
  readonly checkedOn: string;
  readonly day: (day: Day) => string;
  readonly verdict: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly noFindings: string;
  readonly stamp: string;
  readonly stamped: (stamp: Stamp) => string;
  readonly waived: string;
  readonly waivedFor: (waiver: Waiver) => string;
}

const isSaid = (words: string): boolean => words !== "";

const two = (number: number): string => String(number).padStart(2, "0");

export const FINDINGS_WORDS: Readonly<Record<keyof Bilingual, FindingsWords>> = {
  vi: {
    country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    committee: (place) => `Ủy ban nhân dân ${place}`,
    title: "DANH SÁCH VẤN ĐỀ CỦA BIỂU SỐ LIỆU PII",
    file: "Tệp",
    agency: "Đơn vị",
    noAgency: "Không nêu hoặc nhiều đơn vị",
    profile: "Áp dụng cho",
    checkedOn: "Ngày kiểm tra",
    day: ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
    verdict: "Kết luận",
    columns: ["STT", "Mức độ", "Chỉ số", "Sheet", "Ô", "Vấn đề và cách sửa", "Trước → Sau"],
    severity: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
    noFindings: "Không có vấn đề nào.",
    stamp: "Dấu kiểm tra",
    stamped: ({ at, role, hash }) => {
      const { day, time } = stampMoment(at);
      return `Đã đóng ${time === null ? "" : `lúc ${time} `}ngày ${day}${role === "" ? "" : `, ${role}`}; mã ${shortHash(hash)}.`;
    },
    waived: "Đã miễn trừ",
    waivedFor: ({ reason, role, date }) =>
      `Miễn trừ: ${reason} (${[role, date.split("-").reverse().join("/")].filter(isSaid).join(", ")}).`,
  },
  en: {
    country: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    committee: (place) => `People's Committee of ${place}`,
    title: "FINDINGS IN THE PII WORKBOOK",
    file: "File",
    agency: "Agency",
    noAgency: "Not stated, or several",
    profile: "Checked against",
    checkedOn: "Checked on",
    day: ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
    verdict: "Verdict",
    columns: ["No.", "Severity", "Indicator", "Sheet", "Cell", "What is wrong and how to mend it", "Before → After"],
    severity: { error: "Error", warning: "Warning", note: "Note" },
    noFindings: "Nothing was found.",
    stamp: "Stamp",
    stamped: ({ at, role, hash }) => {
      const { day, time } = stampMoment(at);
      return `Stamped on ${day}${time === null ? "" : ` at ${time}`}${role === "" ? "" : ` by ${role}`}; code ${shortHash(hash)}.`;
    },
    waived: "Waived",
    waivedFor: ({ reason, role, date }) => `Waived: ${reason} (${[role, date].filter(isSaid).join(", ")}).`,
  },
};
