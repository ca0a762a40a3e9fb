/** One line below the bar: something that happened, or a question that does not have to be answered now. */
export interface Notice {
  readonly id: string;
  /** The tab it belongs to, and is shown with. */
  readonly book?: string;
  readonly kind: "info" | "warning";
  readonly text: string;
  readonly actions: readonly NoticeAction[];
}

export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}
