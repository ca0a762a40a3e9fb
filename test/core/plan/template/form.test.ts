import { checkWorkbook } from "../../../../src/app";
import { formKey, formPlan, type Form } from "../../../../src/core/plan/template/form";
import { frameworkById, PROFILES, type Framework, type Profile } from "../../../../src/framework";
import { asRead } from "./as-read";

const today = { year: 2024, month: 12, day: 20 };

function frameworkOf(profile: Profile): Framework {
  const framework = frameworkById(profile.framework);
  if (framework === null) throw new Error(profile.framework);
  return framework;
}

interface Case {
  readonly profile: Profile;
  readonly framework: Framework;
  readonly agency: string | null;
  readonly form: Form;
}

const CASES: readonly Case[] = PROFILES.map((shipped) => shipped.load()).flatMap((profile) => {
  const framework = frameworkOf(profile);
  return [null, ...profile.agencies.map(({ id }) => id)].flatMap((agency) => {
    const form = formPlan({ framework, profile, agency, taken: [] });
    return form === null ? [] : [{ profile, framework, agency, form }];
  });
});

test("every agency that leads an indicator has a form, and so has every place", () => {
  const named = CASES.map(({ profile, agency }) => `${profile.id} ${agency ?? "all"}`);
  expect(named).toEqual(expect.arrayContaining(["hanoi-2024 all", "hanoi-2024 so-khcn", "hanoi-2024 nhcsxh", "bacgiang-2024 so-khcn", "ninhbinh-2026 all", "hanoi-strategy-2030 so-khdt"])); // prettier-ignore
  const leads = new Set(
    PROFILES.map((shipped) => shipped.load())
      .find(({ id }) => id === "hanoi-2024")
      ?.leads.map(({ agency }) => agency),
  );
  expect(named.filter((name) => name.startsWith("hanoi-2024 "))).toHaveLength(leads.size + 1);
});

test.each(CASES.map((each) => [`${each.profile.id} ${each.agency ?? "all"}`, each] as const))(
  "a blank form of %s is read as it was meant",
  (_, { profile, agency, form }) => {
    // prettier-ignore
    const judged = checkWorkbook({ snapshot: asRead(form.edits), profileId: profile.id, today });
    if (!judged.ok) throw new Error(judged.error.kind);
    const { located, findings, ready } = judged.value;
    const readings = located.tables.flatMap((table) => table.readings).filter(({ isParent }) => !isParent);
    expect(located.tables).toHaveLength(1);
    expect(readings.map((reading) => [formKey(reading.indicator, reading.component), reading.row])).toEqual([...form.rows]);
    expect(readings.every(({ match }) => match === "code")).toBe(true);
    const table = located.tables[0]!;
    const columns = Object.fromEntries(Object.entries(table.columns).map(([role, { column }]) => [role, column]));
    expect(columns).toEqual(form.columns);
    if (agency !== null) expect(judged.value.agency?.id).toBe(agency);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(findings.some(({ rule }) => rule === "value-missing") ? ["value-missing"] : [])); // prettier-ignore
    expect(ready).toBe(false);
  },
);

test("names that are taken are left alone", () => {
  const { profile, framework } = CASES[0]!;
  const form = formPlan({ framework, profile, agency: null, taken: ["biểu pii 2024", "Hướng dẫn PII", "Biểu PII 2024 (2)"] });
  expect(form?.edits.map(({ sheet }) => sheet)).toEqual(["Biểu PII 2024 (3)", "Hướng dẫn PII (2)"]);
});
