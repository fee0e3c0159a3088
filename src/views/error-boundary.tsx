import { Component, type ReactNode } from "react";
import css from "./error-boundary.module.css";

type Props = { readonly children: ReactNode };
type Fault = { readonly reason: string | null };

/** Whatever breaks below, the reader sees plain words and a way on. */
export class ErrorBoundary extends Component<Props, Fault> {
  override state: Fault = { reason: null };

  static getDerivedStateFromError(error: unknown): Fault {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.reason === null) return this.props.children;
    return (
      <main className={css["fault"]} role="alert">
        <h1>This page stopped drawing</h1>
        <p>
          The fault is ours, and the articles are safe: they never leave your machine. Reading on
          from the start of the event usually helps.
        </p>
        <p className={css["reason"]}>{this.state.reason}</p>
        <button type="button" onClick={startAgain}>
          Start again
        </button>
      </main>
    );
  }
}

function startAgain(): void {
  location.hash = "";
  location.reload();
}
