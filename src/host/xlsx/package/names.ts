/**
 * The one spelling by which a part is known here: no leading slash, forward slashes, percent escapes decoded, lower case
 * (part names are compared without case, ISO 29500-2, 6.2.2.3).
 */
export function partKey(name: string): string {
  return partPath(name).toLowerCase();
}

/** As `partKey`, in the case it was written in. */
export function partPath(name: string): string {
  const slashed = name.replaceAll("\\", "/").replace(/^\/+/, "");
  if (!slashed.includes("%")) return slashed;
  try {
    return decodeURIComponent(slashed);
  } catch {
    return slashed;
  }
}

/** The target of a relation of `source`: absolute (`/xl/a.xml`) or relative to the folder of the source; "" is the package itself. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0] ?? "";
  const steps = path.startsWith("/") ? [] : partPath(source).split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return partPath(steps.join("/"));
}

/** `xl/workbook.xml` keeps its relations in `xl/_rels/workbook.xml.rels`. */
export function relationsPart(source: string): string {
  const cut = source.lastIndexOf("/") + 1;
  return `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
}
