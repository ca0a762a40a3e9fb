const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?Z?$/;
const TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?Z?$/;

/**
 * The serial number of an ISO 8601 date, date and time, or time (cells of type `d`); `null` for anything else. Dates before 1900-03-01 are
 * one less than plain day counting gives, since Excel counts a 29 February 1900.
 */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const time = TIME.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const fraction = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (date1904) return (midnight - Date.UTC(1904, 0, 1)) / DAY + fraction;
  const days = (midnight - Date.UTC(1899, 11, 30)) / DAY;
  return (days < 61 ? days - 1 : days) + fraction;
}
