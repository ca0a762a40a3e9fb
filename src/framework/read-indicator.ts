import { shown, type Cursor } from "./cursor";
import { provisional, readBilingual, readMarked } from "./facts";
import type { FrameworkFault } from "./faults";
import type { Component, Indicator } from "./types";

/** Also the fields that a lean node may carry itself instead of an `indicator`. */
export const INDICATOR_FIELDS = ["unit", "unitAliases", "direction", "range", "supply", "evidence", "definition", "components"];

type Sink = (fault: FrameworkFault) => void;

/** 1 if the direction is not given, or wrong. */
export function readDirection(at: Cursor, sink: Sink): 1 | -1 {
  if (at.missing || at.json === 1) return 1;
  if (at.json === -1) return -1;
  sink({ kind: "bad-direction", path: at.path, found: shown(at.json) });
  return 1;
}

function readRange(at: Cursor, sink: Sink): { min: number | null; max: number | null } {
  at.object(["min", "max"]);
  const end = (side: Cursor): number | null => {
    if (side.missing) return null;
    const number = side.number();
    if (Number.isFinite(number)) return number;
    side.wrong("number");
    return null;
  };
  const [min, max] = [end(at.at("min")), end(at.at("max"))];
  if (min !== null && max !== null && min > max) sink({ kind: "range-reversed", path: at.path, min, max });
  return { min, max };
}

function readComponents(at: Cursor, code: string, sink: Sink): readonly Component[] {
  const seen = new Set<string>();
  return at.list().map((item) => {
    const id = item.object(["id", "name", "aliases"]).at("id").text();
    if (seen.has(id)) sink({ kind: "duplicate-component", path: item.path, code, component: id });
    seen.add(id);
    return { id, name: readBilingual(item.at("name"), id), aliases: item.at("aliases").texts() };
  });
}

/**
 * What only a leaf has. Not given: unit, range and definition unknown (`null`), direction 1, supply local, evidence optional, no components, all provisional.
 * A framework that says nothing of evidence must not blame anyone for lacking it, hence `optional`.
 */
export function readIndicator(at: Cursor, code: string, sink: Sink): Indicator {
  const [unit, range, definition, aliases] = [at.at("unit"), at.at("range"), at.at("definition"), at.at("unitAliases")];
  return {
    unit: unit.missing ? null : readMarked(unit, (value) => value.text()),
    ...(aliases.missing ? {} : { unitAliases: aliases.texts() }),
    direction: readMarked(at.at("direction"), (value) => readDirection(value, sink)),
    range: range.missing ? null : readMarked(range, (value) => readRange(value, sink)),
    supply: at.at("supply").missing ? provisional("local") : readMarked(at.at("supply"), (value) => value.oneOf(["local", "central"])),
    evidence: at.at("evidence").missing
      ? provisional("optional")
      : readMarked(at.at("evidence"), (value) => value.oneOf(["required", "optional", "none"])),
    definition: definition.missing ? null : readBilingual(definition),
    components: readComponents(at.at("components"), code, sink),
  };
}
