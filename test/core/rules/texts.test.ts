import { readFileSync } from "node:fs";
import { RULE_IDS, RULES } from "../../../src/core/rules/catalogue";
import { rulesDocument } from "../../../src/core/rules/document";
import { plain, quote } from "../../../src/core/rules/format";
import { ALL_RULES } from "../../../src/core/rules/index";
import { sentenceOf, titleOf } from "../../../src/core/rules/sentence";
import { inVietnameseWords } from "../../../src/core/rules/vietnamese-number";
import { exampleOf } from "../../support/rule-cases";

describe.each(RULE_IDS)("%s", (rule) => {
  test("is judged under its own name", () => expect(ALL_RULES[rule].id).toBe(rule));

  test.each(["vi", "en"] as const)("says what, where, why and how to mend in %s", (language) => {
    const { title, why, mend } = titleOf(rule, language);
    const sentence = sentenceOf(exampleOf(rule), language);
    for (const text of [title, why, mend, sentence]) expect(text.trim()).not.toBe("");
    expect(sentence).toMatch(/\.$/);
    expect(sentence.replace("#DIV/0!", "")).not.toMatch(/undefined|NaN|null|!\s|!$|\[object/);
    expect(sentence).not.toMatch(/[\u0000-\u001f\u200b-\u200f]/);
  });
});

test("the page of the rules is up to date", () => {
  const page = readFileSync("docs/quy-tac.md", "utf8");
  expect(page).toBe(rulesDocument((rule) => sentenceOf(exampleOf(rule), "vi")));
  for (const rule of RULE_IDS) expect(page).toContain(`\n| \`${rule}\` `);
});

test("the groups of the catalogue stand together", () => {
  const groups = RULE_IDS.map((rule) => RULES[rule].group);
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
});

test("a quoted text is one short line without control characters", () => {
  expect(quote("a\u0000b\u200bc\nd")).toBe("“abc d”");
  expect(plain("x".repeat(32_767), 60)).toHaveLength(60);
  expect(plain("đ".repeat(60), 60)).toBe("đ".repeat(60));
});

test.each([
  [0, "không"],
  [15, "mười lăm"],
  [21, "hai mươi mốt"],
  [105, "một trăm linh năm"],
  [1005, "một nghìn không trăm linh năm"],
  [1234, "một nghìn hai trăm ba mươi tư"],
  [12_400, "mười hai nghìn bốn trăm"],
  [812_000, "tám trăm mười hai nghìn"],
  [3_000_014, "ba triệu không trăm mười bốn"],
  [1_000_000_000, "một tỷ"],
])("%d in words", (number, words) => expect(inVietnameseWords(number)).toBe(words));

test.each([1.5, -1, 1e12, Number.NaN])("%d has no words", (number) => expect(inVietnameseWords(number)).toBeNull());
