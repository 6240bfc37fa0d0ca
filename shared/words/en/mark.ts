import type { Mark } from '../../domain/marks.ts';

export const mark: Readonly<Record<Mark, string>> = {
  'wave/draft': 'Draft', 'wave/planned': 'Planned', 'wave/gate-closed': 'Gate closed', 'wave/gate-open': 'Gate open', 'wave/live': 'Live',
  'wave/live-with-limits': 'Live with limits', 'wave/halted': 'Halted', 'wave/rolled-back': 'Rolled back', 'wave/handed-over': 'Handed over',
  'wave/closed': 'Closed', 'wave/cancelled': 'Cancelled',
  'gate/passed': 'Gate passed', 'gate/ahead': 'Gate ahead', 'gate/closed': 'Gate closed', 'gate/open': 'Gate open',
  'check/met': 'Met', 'check/not-met': 'Not met', 'check/waived': 'Waived', 'check/not-due': 'Not due', 'check/late': 'Late',
  'training/trained': 'Trained', 'training/never': 'Never trained', 'training/outdated': 'New version since', 'training/failed': 'Not passed',
  'training/expiring': 'Expires in 30 days', 'training/overridden': 'Override signed', 'training/not-needed': 'Not needed',
  'signature/signed': 'Signed', 'signature/waiting': 'Waiting', 'signature/yours': 'Yours', 'signature/rejected': 'Rejected', 'signature/void': 'Void',
  'evidence/expand': 'Expand', 'evidence/wait': 'Wait', 'evidence/stop': 'Stop',
  'book/intact': 'Intact', 'book/damaged': 'Damaged', 'book/conflict': 'Conflict', 'book/quarantined': 'Quarantined',
  'delivery/committed': 'Committed', 'delivery/published': 'Published', 'delivery/seen': 'Seen', 'delivery/witnessed': 'Witnessed',
};
