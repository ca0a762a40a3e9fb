import type { ReactElement } from "react";

/** The languages to choose among, each in its own name. */
export function LanguageOptions(): ReactElement {
  return (
    <>
      <option value="vi" lang="vi">
        Tiếng Việt
      </option>
      <option value="en" lang="en">
        English
      </option>
    </>
  );
}
