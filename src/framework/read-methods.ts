import type { Cursor } from "./cursor";
import type { FrameworkFault } from "./faults";
import {
  MEANS,
  NORMALISATIONS,
  type Goalposts,
  type IndicatorMethods,
  type LevelMethods,
  type Mean,
  type Methods,
  type Normalisation,
  type NormalisationName,
  type TreatMethod,
  type Treatment,
} from "./methods";
import { shown } from "./cursor";

type Sink = (fault: FrameworkFault) => void;

/** What the methods may refer to. */
export interface MethodScope {
  readonly levels: readonly string[];
  readonly isLeaf: (code: string) => boolean;
  readonly exists: (code: string) => boolean;
}

/** Options of each way of normalising; those of the others have none. */
const OPTIONS: Readonly<Partial<Record<NormalisationName, readonly string[]>>> = {
  "min-max": ["low", "high"],
  "z-score": ["mean", "sd"],
  "distance-to-target": ["cap"],
  "distance-to-reference": ["unit"],
  goalposts: ["min", "max", "high", "cut"],
};

/** The methods of a framework; `undefined` if there are none. Only what is stated is kept: nothing is filled in. */
export function readMethods(at: Cursor, scope: MethodScope, sink: Sink): Methods | undefined {
  if (at.missing) return undefined;
  strict(at, ["treat", "normalise", "aggregate", "coverage", "levels", "indicators"], sink);
  return stated<Methods>({
    treat: optional(at.at("treat"), (it) => readTreat(it, sink)),
    normalise: optional(at.at("normalise"), (it) => readNormalisation(it, sink)),
    ...readAggregation(at),
    levels: optional(at.at("levels"), (it) => readLevelMethods(it, scope, sink)),
    indicators: optional(at.at("indicators"), (it) => readIndicatorMethods(it, scope, sink)),
  });
}

function readAggregation(at: Cursor): { aggregate: Mean | undefined; coverage: number | undefined } {
  return {
    aggregate: optional(at.at("aggregate"), (it) => it.oneOf(MEANS)),
    coverage: optional(at.at("coverage"), (it) => numberWith(it, "fraction", (share) => share >= 0 && share <= 1)),
  };
}

function readLevelMethods(at: Cursor, { levels }: MethodScope, sink: Sink): Record<string, LevelMethods> {
  return dictionary(at, (level, item) => {
    if (!levels.includes(level)) sink({ kind: "unknown-level", path: item.path, level, known: levels });
    strict(item, ["aggregate", "coverage"], sink);
    return stated<LevelMethods>(readAggregation(item));
  });
}

function readIndicatorMethods(at: Cursor, { isLeaf, exists }: MethodScope, sink: Sink): Record<string, IndicatorMethods> {
  return dictionary(at, (code, item) => {
    if (!exists(code)) sink({ kind: "unknown-node", path: item.path, node: code });
    else if (!isLeaf(code)) sink({ kind: "method-above-indicator", path: item.path, code });
    strict(item, ["treat", "normalise", "target", "goalposts"], sink);
    return stated<IndicatorMethods>({
      treat: optional(item.at("treat"), (it) => readTreat(it, sink)),
      normalise: optional(item.at("normalise"), (it) => readNormalisation(it, sink)),
      target: optional(item.at("target"), finite),
      goalposts: optional(item.at("goalposts"), (it) => readGoalposts(it, sink)),
    });
  });
}

function readTreat(at: Cursor, sink: Sink): TreatMethod {
  if (!at.isObject) return at.oneOf<"none">(["none"]);
  strict(at, ["skewness", "kurtosis", "winsorise", "log"], sink);
  return stated<Treatment>({
    skewness: optional(at.at("skewness"), (it) => numberWith(it, "share", (value) => value >= 0)),
    kurtosis: optional(at.at("kurtosis"), finite),
    winsorise: optional(at.at("winsorise"), (it) => numberWith(it, "count", (value) => Number.isSafeInteger(value) && value >= 0)),
    log: optional(at.at("log"), (it) => it.oneOf(["original", "winsorised", "none"])),
  });
}

/** An object with `method` and its options, or the bare name of the method. */
function readNormalisation(at: Cursor, sink: Sink): Normalisation {
  if (!at.isObject) return optionsOf(at, at.oneOf(NORMALISATIONS), sink);
  const method = at.at("method").oneOf(NORMALISATIONS);
  strict(at, ["method", ...(OPTIONS[method] ?? [])], sink);
  return optionsOf(at, method, sink);
}

function optionsOf(at: Cursor, method: NormalisationName, sink: Sink): Normalisation {
  const number = (key: string): number | undefined => optional(at.at(key), finite);
  switch (method) {
    case "min-max": {
      const [low, high] = [number("low"), number("high")];
      if (low !== undefined || high !== undefined) checkOrder(at, low ?? 0, high ?? 100, sink);
      return stated<Normalisation>({ method, low, high });
    }
    case "z-score":
      return stated<Normalisation>({ method, mean: number("mean"), sd: optional(at.at("sd"), positive) });
    case "distance-to-target":
      return stated<Normalisation>({ method, cap: optional(at.at("cap"), truth) });
    case "distance-to-reference":
      return { method, unit: at.at("unit").text() };
    case "goalposts": {
      const [min, max] = [number("min"), number("max")];
      if (min !== undefined && max !== undefined) checkOrder(at, min, max, sink);
      else if (min !== undefined || max !== undefined) at.at(min === undefined ? "min" : "max").wrong("number");
      return stated<Normalisation>({ method, min, max, high: optional(at.at("high"), positive), cut: optional(at.at("cut"), truth) });
    }
    default:
      return { method };
  }
}

function readGoalposts(at: Cursor, sink: Sink): Goalposts {
  strict(at, ["min", "max"], sink);
  const goalposts = { min: finite(at.at("min")), max: finite(at.at("max")) };
  checkOrder(at, goalposts.min, goalposts.max, sink);
  return goalposts;
}

function checkOrder(at: Cursor, min: number, max: number, sink: Sink): void {
  if (min >= max) sink({ kind: "range-empty", path: at.path, min, max });
}

function finite(at: Cursor): number {
  return numberWith(at, "number", () => true);
}

function positive(at: Cursor): number {
  return numberWith(at, "positive", (value) => value > 0);
}

function numberWith(
  at: Cursor,
  expected: "number" | "fraction" | "positive" | "share" | "count",
  fits: (value: number) => boolean,
): number {
  if (typeof at.json === "number" && Number.isFinite(at.json) && fits(at.json)) return at.json;
  at.wrong(expected);
  return 0;
}

function truth(at: Cursor): boolean {
  if (typeof at.json === "boolean") return at.json;
  at.wrong("boolean");
  return false;
}

/** Refuses every field that is not known: a method that is silently ignored gives wrong scores. `$comment` and the like are free. */
function strict(at: Cursor, known: readonly string[], sink: Sink): void {
  if (!at.isObject) at.wrong("object");
  else
    for (const [field, item] of at.entries()) {
      if (!known.includes(field) && !field.startsWith("$")) sink({ kind: "unknown-field", path: item.path, field: shown(field), known });
    }
}

function dictionary<Value>(at: Cursor, read: (key: string, item: Cursor) => Value): Record<string, Value> {
  return Object.fromEntries(at.entries().map(([key, item]) => [key, read(key, item)]));
}

function optional<Value>(at: Cursor, read: (at: Cursor) => Value): Value | undefined {
  return at.missing ? undefined : read(at);
}

/** Without the fields that were not given, so that what is read is written as it stood. */
function stated<Kind extends object>(fields: { readonly [Key in keyof Kind]: Kind[Key] | undefined }): Kind {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Kind;
}
