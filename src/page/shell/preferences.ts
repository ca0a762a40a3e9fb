import { useCallback, useState } from "react";

/** A choice of the user's that the browser remembers; where storage is not allowed it lasts as long as the page. */
export function usePreference<Value extends string>(
  key: string,
  allowed: readonly Value[],
  initial: Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => read(key, allowed) ?? initial);
  const choose = useCallback(
    (chosen: Value) => {
      setValue(chosen);
      try {
        localStorage.setItem(`pii.${key}`, chosen);
      } catch {
        // Private windows: nothing is remembered.
      }
    },
    [key],
  );
  return [value, choose];
}

function read<Value extends string>(key: string, allowed: readonly Value[]): Value | null {
  try {
    const stored = localStorage.getItem(`pii.${key}`);
    return allowed.find((value) => value === stored) ?? null;
  } catch {
    return null;
  }
}
