import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { KeyHint } from '../parts/key-hint.tsx';

const groups: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: 'Anywhere',
    keys: [
      ['Ctrl K', 'find or do'],
      ['Ctrl Shift H', 'call a halt'],
      ['Ctrl Shift L', 'lock'],
      ['F6', 'next pane, with Shift the one before'],
      ['Alt 1 … 9', 'the entries of the rail'],
      ['Alt Left', 'back'],
      ['Ctrl P', 'packet of what is shown'],
      ['?', 'all keys'],
    ],
  },
  {
    where: 'Forms and dialogs',
    keys: [
      ['Ctrl Enter', 'primary action'],
      ['Esc', 'keep editing, leave signing'],
    ],
  },
  {
    where: 'Lists and the trail',
    keys: [
      ['Up Down, K J', 'move'],
      ['Enter', 'open'],
      ['Space', 'select'],
      ['/', 'filter'],
      ['S', 'sign'],
      ['R', 'record training'],
      ['A', 'as of this event'],
    ],
  },
  {
    where: 'Matrix, timeline, chart',
    keys: [
      ['Arrows, Home, End', 'move'],
      ['Enter', 'open'],
      ['M', 'move dates'],
      ['T', 'table instead of chart'],
    ],
  },
];

/** All keys, in one place. */
export function KeysHelp({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <Dialog open={open} title="All keys" cancel="Close" onCancel={onClose} width={640}>
      <div className="wb-keys-groups">
        {groups.map((group) => (
          <section key={group.where} aria-label={group.where}>
            <h2>{group.where}</h2>
            <dl className="wb-keys">
              {group.keys.map(([keys, what]) => [
                <dt key={`${keys}-k`}>
                  <KeyHint keys={keys} />
                  <span className="wb-hidden">{keys}</span>
                </dt>,
                <dd key={`${keys}-w`}>{what}</dd>,
              ])}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
