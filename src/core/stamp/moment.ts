/** When a workbook was stamped, as people in Việt Nam read it. */
export interface StampMoment {
  /** `22/11/2026`. */
  readonly day: string;
  /** `21:05`; `null` where only the day was kept. */
  readonly time: string | null;
}

/** Việt Nam has one time zone and no summer time. */
const AHEAD_OF_UTC_MS = 7 * 60 * 60 * 1000;

/** An ISO instant or day in the time of Việt Nam; what is neither is shown as it is. */
export function stampMoment(at: string): StampMoment {
  const dayAlone = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return { day: at.slice(0, 30), time: null };
  const [day = "", time = ""] = new Date(instant + (dayAlone ? 0 : AHEAD_OF_UTC_MS)).toISOString().split("T");
  return { day: day.split("-").reverse().join("/"), time: dayAlone ? null : time.slice(0, 5) };
}
