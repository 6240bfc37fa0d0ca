import type { Room } from './room.ts';
import { call } from './rooms/call.ts';
import { demo } from './rooms/demo.ts';
import { importRoom } from './rooms/import.ts';
import { init } from './rooms/init.ts';
import { packet } from './rooms/packet.ts';
import { serve } from './rooms/serve.ts';
import { trail } from './rooms/trail.ts';
import { verify } from './rooms/verify.ts';

/** Every command, in the order in which one needs them. */
export const rooms: readonly Room[] = [init, call, importRoom, packet, verify, trail, serve, demo];
