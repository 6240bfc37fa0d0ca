import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AlertView, SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import { alertWords } from '../../../shared/words/alert-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Note } from '../../parts/note.tsx';
import type { NoteProps } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { app } from '../../strings/en/app.ts';
import { settings } from '../../strings/en/settings.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { PastAlerts } from './past-alerts.tsx';

const words = settings.alerts;

/** What somebody must look at: open ones first, each until it is acknowledged with a note (R5, R27). */
export function AlertsTab({ page }: { readonly page: SettingsPage }): ReactElement {
  const [chosen, choose] = useState<AlertView | null>(null);
  const open = page.alerts.filter((alert) => alert.acknowledged === null);
  const past = page.alerts.filter((alert) => alert.acknowledged !== null);
  if (page.alerts.length === 0)
    return (
      <Panel title={words.what} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  return (
    <>
      {open.map((alert) => (
        <OpenAlert key={alert.id} alert={alert} onAcknowledge={() => choose(alert)} />
      ))}
      {past.length === 0 ? null : <PastAlerts alerts={past} />}
      {chosen === null ? null : <AcknowledgeDialog alert={chosen} onClose={() => choose(null)} />}
    </>
  );
}

/** What goes wrong between workstations; everything else not about an account is a clock. */
function betweenStations(kind: AlertView['kind']): boolean {
  return kind.startsWith('sync-');
}

function signOf(kind: AlertView['kind']): Pick<NoteProps, 'mark' | 'icon'> {
  if (kind === 'account-locked') return { mark: 'check/late' };
  return betweenStations(kind) ? { mark: 'book/damaged' } : { icon: 'audit' };
}

type OpenAlertProps = { readonly alert: AlertView; readonly onAcknowledge: () => void };

function OpenAlert({ alert, onAcknowledge }: OpenAlertProps): ReactElement {
  const { can, me } = useDesk();
  const { title, text } = alertWords(alert);
  const aboutAccount = alert.kind === 'account-locked';
  const may = alert.yours && can('alert.acknowledge');
  const whose = aboutAccount && alert.about === me.id ? words.own : words.others;
  return (
    <div className="wb-yours">
      <Note
        // A clock is the book's own trouble; a locked account is somebody's.
        tone={aboutAccount ? 'warn' : 'tie'}
        title={title}
        {...signOf(alert.kind)}
        actions={
          aboutAccount
            ? [{ label: words.account, href: place.account(alert.about) }]
            : betweenStations(alert.kind)
              ? [{ label: app.go(app.nav.sync), href: place.sync() }]
              : []
        }
      >
        {text} {may ? null : whose}
      </Note>
      {may ? <ActionButton action={{ label: words.acknowledge, onPress: onAcknowledge }} /> : null}
    </div>
  );
}
