import { join } from 'node:path';
import type { Ports } from '../../shared/api/ports.ts';
import { makeDesk } from '../api/desk/desk.ts';
import { placesIn } from '../api/desk/place.ts';
import { portsFor } from '../api/ports/ports.ts';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** Two workstations on one folder: who asks, what was written apart, how a person settles it, and a backup put back. */
export async function showSharing(stage: Stage): Promise<void> {
  const { ports, print, note } = stage;
  print('One book on two workstations');
  const page = must(await ports.read.sync());
  const [conflict] = page.conflicts;
  const sides = conflict?.sides ?? [];
  note(
    'Two dates written apart are one conflict that names both, who and where',
    page.conflicts.length === 1 && new Set(sides.map(({ device }) => device)).size === 2,
    sides.map(({ by, text, device }) => `${by} at ${device}: ${text}`).join(' / '),
  );
  note(
    'A workstation that nobody let in is shown, and nothing of it counts',
    page.asked.length === 1 &&
      !page.workstations.some(
        ({ name, standing }) => name === page.asked[0]?.name && standing === 'enrolled',
      ),
    page.asked.map(({ name, fingerprint }) => `${name} ${fingerprint}`).join(', '),
  );
  const [chosen] = sides;
  if (conflict !== undefined && chosen !== undefined) {
    const choices = [{ id: conflict.id, event: chosen.event }];
    const reason = 'The winter stop ends on 22 January';
    must(await ports.act({ kind: 'conflict.settle', choices, reason }, null));
    const after = must(await ports.read.sync());
    note(
      'It is settled by a person with a reason, and both values are kept',
      after.conflicts.length === 0 && after.settled[0]?.sides.length === 2,
      after.settled[0]?.settled?.text ?? '',
    );
  }
  const round = must(await ports.sync.round());
  note(
    'A round leaves nothing unpublished',
    must(await ports.read.sync()).waiting === 0,
    `${round.published} events in the folder, ${round.operations} calls`,
  );
  await showBackup(stage);
}

/** Only an administrator saves a backup; whoever puts it back needs nobody's leave. */
async function showBackup({ desk, shelf, tools, out, people, note }: Stage): Promise<void> {
  const admin = portsFor({ desk, sample: null, shelf }, 'demo-admin');
  const who = people.find(({ roles }) => roles.includes('administrator'));
  const credential = { id: who?.id ?? '', password: who?.password ?? '' };
  must(await admin.session.signIn(credential));
  const made = must(await admin.sync.backup({ to: join(out, 'backup') }));
  await admin.session.signOut('person');
  const elsewhere = { ...tools, places: placesIn(join(out, 'home', 'elsewhere')) };
  const other = makeDesk(elsewhere);
  try {
    const there: Ports = portsFor({ desk: other, sample: null, shelf }, 'demo-elsewhere');
    must(await there.desk.restore({ from: made.where, dir: join(out, 'home', 'restored') }));
    must(await there.session.signIn(credential));
    const found = must(await there.desk.check());
    note(
      'A backup is put back elsewhere, digest by digest, and is intact',
      found.kind === 'intact' && found.events >= made.events,
      `${made.files} files, ${made.events} events, ${made.digest.slice(0, 16)}…`,
    );
  } finally {
    await other.close();
  }
}
