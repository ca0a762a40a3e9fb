import type { Bilingual } from "../../../framework";
import { shortHash, stampMoment, type Stamp, type StampState } from "../../stamp";

/** The words about the stamp and the waivers on the overview. */
export interface RecordWords {
  readonly stamp: string;
  /** What the stamp is worth, in one line. */
  readonly state: (stamp: StampState) => string;
  readonly section: string;
  readonly basis: string;
  readonly basisOf: (stamp: Stamp) => string;
  readonly counts: string;
  readonly countsOf: (stamp: Stamp) => string;
  readonly waivers: (count: number) => string;
  readonly columns: {
    readonly order: string;
    readonly about: string;
    readonly rule: string;
    readonly reason: string;
    readonly role: string;
    readonly date: string;
    readonly state: string;
  };
  readonly waiverState: Readonly<Record<"counts" | "changed" | "mended" | "forbidden", string>>;
  readonly date: (iso: string) => string;
}

const day = (iso: string): string => stampMoment(iso.slice(0, 10)).day;
const by = (role: string): string => (role === "" ? "" : `, ${role}`);

export const RECORD_WORDS: Readonly<Record<keyof Bilingual, RecordWords>> = {
  vi: {
    stamp: "Dấu kiểm tra",
    state: ({ state, stamp, earlier, changes }) => {
      const last = earlier.at(-1);
      if (stamp === null)
        return last === undefined
          ? "Chưa đóng."
          : `Đã mở lại ${momentVi(last.endedAt)}; dấu đóng ${momentVi(last.at)} (mã ${shortHash(last.hash)}) không còn giá trị.`;
      const put = `đóng ${momentVi(stamp.at)}${by(stamp.role)}; mã ${shortHash(stamp.hash)}.`;
      if (state === "valid") return `Còn giá trị khi lập trang này: ${put}`;
      return `Không còn khớp khi lập trang này${changes.length === 0 ? "" : ` (${changes.length} ô đã đổi)`}: ${put}`;
    },
    section: "Dấu kiểm tra và miễn trừ",
    basis: "Kiểm tra theo",
    basisOf: ({ framework, profile }) => `khung ${framework}, hồ sơ ${profile}`,
    counts: "Khi đóng dấu",
    countsOf: ({ counts: { errors, warnings, notes, waived, readings } }) =>
      `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý, ${waived} miễn trừ, trên ${readings} dòng chỉ số`,
    waivers: (count) => (count === 0 ? "Không có vấn đề nào được miễn trừ." : `Vấn đề được miễn trừ: ${count}`),
    columns: { order: "STT", about: "Chỉ số", rule: "Vấn đề", reason: "Lý do", role: "Người miễn trừ", date: "Ngày", state: "Hiệu lực" },
    waiverState: { counts: "Có", changed: "Hết: ô đã đổi", mended: "Hết: đã sửa", forbidden: "Không được miễn" },
    date: day,
  },
  en: {
    stamp: "Stamp",
    state: ({ state, stamp, earlier, changes }) => {
      const last = earlier.at(-1);
      if (stamp === null)
        return last === undefined
          ? "None."
          : `Reopened ${momentEn(last.endedAt)}; the stamp put on ${momentEn(last.at)} (code ${shortHash(last.hash)}) counts no more.`;
      const put = `put on ${momentEn(stamp.at)}${by(stamp.role)}; code ${shortHash(stamp.hash)}.`;
      if (state === "valid") return `Valid when this sheet was made: ${put}`;
      return `Did not match any more when this sheet was made${changes.length === 0 ? "" : ` (cells changed: ${changes.length})`}: ${put}`;
    },
    section: "Stamp and waivers",
    basis: "Checked by",
    basisOf: ({ framework, profile }) => `framework ${framework}, profile ${profile}`,
    counts: "Found then",
    countsOf: ({ counts: { errors, warnings, notes, waived, readings } }) =>
      `errors ${errors}, warnings ${warnings}, notes ${notes}, waived ${waived}, in indicator rows: ${readings}`,
    waivers: (count) => (count === 0 ? "Nothing was waived." : `Waived findings: ${count}`),
    columns: { order: "No.", about: "Indicator", rule: "Finding", reason: "Reason", role: "Waived by", date: "Date", state: "In force" },
    waiverState: { counts: "Yes", changed: "No: the cell changed", mended: "No: mended", forbidden: "No: not allowed" },
    date: day,
  },
};

function momentVi(at: string): string {
  const { day: on, time } = stampMoment(at);
  return `${time === null ? "" : `lúc ${time} `}ngày ${on}`;
}

function momentEn(at: string): string {
  const { day: on, time } = stampMoment(at);
  return `${on}${time === null ? "" : ` at ${time}`}`;
}
