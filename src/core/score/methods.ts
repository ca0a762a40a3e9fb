import {
  nodeByCode,
  type Framework,
  type FrameworkNode,
  type Goalposts,
  type Mean,
  type Methods,
  type Normalisation,
  type TreatMethod,
} from "../../framework";

/** How one indicator is treated and normalised, all defaults filled in. */
export interface LeafMethod {
  readonly treat: TreatMethod;
  readonly normalise: Normalisation;
  readonly direction: 1 | -1;
  readonly target: number | null;
  readonly goalposts: Goalposts | null;
}

/** How one node is computed from its children. */
export interface NodeMethod {
  readonly mean: Mean;
  /** Least share (0…1) of direct children with a score. */
  readonly coverage: number;
}

/**
 * The method of an indicator: its own, else the framework's, else COINr's defaults, which are treatment and min-max. A geometric or harmonic
 * mean anywhere in the tree moves the default scale from [0, 100] to [1, 100], since the lowest unit's 0 could not be averaged.
 */
export function leafMethod({ methods = {} }: Framework, { code, indicator }: FrameworkNode): LeafMethod {
  const own = methods.indicators !== undefined && Object.hasOwn(methods.indicators, code) ? methods.indicators[code] : undefined;
  return {
    treat: own?.treat ?? methods.treat ?? {},
    normalise: withScale(own?.normalise ?? methods.normalise ?? { method: "min-max" }, methods),
    direction: indicator?.direction.value ?? 1,
    target: own?.target ?? null,
    goalposts: own?.goalposts ?? null,
  };
}

function withScale(normalise: Normalisation, methods: Methods): Normalisation {
  if (normalise.method !== "min-max") return normalise;
  const bare = normalise.low === undefined && normalise.high === undefined;
  return { method: "min-max", low: normalise.low ?? (bare && needsPositive(methods) ? 1 : 0), high: normalise.high ?? 100 };
}

function needsPositive({ aggregate, levels = {} }: Methods): boolean {
  return [aggregate, ...Object.values(levels).map((level) => level.aggregate)].some((mean) => mean === "geometric" || mean === "harmonic");
}

/** The method of a node: its level's, else the framework's, else the arithmetic mean of whatever is there. */
export function nodeMethod(framework: Framework, code: string): NodeMethod {
  const { methods = {} } = framework;
  const level = nodeByCode(framework, code)?.level ?? "";
  const own = methods.levels !== undefined && Object.hasOwn(methods.levels, level) ? methods.levels[level] : undefined;
  return { mean: own?.aggregate ?? methods.aggregate ?? "arithmetic", coverage: own?.coverage ?? methods.coverage ?? 0 };
}
