const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const GROUPS = ["", "nghìn", "triệu", "tỷ"];
const TOO_LARGE = 1e12;

/** A whole number in Vietnamese words, `1234` is `một nghìn hai trăm ba mươi tư`; `null` for fractions, negative numbers and 10¹² or more. */
export function inVietnameseWords(number: number): string | null {
  if (!Number.isInteger(number) || number < 0 || number >= TOO_LARGE) return null;
  if (number === 0) return DIGITS[0] ?? null;
  const groups: string[] = [];
  for (let rest = number, place = 0; rest > 0; rest = Math.floor(rest / 1000), place++) {
    const group = rest % 1000;
    if (group > 0) groups.unshift(`${threeDigits(group, rest >= 1000)} ${GROUPS[place] ?? ""}`.trim());
  }
  return groups.join(" ");
}

/** Behind a larger group every place is said: 1005 is `một nghìn không trăm linh năm`. */
function threeDigits(number: number, full: boolean): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const head = hundreds > 0 || full ? [`${DIGITS[hundreds] ?? ""} trăm`] : [];
  return [...head, ...(rest > 0 ? [twoDigits(rest, head.length > 0)] : [])].join(" ");
}

function twoDigits(number: number, behindHundreds: boolean): string {
  const tens = Math.floor(number / 10);
  const units = number % 10;
  if (tens === 0) return behindHundreds ? `linh ${DIGITS[units] ?? ""}` : (DIGITS[units] ?? "");
  const head = tens === 1 ? "mười" : `${DIGITS[tens] ?? ""} mươi`;
  return units === 0 ? head : `${head} ${unitsBehindTens(tens, units)}`;
}

function unitsBehindTens(tens: number, units: number): string {
  if (units === 5) return "lăm";
  if (tens > 1 && units === 1) return "mốt";
  if (tens > 1 && units === 4) return "tư";
  return DIGITS[units] ?? "";
}
