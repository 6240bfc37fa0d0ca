import type { ReactElement } from 'react';
import { Note } from '../parts/note.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { ActionButton } from '../parts/action.tsx';
import { Row } from '../parts/layout.tsx';
import { app } from '../strings/en/app.ts';
import { Alone } from './alone.tsx';

/** Nobody answered a command: what was typed is still here. */
export function HostGoneNote(): ReactElement {
  return (
    <Note tone="stop" mark="check/late" title={app.gone.notSent} takesFocus>
      {app.gone.notSentText}
    </Note>
  );
}

/** The whole window without a host behind it. */
export function HostGone({ onAgain }: { readonly onAgain: () => void }): ReactElement {
  return (
    <Alone>
      <Sentence sub={app.gone.text}>{app.gone.title}</Sentence>
      <Row>
        <ActionButton action={{ label: app.gone.again, onPress: onAgain }} look="primary" />
      </Row>
    </Alone>
  );
}
