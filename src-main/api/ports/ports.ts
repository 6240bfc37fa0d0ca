import type { Ports } from '../../../shared/api/ports.ts';
import { act } from '../act/act.ts';
import type { Desk } from '../desk/desk.ts';
import type { SampleMaker } from '../desk/sample-maker.ts';
import type { Shelf } from '../door/shelf.ts';
import { accountPort } from './account-port.ts';
import { deskPort } from './desk-port.ts';
import { guarded, guardedCall } from './guarded.ts';
import { pagePort } from './page-port.ts';
import { sessionPort } from './session-port.ts';

/** What the ports stand on. */
export interface PortDeps {
  readonly desk: Desk;
  readonly sample: SampleMaker | null;
  readonly shelf: Shelf;
}

/** Everything the outside can ask for, for one caller. Nothing in it throws: see `guarded`. */
export function portsFor({ desk, sample }: PortDeps, caller: string): Ports {
  const { report } = desk.tools;
  return {
    desk: guarded(deskPort(desk, sample, caller), report),
    session: guarded(sessionPort(desk, caller), report),
    read: guarded({ ...pagePort(desk, caller) } as Ports['read'], report),
    act: guardedCall((command, credential) => act(desk, caller, command, credential), report),
    account: guarded(accountPort(desk, caller), report),
  } as unknown as Ports;
}
