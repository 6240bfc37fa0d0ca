import type { Ports } from '../../../shared/api/ports.ts';
import { act } from '../act/act.ts';
import type { Desk } from '../desk/desk.ts';
import type { SampleMaker } from '../desk/sample-maker.ts';
import type { Shelf } from '../door/shelf.ts';
import { accountPort } from './account-port.ts';
import { approvalPort } from './approval-port.ts';
import { blastPort } from './blast-port.ts';
import { deskPort } from './desk-port.ts';
import { guarded, guardedCall } from './guarded.ts';
import { importsPort } from './imports-port.ts';
import { packetPort } from './packet-port.ts';
import { pagePort } from './page-port.ts';
import { peoplePort } from './people-port.ts';
import { reachPort } from './reach-port.ts';
import { sessionPort } from './session-port.ts';
import { settingsPort } from './settings-port.ts';
import { signingPort } from './signing-port.ts';
import { syncPort } from './sync-port.ts';
import { syncReads } from './sync-reads.ts';
import { trailPort, trailReads } from './trail-port.ts';
import { trainingPort } from './training-port.ts';
import { whyPort } from './why-port.ts';

/** What the ports stand on. */
export interface PortDeps {
  readonly desk: Desk;
  readonly sample: SampleMaker | null;
  readonly shelf: Shelf;
}

/** Everything the outside can ask for, for one caller. What goes wrong inside becomes a refusal: see `guarded`. */
export function portsFor({ desk, sample, shelf }: PortDeps, caller: string): Ports {
  const { report } = desk.tools;
  const read = {
    ...pagePort(desk, caller),
    ...peoplePort(desk, caller),
    ...settingsPort(desk, caller),
    ...signingPort(desk, caller),
    ...blastPort(desk, caller),
    ...trailReads(desk, caller),
    ...whyPort(desk, caller),
    ...syncReads(desk, caller),
    ...reachPort(desk, caller),
  };
  return {
    desk: guarded(deskPort(desk, sample, caller), report),
    session: guarded(sessionPort(desk, shelf, caller), report),
    read: guarded(read, report),
    act: guardedCall((command, credential) => act(desk, caller, command, credential), report),
    account: guarded(accountPort(desk, caller), report),
    approval: guarded(approvalPort(desk, shelf, caller), report),
    sync: guarded(syncPort(desk, shelf, caller), report),
    imports: guarded(importsPort(desk, shelf, caller), report),
    training: guarded(trainingPort(desk, shelf, caller), report),
    packet: guarded(packetPort(desk, shelf, caller), report),
    trail: guarded(trailPort(desk, shelf, caller), report),
  };
}
