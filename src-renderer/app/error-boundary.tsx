import type { ReactElement, ReactNode } from 'react';
import { Component } from 'react';
import { ActionButton } from '../parts/action.tsx';
import { Page, Row } from '../parts/layout.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { app } from '../strings/en/app.ts';

type Props = { readonly children: ReactNode; /** Another place is another try. */ readonly path: string };
type State = { readonly broken: Error | null; readonly path: string };

/** A bug in a screen stops that screen only; React has no hook for it, so this is a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null, path: this.props.path };

  static getDerivedStateFromError(broken: unknown): Partial<State> {
    return { broken: broken instanceof Error ? broken : new Error(String(broken)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.path === state.path ? null : { broken: null, path: props.path };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return <Broken message={broken.message} again={() => this.setState({ broken: null })} />;
  }
}

export function Broken({
  message,
  again,
}: {
  readonly message: string;
  readonly again: () => void;
}): ReactElement {
  return (
    <Page>
      <Sentence sub={app.broken.text}>{app.broken.title}</Sentence>
      <Row>
        <ActionButton action={{ label: app.broken.again, onPress: again }} look="primary" />
        <ActionButton action={{ label: app.broken.home, href: '/' }} />
      </Row>
      <details className="wb-small wb-second">
        <summary>{app.broken.detail}</summary>
        <pre className="wb-mono">{message}</pre>
      </details>
    </Page>
  );
}
