import type { ReactElement } from 'react';
import { TextLink } from '../../../src-renderer/parts/action.tsx';
import { Page } from '../../../src-renderer/parts/layout.tsx';
import { Panel } from '../../../src-renderer/parts/panel.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../../../src-renderer/parts/state-mark/state-mark.tsx';
import type { Mark } from '../../../shared/domain/marks.ts';

const groups: Readonly<Record<string, readonly Mark[]>> = {
  Waves: [
    'wave/draft',
    'wave/planned',
    'wave/gate-closed',
    'wave/gate-open',
    'wave/live',
    'wave/live-with-limits',
    'wave/halted',
    'wave/rolled-back',
    'wave/handed-over',
    'wave/closed',
    'wave/cancelled',
  ],
  Gates: ['gate/passed', 'gate/ahead', 'gate/closed', 'gate/open'],
  Checks: ['check/met', 'check/not-met', 'check/waived', 'check/not-due', 'check/late'],
  Training: [
    'training/trained',
    'training/never',
    'training/outdated',
    'training/failed',
    'training/expiring',
    'training/overridden',
    'training/not-needed',
  ],
  Signatures: [
    'signature/signed',
    'signature/waiting',
    'signature/yours',
    'signature/rejected',
    'signature/void',
  ],
  Evidence: ['evidence/expand', 'evidence/wait', 'evidence/stop'],
  Book: ['book/intact', 'book/damaged', 'book/conflict', 'book/quarantined'],
  Delivery: ['delivery/committed', 'delivery/published', 'delivery/seen', 'delivery/witnessed'],
};

const sizes = [12, 14, 16, 20, 24, 36] as const;

function MarkGroup({
  title,
  marks,
}: {
  readonly title: string;
  readonly marks: readonly Mark[];
}): ReactElement {
  return (
    <div style={{ breakInside: 'avoid', paddingBottom: '0.75rem' }}>
      <h3>{title}</h3>
      {marks.map((mark) => (
        <p key={mark} className="wb-row">
          {sizes.map((size) => (
            <StateMark key={size} mark={mark} size={size} />
          ))}
          <span className="wb-medium">{markWord(mark)}</span>
        </p>
      ))}
    </div>
  );
}

export function MarksScene(): ReactElement {
  return (
    <Page>
      <Sentence sub={<TextLink href="/home">Back to the screens</TextLink>}>
        Every mark, its word and its sizes
      </Sentence>
      <Panel title="The words and their shapes" inside="pad">
        <div style={{ columns: '4 14rem' }}>
          {Object.entries(groups).map(([title, marks]) => (
            <MarkGroup key={title} title={title} marks={marks} />
          ))}
        </div>
      </Panel>
    </Page>
  );
}
