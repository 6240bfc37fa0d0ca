import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ConflictView, SyncPage } from '../../../shared/views/shape/sync-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { app } from '../../strings/en/app.ts';
import { conflict as words } from '../../strings/en/conflict.ts';
import { momentText, sync } from '../../strings/en/sync.ts';
import { secondsText } from '../../strings/en/time.ts';
import { alikeOf } from './alike.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import type { SyncDialog } from './sync-dialogs.tsx';

/** So many stand in the list beside; the rest is one link away. */
const listed = 6;

function Others({
  open,
  all,
}: {
  readonly open: readonly ConflictView[];
  readonly all: number;
}): ReactElement {
  return (
    <Panel
      title={words.more(open.length)}
      aside={<TextLink href={place.conflicts()}>{words.all(all)}</TextLink>}
    >
      <ul aria-label={words.list}>
        {open.slice(0, listed).map((one) => (
          <li key={one.id}>
            <Anchor href={place.conflict(one.id)} className="wb-conflict-row">
              <StateMark mark="book/conflict" />
              <span>{one.title}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export type ConflictsBesideProps = {
  readonly page: SyncPage;
  readonly show: (dialog: SyncDialog) => void;
};

/** The open conflicts, those that wait for whoever looks first; one in full, the others by name. */
export function ConflictsBeside({ page, show }: ConflictsBesideProps): ReactElement | null {
  const { can } = useDesk();
  const [said, setSaid] = useState<string | null>(null);
  const open = [...page.conflicts].sort((a, b) => Number(b.mine) - Number(a.mine));
  const [first, ...rest] = open;
  if (first === undefined && said === null) return null;
  const alike = first === undefined || !can('conflict.settle') ? [] : alikeOf(first, open);
  return (
    <>
      {said === null ? null : <Note key={said} mark="check/met" title={said} takesFocus />}
      {first === undefined ? null : (
        <ConflictPanel
          key={first.id}
          conflict={first}
          onSettled={(done, value) =>
            setSaid(`${words.settled}: ${value}. ${app.saved(secondsText(done.at))}`)
          }
        >
          {alike.length < 2 ? null : (
            <ActionButton
              action={{
                label: words.alike(alike.length),
                onPress: () => show({ kind: 'alike', conflicts: alike }),
              }}
            />
          )}
        </ConflictPanel>
      )}
      {rest.length === 0 ? null : <Others open={rest} all={open.length} />}
    </>
  );
}

/** How earlier ones ended: they stay readable. */
export function SettledPanel({
  settled,
}: {
  readonly settled: readonly ConflictView[];
}): ReactElement | null {
  const { now } = useDesk();
  if (settled.length === 0) return null;
  return (
    <Panel title={sync.settledTitle} note={sync.settledNote(settled.length)}>
      <ul aria-label={sync.settledTitle}>
        {settled.map((one) => (
          <li key={one.id}>
            <Anchor href={place.conflict(one.id)} className="wb-conflict-row">
              <StateMark mark="check/met" />
              <span>
                {one.title}
                {one.settled === null ? null : (
                  <>
                    {': '}
                    <b className="wb-medium">{one.settled.text}</b>
                    <br />
                    <span className="wb-tiny wb-muted">
                      {words.settledOn(momentText(one.settled.at, now), one.settled.by)}
                    </span>
                  </>
                )}
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
