/** Who changed cells: the person here, or a co-author elsewhere. */
export type ChangedBy = "local" | "remote";

/**
 * Tells of changes of cells in any sheet, but for those that this add-in makes where Excel says so (ExcelApi 1.14). Nothing may depend on it: where the
 * events cannot be had, nothing is told. Gives the way to stop.
 */
export async function watchEdits(listener: (by: ChangedBy) => void): Promise<() => Promise<void>> {
  try {
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        const isOwn = (event.triggerSource as string | undefined) === "ThisLocalAddin";
        if (!isOwn) listener(event.source === "Remote" ? "remote" : "local");
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return async () => {
      await Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    };
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return () => Promise.resolve();
  }
}
