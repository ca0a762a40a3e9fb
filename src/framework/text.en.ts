import type { Expected } from "./faults";
import { placeText } from "./path";
import type { FaultSentences } from "./text";

const EXPECTED: Readonly<Record<Expected, string>> = {
  object: "an object { … }",
  list: "a list [ … ]",
  text: "a text that is not blank",
  number: "a number",
  "whole-number": "a whole number",
  count: "a whole number of 0 or more",
  share: "a number that is not negative",
  fraction: "a number from 0 to 1 (0.66 for 66 %)",
  positive: "a number above 0",
  boolean: "true or false",
  "one-of": "one of",
};

const under = (parent: string | null): string => (parent === null ? "at the top" : `under ${parent}`);

/** Every fault of a framework or profile: what is wrong, where, and how to mend it. */
export const EN: FaultSentences = {
  "wrong-shape": ({ path, expected, allowed, found }) =>
    `${placeText(path)}: needs ${EXPECTED[expected]}${allowed.length > 0 ? ` ${allowed.join(", ")}` : ""}, ${found === "" ? "is empty" : `is ${found}`}; enter it anew.`,
  "misspelt-field": ({ path, field, meant }) => `${placeText(path)}: there is no field “${field}”; rename it to “${meant}” or remove it.`,
  "bad-weight": ({ path, weight }) => `${placeText(path)}: a weight of ${String(weight)} cannot be used; enter a number of 0 or more.`,
  "zero-weights": ({ path, parent, codes }) =>
    `${placeText(path)}: everything ${under(parent)} (${codes.join(", ")}) has weight 0, so nothing can be scored; give at least one a weight above 0.`,
  "no-nodes": ({ path }) => `${placeText(path)}: the framework is empty; add at least one indicator.`,
  "duplicate-code": ({ path, code, first }) =>
    `${placeText(path)}: code ${code} is already used at ${placeText(first)}; choose another or remove the repeat.`,
  "missing-parent": ({ path, code, parent }) =>
    `${placeText(path)}: ${code} belongs to ${parent}, which does not exist; correct the parent or add ${parent}.`,
  cycle: ({ path, codes }) =>
    `${placeText(path)}: ${codes.join(" → ")} → ${codes[0] ?? ""} are each other's parents in a circle; correct the parent of one.`,
  "indicator-with-children": ({ path, code, children }) =>
    `${placeText(path)}: ${code} is an indicator and has children (${children.join(", ")}); remove “indicator” or move the children.`,
  "leaf-without-indicator": ({ path, code }) =>
    `${placeText(path)}: ${code} has no children, so it must be an indicator; give it “indicator” or add children.`,
  "bad-direction": ({ path, found }) =>
    `${placeText(path)}: a direction of ${found} cannot be used; enter 1 (higher is better) or -1 (lower is better).`,
  "direction-above-indicator": ({ path, code }) =>
    `${placeText(path)}: ${code} is not an indicator, so a direction of -1 has no effect; set it on the indicators below.`,
  "range-reversed": ({ path, min, max }) =>
    `${placeText(path)}: the minimum ${String(min)} is above the maximum ${String(max)}; swap or correct them.`,
  "range-empty": ({ path, min, max }) =>
    `${placeText(path)}: the minimum ${String(min)} must be below the maximum ${String(max)}; correct them.`,
  "unknown-field": ({ path, field, known }) =>
    `${placeText(path)}: there is no field ${field}, it would be ignored; use ${known.join(", ")} or remove it.`,
  "method-above-indicator": ({ path, code }) =>
    `${placeText(path)}: ${code} is computed from what is below it and has no values to treat or normalise; set this on its indicators.`,
  "unknown-level": ({ path, level, known }) => `${placeText(path)}: there is no level “${level}”; use one of ${known.join(", ")}.`,
  "duplicate-level": ({ path, level }) => `${placeText(path)}: level “${level}” is listed twice; remove one.`,
  "duplicate-component": ({ path, code, component }) =>
    `${placeText(path)}: component “${component}” of ${code} is listed twice; remove or rename one.`,
  "other-framework": ({ path, found, expected }) =>
    `${placeText(path)}: the profile is for framework “${found}”, in use is “${expected}”; choose the right one or correct it.`,
  "unknown-node": ({ path, node }) => `${placeText(path)}: the framework has no code ${node}; correct the code or remove the row.`,
  "not-an-indicator": ({ path, node }) =>
    `${placeText(path)}: ${node} is not an indicator and has no source or evidence of its own; set them on the indicators.`,
  "unknown-component": ({ path, node, component }) =>
    `${placeText(path)}: ${node} has no component “${component}”; correct it or leave it out.`,
  "unknown-agency": ({ path, agency }) => `${placeText(path)}: agency “${agency}” is not listed; add it to the agencies or correct the id.`,
  "duplicate-agency": ({ path, agency }) => `${placeText(path)}: agency id “${agency}” is used twice; rename or remove one.`,
  "duplicate-alias": ({ path, alias, agency, other }) =>
    `${placeText(path)}: the name “${alias}” of ${agency} is also a name of ${other}; remove it from one of them.`,
  "duplicate-lead": ({ path, node, component, agency, first }) =>
    `${placeText(path)}: ${agency} is already given ${node}${component === null ? "" : ` (${component})`} at ${placeText(first)}; remove one.`,
  "bad-date": ({ path, found }) => `${placeText(path)}: “${found}” is not a date; write it like 2024-08-30.`,
  "period-reversed": ({ path, from, to }) => `${placeText(path)}: the first day ${from} is after the last day ${to}; swap or correct them.`,
  "unknown-rule": ({ path, rule }) => `${placeText(path)}: there is no rule “${rule}”; correct the name or remove the row.`,
  "duplicate-task": ({ path, task }) => `${placeText(path)}: task ${task} is listed twice; renumber one.`,
};
