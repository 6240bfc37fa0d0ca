import { countText, numberText } from './time.ts';

const gapsText = (count: number): string => countText(count, 'gap', 'gaps');
const recordsText = (count: number): string => countText(count, 'record', 'records');

/** Sentences of one person of the roster. */
export const person = {
  gaps: (name: string, count: number, first: string, more: number) =>
    `${name}: ${gapsText(count)}, ${first}${more === 0 ? '' : ` and ${numberText(more)} more`}`,
  complete: (name: string, needed: number) =>
    needed === 1
      ? `${name} is trained on the one item needed`
      : `${name} is trained on all ${numberText(needed)} items needed`,
  overridden: (name: string, overridden: number, needed: number) =>
    `${name}: no gap in ${countText(needed, 'item', 'items')} needed, ${numberText(overridden)} by an override`,
  nothing: (name: string) => `${name} needs no training in an unfinished wave`,
  left: (name: string, day: string) => `${name} left on ${day}`,
  gap: (item: string, cause: string) => `${item} ${cause}`,
  change: 'Change',
  trail: 'History in the audit trail',
  record: 'Record training',
  facts: 'What the roster says',
  none: 'not given',
  manager: 'Manager',
  email: 'E-mail',
  account: 'Account',
  noAccount: 'signs nothing here',
  waves: {
    title: 'Waves',
    none: 'In no wave',
    noneText: 'A wave takes people in by its scope, or by name.',
    rollout: 'Rollout',
    wave: 'Wave',
    state: 'State',
    joiner: 'taken in after the freeze',
  },
  needs: {
    title: 'What they need',
    note: 'in unfinished waves, gaps first',
    none: 'Nothing is needed',
    noneText: 'No unfinished wave asks this person for training.',
    item: 'Item',
    standing: 'Standing',
    why: 'Why',
  },
  records: {
    title: 'Training records',
    table: 'Training records, newest first',
    none: 'No training is recorded',
    noneText: 'Records come from a learning system’s export, or are made by a trainer.',
    when: 'When',
    item: 'Item',
    result: 'Result',
    method: 'Method',
    trainer: 'Trainer',
    source: 'Where from',
    signatures: 'Signatures',
    here: 'made in this book',
    count: (shown: number, all: number) =>
      shown === all ? recordsText(all) : `${numberText(shown)} of ${recordsText(all)}`,
    withdrawn: 'withdrawn',
    signed: 'signed',
    notNeeded: 'none asked for',
    missing: { trainer: 'trainer has not signed', trainee: 'not confirmed' },
    results: { passed: 'passed', completed: 'completed', failed: 'not passed' },
  },
  side: {
    evidence: 'Evidence',
    noEvidence: 'none named',
    file: 'Imported from',
    id: 'Record',
    withdraw: 'Withdraw this record',
    withdrawn: 'Withdrawn',
    withdrawnBy: (moment: string, name: string) => `${moment}, by ${name}`,
    as: { trainer: 'Training given', trainee: 'Training received' },
    waits: { trainer: 'Waits for the trainer', trainee: 'Waits for the person trained' },
    yours: { trainer: 'Yours to sign', trainee: 'Yours to confirm' },
    signTrainer: 'Sign as trainer',
    confirm: 'Confirm as trainee',
  },
  yours: {
    trainee: (count: number) =>
      `${recordsText(count)} ${count === 1 ? 'waits' : 'wait'} for your confirmation`,
    trainer: (count: number) =>
      `${recordsText(count)} ${count === 1 ? 'waits' : 'wait'} for your signature as trainer`,
    text: (count: number) =>
      count === 1
        ? 'Until then it does not count, and a gate that needs it stays closed.'
        : 'Until then they do not count, and the gates that need them stay closed.',
    confirm: (count: number) => `Confirm ${count === 1 ? 'this record' : `all ${numberText(count)}`}`,
    sign: (count: number) => `Sign ${count === 1 ? 'this record' : `all ${numberText(count)}`}`,
  },
  sign: {
    title: {
      trainer: (count: number) => `Sign ${recordsText(count)} as trainer`,
      trainee: (count: number) => `Confirm ${recordsText(count)} as the person trained`,
    },
    meaning: {
      trainer: 'You sign: training given, as recorded below.',
      trainee: 'You sign: training received, as recorded below.',
    },
    submit: {
      trainer: (name: string) => `Sign as ${name}`,
      trainee: (name: string) => `Confirm as ${name}`,
    },
    what: 'What is signed',
    comment: 'Comment',
    commentHint: 'Printed with the signature; may stay empty',
  },
  withdraw: {
    title: (item: string, name: string) => `Withdraw ${item} of ${name}`,
    submit: 'Withdraw the record',
    text: 'The record stays readable, struck through, and no longer counts. Where no other one does, the gap is open again and gates that need it close.',
    reason: 'Reason',
    reasonHint: 'The audit trail will show it',
    need: 'Enter a reason. The audit trail will show it',
  },
  history: {
    title: 'History of every field',
    note: 'newest first',
    none: 'Nothing has changed since they came onto the roster',
    when: 'When',
    who: 'Who',
    field: 'Field',
    oldNew: 'Old, new',
    why: 'Why',
    added: 'came onto the roster',
    removed: 'taken off the roster',
    import: (file: string) => `import of ${file}`,
    count: (shown: number, all: number) =>
      shown === all
        ? countText(all, 'change', 'changes')
        : `${numberText(shown)} of ${countText(all, 'change', 'changes')}`,
    find: 'Field, value or reason',
    noneFound: 'No change fits these words',
    noneFoundText: 'Look for a field, a value, a name or a reason.',
    unknown: 'the app',
  },
} as const;
