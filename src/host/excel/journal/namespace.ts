/** The namespace of the part that stands in the workbook while a write is under way. */
export const JOURNAL_NAMESPACE = "urn:pii-addin:journal:1";
