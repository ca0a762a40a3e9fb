import type { Cursor } from "./cursor";
import { isIsoDate } from "./dates";
import { MARKS, readMarked, readWeight, UNSTATED } from "./facts";
import type { ProfileFault } from "./faults";
import type { Agency, Lead, Marked, Override, Profile, Target, Task } from "./types";

type Sink = (fault: ProfileFault) => void;

function readDate(at: Cursor, sink: Sink): string {
  const text = at.text();
  if (text !== "" && !isIsoDate(text)) sink({ kind: "bad-date", path: at.path, found: text });
  return text;
}

/** `null` if not given: the rules on evidence dates then stay silent. */
export function readPeriod(at: Cursor, sink: Sink): Profile["period"] {
  if (at.missing) return null;
  return readMarked(at, (value) => {
    const from = readDate(value.object(["from", "to"]).at("from"), sink);
    const to = readDate(value.at("to"), sink);
    if (isIsoDate(from) && isIsoDate(to) && from > to) sink({ kind: "period-reversed", path: value.path, from, to });
    return { from, to };
  });
}

export function readDeadlines(at: Cursor, sink: Sink): readonly Marked<string>[] {
  return at.list().map((item) => readMarked(item, (value) => readDate(value, sink)));
}

export function readAgency(at: Cursor): Agency {
  const id = at.object(["id", "name", "aliases", "successor"]).at("id").text();
  const successor = at.at("successor");
  return {
    id,
    name: at.at("name").text(id),
    aliases: at.at("aliases").texts(),
    successor: successor.missing ? null : readMarked(successor, (value) => value.text()),
  };
}

/** Not given: role lead, the whole node. */
export function readLead(at: Cursor): Lead {
  at.object(["node", "component", "agency", "role", "mark", "source"]);
  return {
    node: at.at("node").text(),
    component: at.at("component").missing ? null : at.at("component").text(),
    agency: at.at("agency").text(),
    role: at.at("role").oneOf(["lead", "support"], "lead"),
    mark: at.at("mark").oneOf(MARKS, "provisional"),
    source: at.at("source").text(UNSTATED),
  };
}

/** Not given: no year, the whole node. The text is not read here. */
export function readTargetEntry(at: Cursor): Target {
  at.object(["node", "component", "year", "text", "mark", "source"]);
  const component = at.at("component");
  return {
    node: at.at("node").text(),
    ...(component.missing ? {} : { component: component.text() }),
    year: at.at("year").missing ? null : at.at("year").wholeNumber(),
    text: at.at("text").text(),
    mark: at.at("mark").oneOf(MARKS, "provisional"),
    source: at.at("source").text(UNSTATED),
  };
}

export function readTask(at: Cursor): Task {
  at.object(["id", "name", "agency", "time", "budget", "mark", "source"]);
  return {
    id: at.at("id").text(),
    name: at.at("name").text(),
    agency: at.at("agency").text(),
    time: at.at("time").text(""),
    budget: at.at("budget").missing ? null : at.at("budget").share(0),
    mark: at.at("mark").oneOf(MARKS, "provisional"),
    source: at.at("source").text(UNSTATED),
  };
}

export function readOverride(at: Cursor, sink: Sink): Override {
  at.object(["supply", "evidence", "weight"]);
  const [supply, evidence, weight] = [at.at("supply"), at.at("evidence"), at.at("weight")];
  return {
    ...(supply.missing ? {} : { supply: supply.oneOf(["local", "central"]) }),
    ...(evidence.missing ? {} : { evidence: evidence.oneOf(["required", "optional", "none"]) }),
    ...(weight.missing ? {} : { weight: readWeight(weight, sink) }),
  };
}

/** The place whose numbers these are; not given: named as `fallback`. A bare text is the name. */
export function readPlace(at: Cursor, fallback: string): Profile["place"] {
  if (!at.isObject) return { name: at.text(fallback), aliases: [] };
  return { name: at.object(["name", "aliases"]).at("name").text(fallback), aliases: at.at("aliases").texts() };
}
