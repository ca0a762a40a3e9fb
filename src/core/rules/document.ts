import { RULE_IDS, RULES, type RuleGroup, type RuleId, type Severity } from "./catalogue";
import { TEXT_VI } from "./text.vi";

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  layout: "Bố cục tệp",
  identity: "Nhận diện chỉ số",
  value: "Giá trị",
  target: "Mục tiêu",
  evidence: "Minh chứng",
  score: "Điểm",
  text: "Chữ viết",
  merge: "Ghép tệp",
};
const SEVERITIES: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", note: "ghi chú" };

const COLUMNS = ["mã", "mức", "phát hiện gì, vì sao", "cách sửa", "ví dụ"];

const HEAD = `# Quy tắc kiểm tra

Tệp này được tạo từ danh mục quy tắc và các câu thông báo (\`scripts/rules-doc.mts\`); không sửa bằng tay.
_Lỗi_ chặn việc nộp; _cảnh báo_ và _ghi chú_ thì không. Mức của từng quy tắc có thể đổi, hoặc tắt, trong hồ sơ địa phương.
Chỉ số do trung ương thu thập mà thiếu dòng, giá trị hay minh chứng thì chỉ được nhắc, không chặn việc nộp. Mỗi sai sót chỉ được báo một lần, tại ô cần sửa.
`;

/** The page that lists every rule: what it finds, why it matters, how it is mended, an example sentence. Markdown, in Vietnamese. */
export function rulesDocument(exampleOf: (rule: RuleId) => string): string {
  const groups = [...new Set(RULE_IDS.map((rule) => RULES[rule].group))];
  return [HEAD, ...groups.map((group) => section(group, exampleOf))].join("\n");
}

function section(group: RuleGroup, exampleOf: (rule: RuleId) => string): string {
  const rules = RULE_IDS.filter((rule) => RULES[rule].group === group);
  return [`## ${GROUPS[group]}`, "", ...table([COLUMNS, ...rules.map((rule) => row(rule, exampleOf(rule)))]), ""].join("\n");
}

function row(rule: RuleId, example: string): readonly string[] {
  const { title, why, mend } = TEXT_VI[rule];
  const cells = [`\`${rule}\``, SEVERITIES[RULES[rule].severity], `${title}. ${why}`, mend, example];
  return cells.map((cell) => cell.normalize("NFC").replace(/\s+/g, " ").replaceAll("|", "\\|"));
}

/** Columns as wide as their widest cell, as the project's formatter would have them. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => widthOf(cells[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  const [head = "", ...body] = rows.map(line);
  return [head, rule, ...body];
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
