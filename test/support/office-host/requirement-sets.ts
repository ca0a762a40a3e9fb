import { readFileSync } from "node:fs";
import { HostFault } from "./wire";

/** class → member → the version of ExcelApi that brought it, read from the documentation comments of the public typings. */
export type RequirementSets = ReadonlyMap<string, ReadonlyMap<string, string>>;

let known: RequirementSets | null = null;

/** Reads `@types/office-js` once. Members without a tag of their own have that of their class. */
export function requirementSets(): RequirementSets {
  known ??= parse(readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8"));
  return known;
}

function parse(typings: string): RequirementSets {
  const start = typings.indexOf("\ndeclare namespace Excel {");
  const lines = typings.slice(start, typings.indexOf("\ndeclare namespace Word {", start)).split("\n");
  const classes = new Map<string, Map<string, string>>();
  let members: Map<string, string> | null = null;
  let ofClass = "";
  let tag = "";
  for (const line of lines) {
    const set = /\[Api set: ([A-Za-z]+) ([\d.]+)\]/.exec(line);
    if (line.includes("/**")) tag = "";
    if (set) tag = set[1] === "ExcelApi" ? (set[2] ?? "") : (set[1] ?? "");
    const opened = /^ {4}class (\w+)[ <]/.exec(line);
    if (opened) {
      members = new Map();
      classes.set(opened[1] ?? "", members);
      ofClass = tag;
    } else if (line === "    }") members = null;
    const member = /^ {8}(?:readonly )?(\w+)[?(:]/.exec(line);
    if (member && members && !members.has(member[1] ?? "")) members.set(member[1] ?? "", tag === "" ? ofClass : tag);
  }
  return classes;
}

function isWithin(needed: string, declared: string): boolean {
  const [major = 0, minor = 0] = needed.split(".").map(Number);
  const [declaredMajor = 0, declaredMinor = 0] = declared.split(".").map(Number);
  return major < declaredMajor || (major === declaredMajor && minor <= declaredMinor);
}

/**
 * Refuses what the declared version of ExcelApi does not have, so that a green test proves the floor.
 * @throws HostFault ApiNotFound; a member that the typings do not know is a mistake of this host
 */
export function demand(type: string, member: string, declared: string): void {
  if (member.startsWith("_")) return;
  const needed = requirementSets().get(type)?.get(member);
  if (needed === undefined) throw new Error(`${type}.${member} is not in the typings`);
  if (!isWithin(needed, declared)) throw new HostFault("ApiNotFound", `${type}.${member} needs ExcelApi ${needed}`, `${type}.${member}`);
}
