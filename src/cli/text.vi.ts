import type { CliText } from "./text";

export const TEXT_VI: CliText = {
  help: `pii - kiểm tra biểu số liệu Chỉ số đổi mới sáng tạo cấp địa phương (PII)

Cách dùng
  pii check TỆP… [tùy chọn]     kiểm tra một hoặc nhiều tệp .xlsx, .xlsm; không sửa tệp nào
  pii profiles                  liệt kê các hồ sơ địa phương có sẵn
  pii mark TỆP… --save TỆP|THƯ MỤC [--status-column]   lưu bản sao có đánh dấu ô lỗi, kèm cột tình trạng nếu cần
  pii clear TỆP… --save TỆP|THƯ MỤC   lưu bản sao đã xóa mọi đánh dấu và trang của công cụ
  pii fix TỆP… --save TỆP|THƯ MỤC [--all-safe] [--rule QUY TẮC] [--cell 'TRANG'!Ô[=SỐ]] [--dry-run]   sửa những gì được nêu
  pii summarise TỆP… --save TỆP|THƯ MỤC   lưu bản sao có ba trang tổng hợp bằng công thức: chung, theo đơn vị, phương pháp
  pii score --framework F.json --panel P.csv   tính điểm một bảng các đơn vị theo phương pháp của COINr
  pii stamp TỆP --save TỆP MỚI  đóng dấu kiểm tra lên bản sao của tệp đã sẵn sàng nộp; pii check đối chiếu dấu đó
  pii template [MẪU_CŨ.xlsx] --save MỚI.xlsx   tạo biểu mẫu của đơn vị; nêu mẫu cũ thì chuyển số liệu sang
  pii --help | --version

Tùy chọn của check
  --profile MÃ|TỆP.json   hồ sơ địa phương; không nêu thì tự nhận ra từ tệp
  --agency MÃ             đơn vị nộp; không nêu thì tự nhận ra từ tệp
  --today NĂM-THÁNG-NGÀY  ngày kiểm tra; không nêu thì là hôm nay
  --json TỆP|-            ghi báo cáo JSON ra tệp, hoặc ra màn hình (-)
  --save TỆP|THƯ MỤC      lưu bản sao có thêm trang "PII - Vấn đề"; nhiều tệp thì nêu thư mục
  --map                   xem công cụ hiểu mỗi cột, mỗi dòng là gì
  --map 'TRANG!F=value'   chỉ lại: cột F là số liệu; 'TRANG!none=note': không có cột ghi chú
  --map 'TRANG!row 12=2.2.1'   dòng 12 là chỉ số 2.2.1; 'TRANG!row 12=none': không phải chỉ số
  --map 'TRANG!agency=so-khcn' trang này của Sở KH&CN; cùng --save thì ghi nhớ trong bản sao
  --lang vi|en            ngôn ngữ (mặc định vi)
  --quiet                 chỉ in một dòng kết luận cho mỗi tệp
  --no-waivers            kết luận như khi chưa miễn trừ vấn đề nào

Vai trò của cột: ordinal code name unit previous value numerator denominator target source agency evidence note

Tùy chọn của stamp: --save (bắt buộc), --role "CHỨC DANH" người đóng dấu, --profile, --agency, --today, --lang như của check

Tùy chọn của summarise: --save (bắt buộc), --profile, --agency, --today, --lang như của check

Tùy chọn của template
  --save TỆP.xlsx         biểu mẫu mới
  --profile MÃ|TỆP.json   hồ sơ địa phương; bắt buộc khi không có mẫu cũ
  --agency MÃ             đơn vị; không nêu thì theo mẫu cũ, hoặc cả địa phương

Tùy chọn của score
  --framework TỆP.json    khung chỉ số: mã, mục cha, trọng số, chiều, phương pháp (docs/diem-so.md)
  --panel TỆP.csv         mỗi đơn vị một dòng: mã đơn vị, rồi mỗi chỉ số một cột; NA hoặc trống: không có số liệu
  --json TỆP|-            ghi điểm, hạng, độ đủ số liệu của mọi mục, và cách xử lý từng chỉ số
  --csv TỆP|-             ghi mỗi đơn vị, mỗi mục một dòng: unit, node, score, rank, coverage, unscored
  --lang vi|en            ngôn ngữ

Mã thoát: 0 sẵn sàng nộp; 1 chưa sẵn sàng; 2 không đọc được tệp hoặc gọi sai (không ghi gì).
`,
  call: {
    "no-command": () => "Chưa nêu lệnh; ví dụ: pii check bieu.xlsx (xem pii --help).",
    "unknown-command": ({ word }) =>
      `Không có lệnh "${word}"; các lệnh: check, mark, clear, fix, stamp, summarise, score, template, profiles (xem pii --help).`,
    "unknown-option": ({ option }) => `Không có tùy chọn ${option}; xem pii --help.`,
    "option-needs-value": ({ option }) => `Tùy chọn ${option} cần một giá trị đi kèm; xem pii --help.`,
    "option-takes-no-value": ({ option }) => `Tùy chọn ${option} không nhận giá trị; hãy bỏ phần sau dấu =.`,
    "option-missing": ({ option }) => `Thiếu tùy chọn ${option}; xem pii --help.`,
    "option-twice": ({ option }) => `Tùy chọn ${option} được nêu hai lần; hãy bỏ bớt một.`,
    "no-file": () => "Chưa nêu tệp cần kiểm tra; ví dụ: pii check bieu.xlsx.",
    "too-many-words": ({ word }) => `Thừa "${word}"; xem pii --help.`,
    "bad-day": ({ text }) => `"${text}" không phải ngày có thật; hãy ghi như 2024-12-31.`,
    "bad-language": ({ text }) => `Không có ngôn ngữ "${text}"; hãy dùng vi hoặc en.`,
    "bad-correction": ({ text }) =>
      `Không hiểu --map '${text}'; hãy ghi như 'Biểu 1!F=value', 'Biểu 1!row 12=2.2.1' hoặc 'Biểu 1!agency=so-khcn' (xem pii --help).`,
  },
  path: {
    "not-found": ({ path }) => `${path}: không tìm thấy tệp; hãy xem lại đường dẫn.`,
    "is-folder": ({ path }) => `${path}: là thư mục; hãy nêu tên tệp.`,
    "no-permission": ({ path }) => `${path}: không có quyền đọc; hãy chép tệp sang nơi khác hoặc xin quyền.`,
    "not-readable": ({ path, code }) => `${path}: không đọc được (${code}); hãy đóng tệp ở chương trình khác rồi thử lại.`,
    "not-writable": ({ path, code }) => `${path}: không ghi được (${code}); hãy chọn nơi khác hoặc đóng tệp đang mở. Chưa ghi tệp nào.`,
    "not-json": ({ path, detail }) => `${path}: không phải JSON đúng (${detail}); hãy sửa tệp.`,
  },
  save: {
    "over-input": ({ path }) => `${path}: là tệp đang kiểm tra, không được ghi đè; hãy chọn tên khác cho bản sao.`,
    "same-target": ({ path }) => `${path}: hai kết quả sẽ ghi vào cùng một tệp; hãy đổi tên hoặc ghi riêng.`,
    "target-is-folder": ({ path }) => `${path}: là thư mục, không ghi tệp đè lên được; hãy nêu tên tệp.`,
    "other-extension": ({ path, extension }) => `${path}: bản sao phải giữ đuôi ${extension} như tệp gốc thì Excel mới mở được.`,
    "not-a-folder": ({ path }) => `${path}: kiểm tra nhiều tệp thì --save cần một thư mục.`,
  },
  savedNothing: "Chưa ghi bản sao nào vì có tệp không kiểm tra được.",
  frameworkFaults: (file, count) => `${file}: khung chỉ số có ${count} lỗi nên không dùng được:`,
  panelFaults: (file, count) => `${file}: bảng số liệu có ${count} lỗi nên không tính được điểm:`,
  andMore: (count) => `… và ${count} lỗi nữa.`,
  scores: { rank: "Hạng", unit: "Đơn vị", score: "Điểm" },
  profileFaults: (file, count) => `${file}: hồ sơ có ${count} lỗi nên không dùng được:`,
  saved: (path) => `Đã lưu bản sao: ${path}`,
  noAgency: "không nêu đơn vị",
  year: (year) => `năm ${year}`,
  severity: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý" },
  columns: { cell: "Ô", indicator: "Chỉ số", sentence: "Vấn đề và cách sửa" },
  fix: "Sửa",
  role: {
    ordinal: "số thứ tự",
    code: "mã",
    name: "tên chỉ số",
    unit: "đơn vị tính",
    previous: "năm trước",
    value: "số liệu",
    numerator: "tử số",
    denominator: "mẫu số",
    target: "mục tiêu",
    source: "nguồn số liệu",
    agency: "đơn vị cung cấp",
    evidence: "minh chứng",
    note: "ghi chú",
  },
  map: {
    table: (sheet, header) => `Bảng ở trang "${sheet}", tiêu đề ${header}`,
    none: "Không tìm thấy bảng chỉ số nào.",
    agency: "Đơn vị",
    column: "Cột",
    row: "Dòng",
    match: { code: "theo mã", name: "theo tên", "code-as-date": "mã bị Excel đổi thành ngày", user: "người dùng chỉ" },
    by: { words: "theo tiêu đề", content: "theo nội dung", user: "người dùng chỉ" },
    unsure: "chưa chắc",
    unknownRow: "giống chỉ số nhưng không khớp chỉ số nào",
    correct: "Sai chỗ nào thì chỉ lại, ví dụ: --map 'Biểu 1!F=value' --map 'Biểu 1!row 12=2.2.1'; thêm --save để ghi nhớ.",
  },
};
