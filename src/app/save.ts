import { findingsSheetPlan } from "../core/plan";
import { MAPPING_KEY, writeMapping, type Mapping } from "../core/locate";
import type { Stamp } from "../core/stamp";
import type { MemoryEdit, Plan, SheetEdit } from "../workbook";
import { verdictOf, type Judgement } from "./check";
import type { Language } from "./text";

/** What a checked copy has more than the workbook: the sheet of findings and, what the user corrected in the mapping. */
export function savePlan(judgement: Judgement, language: Language): Plan {
  const sheet = findingsPlan(judgement, language, judgement.stamp.stamp);
  return { edits: isBlank(judgement.mapping) ? [sheet] : [sheet, mappingEdit(judgement.mapping)] };
}

/** The sheet of findings; `stamp`: the one that it names, which may be put on together with it. */
export function findingsPlan(judgement: Judgement, language: Language, stamp: Stamp | null): SheetEdit {
  return findingsSheetPlan(
    {
      file: judgement.snapshot.file,
      place: judgement.profile.place.name,
      agency: judgement.agency?.name ?? null,
      profile: judgement.profile.title,
      checkedOn: judgement.today,
      verdict: verdictOf(judgement),
      findings: judgement.findings,
      waived: judgement.waiving.waived,
      stamp,
    },
    language,
  );
}

function mappingEdit(mapping: Mapping): MemoryEdit {
  return { kind: "memory", key: MAPPING_KEY, value: writeMapping(mapping) };
}

function isBlank(mapping: Mapping): boolean {
  return Object.keys(mapping.sheets).length === 0 && mapping.profile === undefined;
}
