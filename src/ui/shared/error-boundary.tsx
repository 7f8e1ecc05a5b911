import { Component, type ReactNode } from 'react';
import { m } from '../../i18n/language.ts';
import { viewStore } from '../../stores/view-store.ts';

interface ErrorBoundaryProps {
  /** The panel's name as a person knows it; without one nothing is shown in its place. */
  readonly name?: string;
  /** Class names that give the panel its place on the page. */
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Keeps an error in one panel from taking the page away: the panel says so and offers to reload, the rest goes on. The next change of the view
 * tries the panel again, since what cannot be shown of one place can often be shown of another.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };
  private unsubscribe = () => {};

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.unsubscribe();
    this.unsubscribe = viewStore.subscribe(() => {
      this.unsubscribe();
      this.setState({ failed: false });
    });
  }

  override componentWillUnmount(): void {
    this.unsubscribe();
  }

  override render(): ReactNode {
    const { name, className, children } = this.props;
    if (!this.state.failed) return children;
    if (name === undefined) return null;
    return (
      <div className={className} role="alert">
        <div className="panel-failed">
          <p>{m.panel_failed({ name })}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {m.panel_reload()}
          </button>
        </div>
      </div>
    );
  }
}
