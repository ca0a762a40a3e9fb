/**
 * VNI for Windows: a base letter and then a character for its hat and tone, seen as Windows-1252 when the font is lost: `tieáng Vieät`.
 * ơ, ư, đ, ỉ, ĩ, í, ì, ị, ỵ have a character of their own; the marks of a capital base are capitals.
 */
const MARKS_OF: Readonly<Record<string, string>> = {
  a: "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
  e: "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
  o: "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
  ô: "ùớ øờ ûở õỡ ïợ",
  u: "ùú øù ûủ õũ ïụ",
  ö: "ùứ øừ ûử õữ ïự",
  y: "ùý øỳ ûỷ õỹ",
};
const ALONE = "ôơ öư ñđ íí ìì æỉ óĩ òị îỵ";

function pairs(row: string): (readonly [string, string])[] {
  return row.split(" ").map((pair) => [pair[0] ?? "", pair[1] ?? ""] as const);
}

const SMALL: readonly (readonly [string, string])[] = [
  ...Object.entries(MARKS_OF).flatMap(([base, row]) => pairs(row).map(([mark, letter]) => [base + mark, letter] as const)),
  ...pairs(ALONE),
];

/**
 * One or two characters as seen → letter meant. A capital base takes capital marks; typed with capitals off and on again they mix, hence both.
 */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...SMALL,
  ...SMALL.filter(([seen]) => seen.length === 2).map(
    ([seen, letter]) => [(seen[0] ?? "").toUpperCase() + (seen[1] ?? ""), letter.toUpperCase()] as const,
  ),
  ...SMALL.map(([seen, letter]) => [seen.toUpperCase(), letter.toUpperCase()] as const),
]);
