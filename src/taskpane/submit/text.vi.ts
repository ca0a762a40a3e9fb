import type { SubmitText } from "./text";

const when = (day: string, time: string | null): string => (time === null ? `ngày ${day}` : `${time} ngày ${day}`);

export const SUBMIT_VI: SubmitText = {
  gate: {
    title: "Điều kiện nộp",
    ready: "Sẵn sàng nộp: không còn lỗi nào.",
    notReady: ({ errors }) => `Chưa nộp được: còn ${errors} lỗi phải sửa hoặc miễn trừ.`,
    noValues: "Chưa nộp được: biểu chưa có số liệu nào.",
    stamped: "Đã đóng dấu kiểm tra, số liệu đúng như khi kiểm tra.",
    changed: "Đã đóng dấu kiểm tra, nhưng số liệu đã thay đổi sau đó.",
    open: "Còn phải xử lý",
    showOpen: "Xem các lỗi",
    waived: (count) => `${count} vấn đề đã miễn trừ`,
  },
  stamp: {
    title: "Dấu kiểm tra",
    what: "Dấu ghi lại thời điểm, khung chỉ số và mã của các ô đã kiểm tra. Nơi nhận biết được nếu số liệu bị sửa sau đó.",
    role: "Người đóng dấu",
    roleHint: "Ví dụ: Phó Giám đốc",
    put: "Đóng dấu kiểm tra",
    again: "Đóng dấu lại",
    reopen: "Mở lại",
    reopenWhat: "Mở lại để sửa tiếp; dấu cũ vẫn lưu trong lịch sử.",
    at: (day, time, role) => `Đóng lúc ${when(day, time)}${role === "" ? "" : `, ${role}`}.`.replace("lúc ngày", "ngày"),
    hash: (start) => `Mã: ${start}…`,
    changes: (count) => `${count} ô đã thay đổi sau khi đóng dấu:`,
    change: (what, cell, subject) =>
      what === "removed" ? `${subject}: đã bỏ trống hoặc mất dòng` : `${cell ?? ""} (${subject})${what === "added" ? ": mới nhập" : ""}`,
    more: (count) => `và ${count} ô khác`,
    otherFramework: "Dấu này của khung chỉ số khác nên không đối chiếu được.",
    history: (count) => `Lịch sử: ${count} dấu trước đây`,
    ended: (day, time) => `mở lại hoặc thay ${when(day, time)}`,
  },
  waivers: {
    title: (count) => `Miễn trừ (${count})`,
    none: "Chưa miễn trừ vấn đề nào. Mở một vấn đề và bấm Miễn trừ nếu có lý do chính đáng.",
    said: (role, day) => (role === "" ? day : `${role}, ${day}`),
    idle: {
      changed: "Không còn áp dụng: nội dung ô đã thay đổi.",
      mended: "Không còn cần: vấn đề đã hết.",
      forbidden: "Không áp dụng: hồ sơ không cho miễn trừ quy tắc này.",
    },
    edit: "Sửa lý do",
    withdraw: "Bỏ miễn trừ",
    withdrawOf: (what) => `Bỏ miễn trừ: ${what}`,
    editOf: (what) => `Sửa lý do miễn trừ: ${what}`,
    tag: "đã miễn trừ",
    waive: "Miễn trừ…",
    why: "Vấn đề vẫn được ghi cùng lý do, nhưng không chặn việc nộp. Nội dung ô thay đổi thì phải miễn trừ lại.",
    reason: "Lý do",
    role: "Người quyết định",
    save: "Lưu miễn trừ",
    cancel: "Thôi",
    mayNot: "Quy tắc này không được miễn trừ.",
  },
  sheets: {
    title: "Đánh dấu và trang tính",
    mark: "Đánh dấu ô",
    statusColumn: "Thêm cột chữ trạng thái cạnh bảng",
    clear: "Xóa đánh dấu",
    clearWhat: "Xóa đánh dấu trả tệp về như trước: bỏ màu, cột trạng thái và các trang do công cụ tạo.",
    summary: "Trang tổng hợp",
    findings: "Trang vấn đề",
    protectedSheets: (names) => `Trang đang khóa nên không đánh dấu: ${names}. Bỏ bảo vệ trang tính rồi đánh dấu lại.`,
    withoutColumn: (names) => `Không còn cột trống cạnh bảng ở: ${names}.`,
    legend: "Ý nghĩa các màu",
    keptSheets: (names) => `Giữ lại vì có nội dung người dùng ghi thêm: ${names}. Chuyển nội dung đó sang nơi khác rồi xóa đánh dấu lại.`,
    keptWords: (count) => `Giữ lại ${count} ô trạng thái đã được sửa khác đi; nếu không cần thì xóa các ô này bằng tay.`,
    lockedSheets: (names) => `Trang đang khóa nên cột trạng thái còn lại: ${names}. Bỏ bảo vệ trang tính rồi xóa đánh dấu lại.`,
    marksLeft:
      "Có đánh dấu cũ mà Excel không cho xóa. Các đánh dấu này đã tắt, không còn hiện màu; mở tệp bằng trang web của công cụ, bấm Xóa đánh dấu rồi lưu (hoặc dùng lệnh pii clear) thì chúng được gỡ hẳn.",
  },
  undo: {
    title: "Hoàn tác",
    undo: "Hoàn tác",
    redo: "Làm lại",
    undoOf: (action) => `Hoàn tác: ${action}`,
    redoOf: (action) => `Làm lại: ${action}`,
    nothing: "Chưa có việc nào để hoàn tác.",
    kept: (count, of) =>
      count === of
        ? `${of} việc hoàn tác được, cả sau khi đóng tệp.`
        : `${of} việc hoàn tác được; sau khi đóng tệp chỉ còn ${count} việc gần nhất.`,
    keys: "Ctrl+Z, Ctrl+Y trong ngăn này",
    action: {
      fix: "sửa một ô",
      "fix-all": "sửa nhiều ô",
      reading: "chọn cách đọc số",
      mapping: "chọn cách hiểu bảng",
      mark: "đánh dấu ô",
      clear: "xóa đánh dấu",
      summary: "ghi trang tổng hợp",
      "findings-sheet": "ghi trang vấn đề",
      "evidence-index": "ghi danh mục minh chứng",
      template: "tạo biểu mẫu",
      transfer: "chuyển số liệu",
      status: "ghi cột trạng thái",
      waive: "miễn trừ",
      withdraw: "bỏ miễn trừ",
      stamp: "đóng dấu kiểm tra",
      reopen: "mở lại",
    },
    done: (action, cells) => {
      if (cells > 0 && ["fix", "fix-all", "reading"].includes(action)) return `Đã sửa ${cells} ô.`;
      return `Đã ${SUBMIT_VI.undo.action[action]}.`;
    },
    undone: (action) => `Đã hoàn tác: ${action}.`,
    redone: (action) => `Đã làm lại: ${action}.`,
    leftWaived: (count) => `${count} ô giữ nguyên vì vấn đề ở đó đã được miễn trừ; muốn sửa thì sửa từng ô.`,
    leftCells: (count, places) => `${count} ô giữ nguyên vì đã được sửa hoặc dời đi sau đó: ${places}.`,
    leftUnwritable: (places) => `Không trả lại được hết định dạng chữ ở: ${places}.`,
    leftSheet: (name) => `Trang “${name}” giữ nguyên vì đã được sửa sau đó hoặc nội dung cũ quá lớn.`,
    leftHighlights: "Đánh dấu giữ nguyên vì không còn biết đánh dấu trước đó.",
    leftMemory: "Một lựa chọn đã được đổi sau đó nên giữ nguyên.",
    recovered: (cells, sheets) => {
      const what = [cells > 0 ? `${cells} ô` : "", sheets === "" ? "" : `trang ${sheets}`].filter((part) => part !== "").join(" và ");
      return `Lần ghi trước bị ngắt giữa chừng; đã trả lại như cũ${what === "" ? "" : `: ${what}`}.`;
    },
    recoveredMarks: {
      "taken-back": "Lần đánh dấu trước bị ngắt giữa chừng; đã gỡ phần đánh dấu dở dang.",
      finished: "Lần đổi đánh dấu trước bị ngắt giữa chừng; đã làm nốt phần còn lại.",
      "switched-off":
        "Lần đánh dấu trước bị ngắt giữa chừng; phần đánh dấu dở dang đã tắt, không còn hiện màu. Bấm Đánh dấu ô nếu muốn đánh dấu lại.",
    },
    close: "Đóng",
  },
};
