import { checkAgencies, checkOverrides, checkReferencesOf, checkRepeats, checkRules } from "./check-profile";
import { Cursor } from "./cursor";
import { provisional, readBilingual, readMarked } from "./facts";
import type { ProfileFault } from "./faults";
import * as read from "./read-profile";
import type { Framework, Profile } from "./types";

export type ParsedProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly faults: readonly ProfileFault[] };

type Sink = (fault: ProfileFault) => void;

const PROFILE_FIELDS = [
  ...["$schema", "id", "framework", "title", "place", "year", "period", "deadlines", "agencies", "leads", "targets"],
  ...["aboutTolerance", "changeLimit", "severities", "notWaivable", "overrides", "tasks", "notes", "origin"],
];

/** `khoảng`: 5 % of the value; provisional, no source defines the word. */
const ABOUT_TOLERANCE = 0.05;
/** Half of last year's value; provisional, our choice. */
const CHANGE_LIMIT = 0.5;

/**
 * A profile from JSON, or every fault in it, each with its place. Never throws.
 *
 * Required: `id`, `year`. Not given: framework the given one, title and place the id, lists empty, period unknown, `aboutTolerance` 0.05, `changeLimit` 0.5,
 * everything provisional. `knownRules` are the slugs that `severities` and `notWaivable` may name; without it any slug passes.
 */
export function parseProfile(json: unknown, framework: Framework, knownRules?: readonly string[]): ParsedProfile {
  const faults: ProfileFault[] = [];
  const sink: Sink = (fault) => void faults.push(fault);
  const profile = readProfile(Cursor.top(json, sink), framework, sink);
  if (profile.framework !== framework.id) {
    sink({ kind: "other-framework", path: ["framework"], found: profile.framework, expected: framework.id });
  } else {
    checkReferencesOf(profile, framework, sink);
    checkOverrides(profile, framework, sink);
  }
  checkAgencies(profile, sink);
  checkRepeats(profile, sink);
  checkRules(profile, knownRules, sink);
  return faults.length === 0 ? { ok: true, profile } : { ok: false, faults };
}

function readProfile(top: Cursor, framework: Framework, sink: Sink): Profile {
  top.object(PROFILE_FIELDS);
  const id = top.at("id").text();
  const [tasks, notes, notWaivable] = [top.at("tasks"), top.at("notes"), top.at("notWaivable")];
  const title = readBilingual(top.at("title"), id);
  return {
    id,
    framework: top.at("framework").text(framework.id),
    title,
    place: read.readPlace(top.at("place"), title.vi),
    year: top.at("year").wholeNumber(),
    period: read.readPeriod(top.at("period"), sink),
    deadlines: read.readDeadlines(top.at("deadlines"), sink),
    agencies: top.at("agencies").list().map(read.readAgency),
    leads: top.at("leads").list().map(read.readLead),
    targets: top.at("targets").list().map(read.readTargetEntry),
    aboutTolerance: top.at("aboutTolerance").share(ABOUT_TOLERANCE),
    changeLimit: top.at("changeLimit").share(CHANGE_LIMIT),
    severities: dictionary(top.at("severities"), (at) => at.oneOf(["error", "warning", "note", "off"])),
    ...(notWaivable.missing ? {} : { notWaivable: notWaivable.texts() }),
    overrides: dictionary(top.at("overrides"), (at) => read.readOverride(at, sink)),
    ...(tasks.missing ? {} : { tasks: tasks.list().map(read.readTask) }),
    ...(notes.missing ? {} : { notes: notes.list().map((at) => readMarked(at, (value) => value.text())) }),
    origin: top.at("origin").missing ? provisional(id) : readMarked(top.at("origin"), (value) => value.text()),
  };
}

/** `Object.fromEntries` defines fields of its own, so that a key such as `__proto__` stays a key. */
function dictionary<Value>(at: Cursor, read: (value: Cursor) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(at.entries().map(([key, value]) => [key, read(value)]));
}
