/** Where a file went: `null` where the user gave up. */
export type Saved = string | null;

interface SaveFilePicker {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

const TYPES = {
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
} as const;

/** `Biểu 1.xlsx` in its two parts; a workbook with macros keeps its extension, or Excel would not open it. */
export function nameParts(name: string): { readonly stem: string; readonly extension: keyof typeof TYPES } {
  const extension = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
  return { stem: name.replace(/\.xls[xm]$/i, ""), extension };
}

/** Writes a new file where the user says, or as a download. Rejects where the place cannot be written. */
export async function saveFile(name: string, makeBytes: () => Promise<Uint8Array>): Promise<Saved> {
  const { extension } = nameParts(name);
  const type = TYPES[extension];
  const { showSaveFilePicker } = globalThis as SaveFilePicker;
  if (showSaveFilePicker) {
    try {
      const types = [{ description: "Excel", accept: { [type]: [extension] } }];
      const handle = await showSaveFilePicker.call(globalThis, { suggestedName: name, types });
      const stream = await handle.createWritable();
      await stream.write(new Blob([asBuffer(await makeBytes())], { type }));
      await stream.close();
      return handle.name;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return null;
      throw error;
    }
  }
  download(name, new Blob([asBuffer(await makeBytes())], { type }));
  return name;
}

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function asBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
