import { frameworkById, leavesOf, profileById } from "../../../src/framework";
import { check } from "../../../src/core/check";
import { contextOf, type RuleCase } from "../../support/rule-cases";
import { MUTATIONS } from "../../support/name-mutations";

const profile = profileById("hanoi-2024");
const framework = profile && frameworkById(profile.framework);
if (!framework) throw new Error("no framework");
const leaves = leavesOf(framework);

interface Row {
  readonly code: string;
  readonly name: string;
}

/** One province-wide table with these rows; the rows in which the name is found to be another's. */
function mismatched(rows: readonly Row[]): readonly Row[] {
  const situation: RuleCase = {
    title: "",
    profile: "hanoi-2024",
    today: "2024-12-20",
    sheets: [
      {
        name: "PII",
        rows: [
          ["UBND THÀNH PHỐ HÀ NỘI - PII NĂM 2024"],
          ["STT", "Mã", "Chỉ số", "ĐVT", "Năm 2024", "Minh chứng"],
          ...rows.map(({ code, name }, index) => [index + 1, code, name, null, 1 + index, null]),
        ],
      },
    ],
    expect: [],
  };
  const found = check(contextOf(situation)).filter(({ rule }) => rule === "name-mismatch");
  return found.flatMap(({ at }) => rows[(at?.row ?? 0) - 3] ?? []);
}

const codes = leaves.map(({ code }) => code);
const nameOf = (index: number): string => leaves[index % leaves.length]?.name.vi ?? "";

test.each([1, 2, 3, 7, 51])("the name of the indicator %i places further is another's", (step) => {
  const rows = codes.map((code, index) => ({ code, name: nameOf(index + step) }));
  expect(mismatched(rows)).toEqual(rows);
});

test.each(Object.keys(MUTATIONS))("%s: no name or alias of its own is taken for another's", (kind) => {
  const change = MUTATIONS[kind] ?? ((name: string) => name);
  const rows = leaves.flatMap(({ code, name, aliases }) => [name.vi, ...aliases].map((text) => ({ code, name: change(text) })));
  expect(mismatched(rows)).toEqual([]);
});
