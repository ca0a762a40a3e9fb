import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HIGHLIGHT_SWITCH, isGuarded, type Highlight, type HighlightLook, type Plan } from "../../../src/workbook";
import { lintPackage } from "../../support/package-lint";
import { LIBRE_OFFICE, OPENPYXL, testWith } from "../../support/programs";
import { fc } from "../../support/property";
import { opened, partsOf, sheetXml, smallParts, zipParts } from "../../support/rich/build";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../support/rich/rich-small.xlsx")));
const RICH_SHEET = "Danh mục";
const LOOKS: readonly HighlightLook[] = ["error", "missing-value", "missing-evidence", "warning", "below-target", "note"];
const mark = (...highlights: readonly Highlight[]): Plan => ({ edits: [{ kind: "highlights", highlights }] });
const NONE = mark();

function highlights(sheet: string): readonly Highlight[] {
  const area = (top: number) => ({ top, left: 3, bottom: top + 1, right: 3 });
  const live: Highlight = { sheet, areas: [area(2), area(9)], condition: 'AND(ISNUMBER($C2),$C2<$D2,"a"<>"&")', look: "below-target" };
  return [live, ...LOOKS.map((look, index): Highlight => ({ sheet, areas: [area(20 + index)], condition: null, look }))];
}

const dxfs = (inner: string): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs>${inner}</styleSheet>`;
const STYLES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
const user = '<conditionalFormatting sqref="C1:C9"><cfRule type="cellIs" dxfId="0" priority="7" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>'; // prettier-ignore

const bare = user.replace(' dxfId="0"', "");

/** A small file whose lists of looks and names are written in this way. */
function small(looks: string, names: string, after = user): Uint8Array {
  const parts = smallParts(sheetXml('<row r="2"><c r="C2"><v>1</v></c></row>', { after }), { "xl/styles.xml": dxfs(looks) });
  const relations = String(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `<Relationship Id="rId9" Type="${STYLES}" Target="styles.xml"/></Relationships>`); // prettier-ignore
  const workbook = String(parts["xl/workbook.xml"]).replace("</sheets>", `</sheets>${names}`);
  return zipParts({ ...parts, "xl/_rels/workbook.xml.rels": relations, "xl/workbook.xml": workbook });
}

const ONE = "<dxf><font><b/></font></dxf>";
const WAYS: readonly (readonly [string, Uint8Array, string])[] = [
  ["a rich file", rich, RICH_SHEET],
  ["looks and names that are not there", small("", "", bare), "Biểu 1"],
  ["looks that close themselves", small('<dxfs count="0"/>', "<definedNames/>", bare), "Biểu 1"],
  ["looks that close themselves after a space", small('<dxfs count="0" />', "<definedNames />", bare), "Biểu 1"],
  [
    "looks with a count",
    small(`<dxfs count="1">${ONE}</dxfs>`, "<definedNames><definedName name='x'>1</definedName></definedNames>"),
    "Biểu 1",
  ],
  ["looks without a count, on lines of their own", small(`<dxfs>\n ${ONE}\n</dxfs>`, ""), "Biểu 1"],
  ["a sheet without rules", small(`<dxfs count="1">${ONE}</dxfs>`, "", ""), "Biểu 1"],
];

describe("highlights in a file", () => {
  test.each(WAYS)("are taken out to the byte: %s", (_, file, sheet) => {
    const workbook = opened(file);
    expect(workbook.apply(mark(...highlights(sheet)))).toEqual({ ok: true, value: undefined });
    const marked = workbook.save();
    expect(lintPackage(marked)).toEqual(lintPackage(file));
    const again = opened(marked);
    expect(again.apply(mark(...highlights(sheet))).ok).toBe(true);
    expect(again.save()).toEqual(marked);
    expect(again.apply(NONE).ok).toBe(true);
    expect(partsOf(again.save())).toEqual(partsOf(file));
  });

  test("stand behind the user's rules, which stay as they are", () => {
    const workbook = opened(rich);
    const before = workbook.look().sheets.map(({ conditionals }) => conditionals);
    workbook.apply(mark(...highlights(RICH_SHEET)));
    workbook.look().sheets.forEach(({ name, conditionals }, index) => {
      const users = conditionals.filter(({ rule }) => rule.kind !== "formula" || !isGuarded(rule.formula));
      expect(users).toEqual(before[index]);
      expect(conditionals.slice(0, users.length)).toEqual(users);
      if (name === RICH_SHEET) expect(conditionals).toHaveLength(users.length + 7);
    });
    const names = partsOf(workbook.save())["xl/workbook.xml"];
    expect(names).toContain(`<definedName name="${HIGHLIGHT_SWITCH}">TRUE</definedName>`);
  });

  test("random lists after one another end where the last alone would", () => {
    const area = fc.record({ top: fc.integer({ min: 1, max: 40 }), left: fc.integer({ min: 1, max: 9 }) }).map(({ top, left }) => ({ top, left, bottom: top + 2, right: left })); // prettier-ignore
    const one = fc.record({
      sheet: fc.constant(RICH_SHEET),
      areas: fc.array(area, { minLength: 1, maxLength: 3 }),
      condition: fc.constantFrom(null, "$A1<>1", 'LEN("<&>")>0'),
      look: fc.constantFrom(...LOOKS),
    });
    fc.assert(
      fc.property(fc.array(fc.array(one, { maxLength: 5 }), { minLength: 1, maxLength: 3 }), (lists) => {
        const [many, alone] = [opened(rich), opened(rich)];
        for (const list of lists) expect(many.apply(mark(...list)).ok).toBe(true);
        alone.apply(mark(...(lists.at(-1) ?? [])));
        expect(partsOf(many.save())).toEqual(partsOf(alone.save()));
      }),
      { numRuns: 15 },
    );
  });

  test("are known again however another program writes them", () => {
    const guarded = [
      "AND(PII_DANH_DAU,TRUE)", "=AND( pii_danh_dau , $A1<1)", "and('Biểu 1'!PII_DANH_DAU,TRUE)", "AND([0]!PII_DANH_DAU,TRUE)",
      "AND('Bob''s'!PII_DANH_DAU_2,1)", "AND(Sheet1!PII_DANH_DAU;TRUE)",
    ]; // prettier-ignore
    const others = ["AND(A1,PII_DANH_DAU)", "PII_DANH_DAU", "OR(PII_DANH_DAU,1)", "AND(PII_DANH_DAU_X,1)", "AND(MY_PII_DANH_DAU,1)", ""];
    expect(guarded.filter((formula) => !isGuarded(formula))).toEqual([]);
    expect(others.filter(isGuarded)).toEqual([]);
  });

  test("are taken out of copied sheets, of the 2010 extension and of elements shared with the user's rules", () => {
    const ours = '<cfRule priority="9" dxfId="1" type="expression"><formula>and(\'Biểu &amp; 1\'!pii_danh_dau,$C2&lt;1)</formula></cfRule>';
    const shared = user.replace("</conditionalFormatting>", `${ours}</conditionalFormatting>`);
    const x14 = (inner: string): string =>
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="x14"><x14:conditionalFormattings>${inner}</x14:conditionalFormattings></ext></extLst>`;
    const rule = (formula: string): string =>
      `<x14:conditionalFormatting xmlns:xm="xm"><x14:cfRule type="expression" priority="3"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>`;
    const names = (inner: string): string => `<definedNames>${inner}<definedName name="x">1</definedName></definedNames>`;
    const switches =
      '<definedName name="pii_danh_dau">TRUE</definedName><definedName name="PII_DANH_DAU" localSheetId="0">FALSE</definedName>';
    const workbook = opened(
      small(`<dxfs count="2">${ONE}${ONE}</dxfs>`, names(switches), shared + x14(rule("AND(PII_DANH_DAU,1)") + rule("A1=1"))),
    );
    expect(workbook.apply(NONE).ok).toBe(true);
    expect(partsOf(workbook.save())).toEqual(partsOf(small(`<dxfs count="1">${ONE}</dxfs>`, names(""), user + x14(rule("A1=1")))));
    const alone = opened(small("", "", x14(rule("AND(PII_DANH_DAU,1)"))));
    alone.apply(NONE);
    expect(partsOf(alone.save())).toEqual(partsOf(small("", "", "")));
  });

  test("a look that a table or a rule of the user's names stays", () => {
    const ours = '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="9"><formula>AND(PII_DANH_DAU,1)</formula></cfRule></conditionalFormatting>'; // prettier-ignore
    const users = user.replace('dxfId="0"', 'dxfId="1"');
    const workbook = opened(small(`<dxfs count="2">${ONE}${ONE}</dxfs>`, "", users + ours));
    workbook.apply(NONE);
    expect(partsOf(workbook.save())).toEqual(partsOf(small(`<dxfs count="2">${ONE}${ONE}</dxfs>`, "", users)));
  });

  test.each([
    ["sheet-absent", "Biểu 9", ""],
    ["sheet-protected", "Biểu 1", '<sheetProtection sheet="1"/>'],
  ])("are refused: %s", (kind, sheet, after) => {
    const file = small("", "", after);
    const workbook = opened(file);
    expect(workbook.apply(mark(...highlights(sheet)))).toMatchObject({ ok: false, error: { kind } });
    expect(workbook.save()).toEqual(file);
  });

  testWith([LIBRE_OFFICE, OPENPYXL], "are taken out of a file that LibreOffice and openpyxl wrote anew", () => {
    const folder = mkdtempSync(join(tmpdir(), "pii-marks-"));
    try {
      const workbook = opened(rich);
      workbook.apply(mark(...highlights(RICH_SHEET)));
      writeFileSync(join(folder, "marked.xlsx"), workbook.save());
      const script =
        "import openpyxl,sys; b=openpyxl.load_workbook(sys.argv[1]); b.copy_worksheet(b['Danh mục']).title='Bản sao'; b.save(sys.argv[2])";
      execFileSync("/usr/bin/python3", ["-W", "ignore", "-c", script, join(folder, "marked.xlsx"), join(folder, "py.xlsx")]);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "lo"), join(folder, "marked.xlsx")], { stdio: "ignore" }); // prettier-ignore
      for (const name of ["py.xlsx", join("lo", "marked.xlsx")]) {
        const back = opened(new Uint8Array(readFileSync(join(folder, name))));
        const ours = () => Object.values(partsOf(back.save())).join("").match(/PII_DANH_DAU/gi)?.length ?? 0; // prettier-ignore
        expect([name, ours() > 7]).toEqual([name, true]);
        const users = () => back.look().sheets.map(({ conditionals }) => conditionals.filter(({ rule }) => rule.kind !== "formula" || !isGuarded(rule.formula)).length); // prettier-ignore
        const before = users();
        expect(back.apply(NONE).ok).toBe(true);
        expect([name, ours()]).toEqual([name, 0]);
        expect(users()).toEqual(before);
        expect(back.look().sheets.map(({ conditionals }) => conditionals.length)).toEqual(before);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
