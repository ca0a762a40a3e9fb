import { Component, type ReactNode } from "react";
import { bugId, type BugListener } from "../app/session";
import type { PaneText } from "./text";

interface BoundaryProps {
  readonly text: PaneText;
  readonly onBug?: BugListener | undefined;
  readonly children: ReactNode;
}

/** Catches what breaks while the pane is drawn: says so with an id to quote, and offers to draw it anew. */
export class Boundary extends Component<BoundaryProps, { readonly bug: string | null }> {
  override state: { readonly bug: string | null } = { bug: null };

  static getDerivedStateFromError(error: unknown): { bug: string } {
    return { bug: bugId(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onBug?.(bugId(error), error);
  }

  override render(): ReactNode {
    const { text, children } = this.props;
    const { bug } = this.state;
    if (bug === null) return children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{text.app.bug(bug)}</p>
        <p>{text.app.bugHelp}</p>
        <button type="button" onClick={() => this.setState({ bug: null })}>
          {text.app.reload}
        </button>
      </div>
    );
  }
}
