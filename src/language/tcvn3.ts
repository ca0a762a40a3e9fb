/**
 * TCVN 5712:1993, third form ("TCVN3", "ABC"): one byte a letter, seen as Windows-1252 characters when the font is lost.
 * Small letters only, and seven capitals without tone; fonts named .Vn…H show the same places as capitals.
 */
const SMALL = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâêôơưđ";
const SMALL_CODES =
  "b5b6b7b8b9bbbcbdbec6c7c8c9cacbcccecfd0d1d2d3d4d5d6d7d8dcdddedfe1e2e3e4e5e6e7e8e9eaebecedeeeff1f2f3f4f5f6f7f8f9fafbfcfdfea8a9aaabacadae";
const CAPITALS = "ĂÂÊÔƠƯĐ";
const CAPITAL_CODES = "a1a2a3a4a5a6a7";

function pairs(letters: string, codes: string): [string, string][] {
  return [...letters].map((letter, at) => [String.fromCharCode(parseInt(codes.slice(2 * at, 2 * at + 2), 16)), letter]);
}

/** Character as seen → letter meant. The soft hyphen (AD) is ư: removing invisible characters first would lose it. */
export const TCVN3: ReadonlyMap<string, string> = new Map([...pairs(SMALL, SMALL_CODES), ...pairs(CAPITALS, CAPITAL_CODES)]);
