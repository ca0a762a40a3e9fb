import { areaName, type Area } from "../../../../src/workbook";
import { type ModelBook, type ModelSheet, newId } from "../model/book";
import { HostFault, HostObject, type Json, numberOf, textOf } from "../wire";
import type { HostContext } from "./context";

/** A conditional format as Excel keeps it; the first of a sheet goes before the others. */
export interface ModelRule {
  readonly id: string;
  /** As Excel calls it: `Custom`, `ColorScale` … */
  readonly type: string;
  readonly areas: readonly Area[];
  /** With `=`; `""` for kinds without one. */
  formula: string;
  fill: string;
  color: string;
  stopIfTrue: boolean;
  /** Of a rule that came with the file: its very text. */
  readonly xml: string | null;
  /** Whether it was drawn when it was last looked at: follows the switch unless Excel forgets to. */
  drawn: boolean;
}

/** The ways in which Excel's interface to conditional formats fails, by the numbers of their reports (OfficeDev/office-js). */
export interface Misbehaviour {
  /** Asking for the rules of a sheet throws where rules of other kinds stand (6827, 6835, 2180). */
  readonly listing?: boolean;
  /** Deleting answers ItemNotFound (5222): `n` is how many of them; the rest goes well. */
  readonly deleting?: number;
  /** Rules are not drawn anew when what they look at changes, until Excel calculates (5299). */
  readonly drawing?: boolean;
}

interface State {
  readonly sheets: WeakMap<ModelSheet, ModelRule[]>;
  misbehaviour: Misbehaviour;
  refusals: number;
  /** Whether a switch of this name is on. */
  isOn: (formula: string) => boolean;
}

const states = new WeakMap<ModelBook, State>();

function stateOf(book: ModelBook): State {
  const known = states.get(book);
  if (known) return known;
  const state: State = { sheets: new WeakMap(), misbehaviour: {}, refusals: 0, isOn: () => true };
  states.set(book, state);
  return state;
}

export function misbehave(book: ModelBook, misbehaviour: Misbehaviour): void {
  const state = stateOf(book);
  state.misbehaviour = misbehaviour;
  state.refusals = misbehaviour.deleting ?? 0;
}

/** The rules of a sheet, which a test may look at and change as a person could. */
export function rulesOfSheet(book: ModelBook, sheet: ModelSheet): ModelRule[] {
  const { sheets } = stateOf(book);
  const known = sheets.get(sheet);
  if (known) return known;
  const rules: ModelRule[] = [];
  sheets.set(sheet, rules);
  return rules;
}

/** What a rule's formula asks first may have changed: everything is drawn anew, or only when Excel calculates. */
export function redraw(book: ModelBook, isOn: (formula: string) => boolean, calculated: boolean): void {
  const state = stateOf(book);
  state.isOn = isOn;
  if (state.misbehaviour.drawing && !calculated) return;
  for (const sheet of book.sheets) for (const rule of rulesOfSheet(book, sheet)) rule.drawn = isOn(rule.formula);
}

function touches(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

export function conditionalFormatsObject({ book }: HostContext, sheet: ModelSheet, areas: readonly Area[]): HostObject {
  const all = rulesOfSheet(book, sheet);
  const here = (): ModelRule[] => all.filter((rule) => rule.areas.some((area) => areas.some((other) => touches(area, other))));
  const find = (id: Json): ModelRule => {
    const rule = here().find((each) => each.id === id);
    if (!rule) throw new HostFault("ItemNotFound", "no such rule", "ConditionalFormatCollection.getItem");
    return rule;
  };
  return new HostObject("ConditionalFormatCollection", {
    items: () => {
      const { misbehaviour } = stateOf(book);
      if (misbehaviour.listing && here().some(({ type }) => type !== "Custom")) {
        throw new HostFault("GeneralException", "rules of several kinds", "ConditionalFormatCollection.items");
      }
      return here().map((rule) => ruleObject(book, all, rule));
    },
    item: (id) => ruleObject(book, all, find(id)),
    call: {
      Add: (type) => {
        if (sheet.isProtected) throw new HostFault("AccessDenied", "The sheet is protected.", "ConditionalFormatCollection.add");
        const rule: ModelRule = {
          ...{ id: newId(book), type: textOf(type), areas, formula: "", fill: "", color: "", stopIfTrue: false, xml: null, drawn: false },
        };
        all.unshift(rule);
        return ruleObject(book, all, rule);
      },
      GetItem: (id) => ruleObject(book, all, find(textOf(id))),
      GetCount: () => new HostObject("ClientResult", { get: { Value: () => here().length } }),
      ClearAll: () => {
        const gone = new Set(here());
        all.splice(0, all.length, ...all.filter((rule) => !gone.has(rule)));
      },
    },
  });
}

function ruleObject(book: ModelBook, all: ModelRule[], rule: ModelRule): HostObject {
  const state = stateOf(book);
  /** Assumed of real Excel, and never relied on: what a rule says cannot be read where rules of other kinds stand. */
  const guarded = (value: () => Json) => (): Json => {
    if (all.some(({ type }) => type !== "Custom")) throw new HostFault("GeneralException", "rules of several kinds", "ConditionalFormat");
    return value();
  };
  return new HostObject("ConditionalFormat", {
    identity: () => ({ Id: rule.id }),
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Priority: guarded(() => all.indexOf(rule)),
      StopIfTrue: guarded(() => rule.stopIfTrue),
    },
    set: {
      Priority: (value) => {
        const place = numberOf(value);
        all.splice(all.indexOf(rule), 1);
        all.splice(place < 0 ? Math.max(0, all.length + 1 + place) : Math.min(place, all.length), 0, rule);
      },
      StopIfTrue: (value) => void (rule.stopIfTrue = value === true),
    },
    nav: { Custom: () => customObject(state, rule, guarded) },
    call: {
      Delete: () => {
        if (state.refusals > 0) {
          state.refusals--;
          throw new HostFault("ItemNotFound", "The requested resource doesn't exist.", "ConditionalFormat.delete");
        }
        all.splice(all.indexOf(rule), 1);
      },
    },
  });
}

function customObject(state: State, rule: ModelRule, guarded: (value: () => Json) => () => Json): HostObject {
  if (rule.type !== "Custom") throw new HostFault("InvalidOperation", `a rule of the kind ${rule.type}`, "ConditionalFormat.custom");
  const color = (key: "fill" | "color") => ({
    get: { Color: guarded(() => rule[key]) },
    set: { Color: (value: Json) => void (rule[key] = textOf(value)) },
  });
  return new HostObject("CustomConditionalFormat", {
    nav: {
      Rule: () =>
        new HostObject("ConditionalFormatRule", {
          get: { Formula: guarded(() => rule.formula) },
          set: {
            Formula: (value) => {
              rule.formula = textOf(value);
              rule.drawn = state.isOn(rule.formula);
            },
          },
        }),
      Format: () =>
        new HostObject("ConditionalRangeFormat", {
          nav: {
            Fill: () => new HostObject("ConditionalRangeFill", color("fill")),
            Font: () => new HostObject("ConditionalRangeFont", color("color")),
          },
        }),
    },
  });
}

/** Where it stands and what it says, for comparing. */
export function described(rule: ModelRule): string {
  return `${rule.areas.map(areaName).join(" ")} ${rule.type} ${rule.formula}${rule.xml ?? ""} ${rule.fill}`;
}
