import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  childrenOf,
  effectiveIndicator,
  frameworkById,
  FRAMEWORKS,
  leavesOf,
  nodeByCode,
  pathOf,
  profileById,
  PROFILES,
} from "../../src/framework";
import type { Framework, Profile } from "../../src/framework";
import { fold } from "../../src/language/fold";
import seedNames from "./seed-001-names.json";

const pii = frameworkById("pii-2024") as Framework;
const hanoi = profileById("hanoi-2024") as Profile;
const codesOf = (level: string): string[] => pii.nodes.filter((node) => node.level === level).map(({ code }) => code);

/** The names of the 52 indicators as the plan prints them, read anew where the document is at hand. */
function printedNames(): Record<string, string> {
  const folder = join(__dirname, "../../../shared/seeds");
  if (!existsSync(folder)) return seedNames;
  const file = readdirSync(folder).find((name) => name.startsWith("001_"));
  const text = readFileSync(join(folder, file ?? ""), "utf8").normalize("NFC");
  return Object.fromEntries(
    [...text.matchAll(/“(\d\.\d\.\d)\. ([^”]*)”/g)].map(([, code, name]): [string, string] => [code ?? "", name ?? ""]),
  );
}

test("PII 2024 has two sides, 7 pillars, 16 sub-pillars and 52 indicators, 35 of them input", () => {
  expect(codesOf("side")).toEqual(["input", "output"]);
  expect(codesOf("pillar")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(codesOf("sub-pillar")).toHaveLength(16);
  expect(leavesOf(pii)).toHaveLength(52);
  expect(leavesOf(pii).filter(({ code }) => pathOf(pii, code).some((node) => node.code === "input"))).toHaveLength(35);
  expect(childrenOf(pii, "5").map(({ code }) => code)).toEqual(["5.1", "5.2", "5.3"]);
  for (const { code, parent } of leavesOf(pii)) expect(code.startsWith(`${parent ?? ""}.`)).toBe(true);
});

test("names are those of the plan, letter by letter", () => {
  const names = printedNames();
  expect(Object.keys(names)).toHaveLength(52);
  expect(Object.fromEntries(leavesOf(pii).map(({ code, name }) => [code, name.vi]))).toEqual(names);
  expect(seedNames).toEqual(names);
});

test("thirteen indicators are provisionally local and need evidence, the other 39 central and need none", () => {
  const local = leavesOf(pii).filter(({ indicator }) => indicator?.supply.value === "local");
  expect(local.map(({ code }) => code)).toEqual([
    "1.1.1",
    "2.1.2",
    "2.1.3",
    "2.2.2",
    "2.2.4",
    "3.2.2",
    "5.2.1",
    "5.2.2",
    "5.2.3",
    "5.3.3",
    "6.3.2",
    "6.3.3",
    "7.1.2",
  ]);
  for (const { indicator } of leavesOf(pii)) {
    expect(indicator?.supply.mark).toBe("provisional");
    expect(indicator?.evidence.value).toBe(indicator?.supply.value === "local" ? "required" : "none");
    expect(indicator?.direction.value).toBe(1);
  }
  for (const { weight } of pii.nodes) expect(weight).toMatchObject({ value: 1, mark: "provisional" });
});

test("a unit printed in a name is the unit of the indicator", () => {
  for (const { name, indicator } of leavesOf(pii)) {
    const printed = /\((%|tỷ đồng)\)$/.exec(name.vi)?.[1];
    if (printed !== undefined) expect(indicator?.unit).toMatchObject({ value: printed, mark: "seed" });
  }
});

test("Hà Nội has 16 agencies and 57 leads over all 52 indicators", () => {
  expect(hanoi.agencies.map(({ id }) => id).sort()).toEqual(
    "so-khcn so-khdt so-gddt so-congthuong so-nnptnt so-tttt so-tnmt so-noivu so-tuphap cong-an cuc-thads so-ldtbxh so-gtvt bql-kcncx nhnn nhcsxh"
      .split(" ")
      .sort(),
  );
  expect(hanoi.leads).toHaveLength(57);
  expect(new Set(hanoi.leads.map(({ node }) => node)).size).toBe(52);
  const leadsOf = (code: string): unknown[] =>
    hanoi.leads.filter(({ node }) => node === code).map(({ agency, component }) => [agency, component]);
  expect(leadsOf("1.1.2")).toEqual([
    ["so-tuphap", null],
    ["cong-an", null],
    ["cuc-thads", null],
  ]);
  expect(leadsOf("3.2.1")).toEqual([
    ["so-congthuong", "dien-nang"],
    ["so-tttt", "vien-thong"],
    ["so-gtvt", "duong-bo"],
    ["bql-kcncx", "khu-cong-nghiep"],
  ]);
});

test.each([
  "Sở KH&CN",
  "Sở KHCN",
  "SKHCN",
  "KH&CN",
  "Sở KH và CN",
  "BQL KCN&CX",
  "BQL các KCN",
  "NHNN CN Hà Nội",
  "Ngân hàng CSXH",
  "SỞ LĐ-TB&XH",
  "CATP",
])("%s is one agency of Hà Nội", (typed) => {
  const found = hanoi.agencies.filter(({ name, aliases }) => [name, ...aliases].some((alias) => fold(alias) === fold(typed)));
  expect(found).toHaveLength(1);
});

test.each(PROFILES.map(({ id, load }) => [id, load] as const))("no two agencies of %s share a name", (_id, load) => {
  const owners = new Map<string, string>();
  for (const { id, name, aliases } of load().agencies) {
    for (const alias of [name, ...aliases]) {
      expect(owners.get(fold(alias)) ?? id).toBe(id);
      owners.set(fold(alias), id);
    }
  }
});

test.each(FRAMEWORKS.map(({ id, load }) => [id, load] as const))("no two nodes of %s share a name", (_id, load) => {
  const owners = new Map<string, string>();
  for (const { code, name, aliases } of load().nodes) {
    for (const alias of [name.vi, ...aliases]) {
      expect([alias, owners.get(fold(alias)) ?? code]).toEqual([alias, code]);
      owners.set(fold(alias), code);
    }
  }
});

test("Bắc Giang has a target for every pillar, with its words", () => {
  const { targets } = profileById("bacgiang-2024") as Profile;
  const texts = (code: string): string[] => targets.filter(({ node }) => node === code).map(({ text }) => text);
  for (const pillar of codesOf("pillar")) expect(texts(pillar)).toHaveLength(2);
  expect(texts("1")).toEqual(["đạt trên 67,23 điểm", "xếp thứ hạng 04/63 tỉnh/thành phố"]);
  expect(texts("4")[0]).toBe("đạt số điểm bình quân trên 60 điểm");
});

test("Ninh Bình has its milestones, and every indicator at the national average by 2029", () => {
  const { targets } = profileById("ninhbinh-2026") as Profile;
  const index = targets.filter(({ node }) => node === "index");
  expect(index.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
  const rest = targets.filter(({ node, year, text }) => node !== "index" && year === 2029 && text === "từ trung bình cả nước trở lên");
  expect(new Set(rest.map(({ node }) => node))).toEqual(new Set(leavesOf(pii).map(({ code }) => code)));
});

test("Hà Nội's strategy has 10 numbered targets and 3 in them, 32 tasks and two reports a year", () => {
  const strategy = frameworkById("hanoi-strategy-2030") as Framework;
  const profile = profileById("hanoi-strategy-2030") as Profile;
  expect(leavesOf(strategy).map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5", "6", "7", "7a", "8", "9", "9a", "10", "10a"]);
  expect(profile.tasks).toHaveLength(32);
  expect(profile.tasks?.[14]).toMatchObject({ id: "15", agency: "so-khdt", time: "2022", budget: 4.9 });
  expect(profile.tasks?.[7]).toMatchObject({ id: "8", agency: "so-tttt", budget: null });
  expect(profile.deadlines.map(({ value }) => value)).toEqual(expect.arrayContaining(["2025-06-10", "2025-11-30"]));
  expect(profile.targets.find(({ node, year }) => node === "7" && year === 2030)?.text).toBe("1,5% - 2% GRDP");
  for (const { code } of leavesOf(strategy)) expect(profile.targets.some(({ node }) => node === code)).toBe(true);
});

test("a profile overrules the framework's source, and the evidence rule goes with it", () => {
  const province = { ...hanoi, overrides: { "1.1.2": { supply: "local" }, "1.1.1": { evidence: "optional" } } } as const;
  expect(effectiveIndicator(pii, province, "1.1.2")).toMatchObject({ supply: { value: "local" }, evidence: { value: "required" } });
  expect(effectiveIndicator(pii, province, "1.1.1")).toMatchObject({ supply: { value: "local" }, evidence: { value: "optional" } });
  expect(effectiveIndicator(pii, province, "1.1.3")).toBe(nodeByCode(pii, "1.1.3")?.indicator);
  expect(effectiveIndicator(pii, province, "1.1")).toBeNull();
  expect(effectiveIndicator(pii, province, "toString")).toBeNull();
});
