import { useEffect, useState, type ComponentType, type ReactElement } from "react";

/** A part of the pane that comes in a chunk of its own. */
export interface Late<Props> {
  (props: Props): ReactElement | null;
  /** Fetches the chunk; from then on the part is painted at once instead of after an empty moment. */
  readonly load: () => Promise<void>;
}

/** Makes a part of the pane wait for its chunk: nothing of it is fetched before it is shown or asked for by `load`. A chunk that cannot be had is a bug. */
export function late<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Late<Props> {
  let fetched: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    fetched = await fetchPart();
  };
  function Part(props: Props): ReactElement | null {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => fetched);
    useEffect(() => {
      if (Shown !== null) return;
      const show = (): void => setShown(() => fetched);
      // Thrown where React renders, so that the pane's boundary catches it.
      const fail = (error: unknown): void =>
        setShown(() => {
          throw error;
        });
      load().then(show, fail);
    }, [Shown]);
    return Shown && <Shown {...props} />;
  }
  return Object.assign(Part, { load });
}
