import type { KeyboardEvent, PointerEvent, ReactElement } from "react";

export const LEAST_WIDTH = 320;
export const USUAL_WIDTH = 360;
export const MOST_WIDTH = 720;
const STEP = 16;

export interface SplitterProps {
  readonly label: string;
  /** Of the pane, in pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The bar between grid and pane: dragged, or moved by the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps): ReactElement {
  const set = (wanted: number): void => onWidth(Math.round(Math.max(LEAST_WIDTH, Math.min(wanted, MOST_WIDTH))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: MOST_WIDTH, End: LEAST_WIDTH }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(document.documentElement.clientWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      tabIndex={0}
      className="splitter"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => set(USUAL_WIDTH)}
    />
  );
}
