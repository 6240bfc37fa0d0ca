import type { ShareProbe } from '../../../shared/domain/device.ts';
import { deleteProbe } from './delete-probe.ts';
import { caseProbe, lengthProbe, namesProbe } from './name-probes.ts';
import { listingProbe, visibilityProbe } from './sight-probes.ts';
import type { Probe } from './probe.ts';
import { roomProbe, timeProbe } from './surrounding-probes.ts';
import { fsyncProbe, noReplaceProbe, renameProbe, writeProbe } from './write-probes.ts';

/** In the order in which they are tried; taking away comes last. */
export const probesOf: readonly (readonly [ShareProbe['id'], Probe])[] = [
  ['write', writeProbe],
  ['rename', renameProbe],
  ['no-replace', noReplaceProbe],
  ['visibility', visibilityProbe],
  ['fsync', fsyncProbe],
  ['listing', listingProbe],
  ['case-folding', caseProbe],
  ['path-length', lengthProbe],
  ['names', namesProbe],
  ['time-stamps', timeProbe],
  ['free-space', roomProbe],
  ['delete', deleteProbe],
];
