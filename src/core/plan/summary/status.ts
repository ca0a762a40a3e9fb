/** The one word for a row of the summary. A number typed as text is `invalid` here: it does not count until it is mended. */
export const STATUSES = ["met", "below-target", "missing-value", "missing-evidence", "no-target", "invalid"] as const;
export type SummaryStatus = (typeof STATUSES)[number];
