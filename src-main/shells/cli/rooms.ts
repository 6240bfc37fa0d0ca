import type { Room } from './room.ts';
import { account } from './rooms/account.ts';
import { accounts } from './rooms/accounts.ts';
import { backup } from './rooms/backup.ts';
import { call } from './rooms/call.ts';
import { carry } from './rooms/carry.ts';
import { conflicts } from './rooms/conflicts.ts';
import { demo } from './rooms/demo.ts';
import { doctor } from './rooms/doctor.ts';
import { heal } from './rooms/heal.ts';
import { importRoom } from './rooms/import.ts';
import { imports } from './rooms/imports.ts';
import { incident } from './rooms/incident.ts';
import { init } from './rooms/init.ts';
import { item } from './rooms/item.ts';
import { join } from './rooms/join.ts';
import { packet } from './rooms/packet.ts';
import { person } from './rooms/person.ts';
import { restore } from './rooms/restore.ts';
import { reverse } from './rooms/reverse.ts';
import { settings } from './rooms/settings.ts';
import { share } from './rooms/share.ts';
import { sync } from './rooms/sync.ts';
import { serve } from './rooms/serve.ts';
import { trail } from './rooms/trail.ts';
import { training } from './rooms/training.ts';
import { verify } from './rooms/verify.ts';
import { workstations } from './rooms/workstations.ts';
import { why } from './rooms/why.ts';

/** Every command, in the order in which one needs them. */
export const rooms: readonly Room[] = [
  init,
  call,
  accounts,
  account,
  settings,
  importRoom,
  imports,
  reverse,
  training,
  person,
  item,
  packet,
  verify,
  trail,
  why,
  doctor,
  share,
  join,
  workstations,
  sync,
  conflicts,
  carry,
  heal,
  backup,
  restore,
  incident,
  serve,
  demo,
];
