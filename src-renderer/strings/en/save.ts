const count = (many: number, one: string, more: string): string =>
  many === 1 ? `1 ${one}` : `${many} ${more}`;

/** What an edit reaches, before it is saved. */
export const save = {
  voids: (signatures: number) => `Saving this voids ${count(signatures, 'signature', 'signatures')}`,
  closes: (gates: number) => `Saving this closes ${count(gates, 'gate', 'gates')}`,
  moves: (dates: number) => `Saving this puts ${count(dates, 'go-live', 'go-lives')} at risk`,
  signedRecord: 'Say why this changes',
  edit: '1 edit',
  signatures: (many: number) =>
    many === 0 ? 'No signature void' : `${count(many, 'signature', 'signatures')} void`,
  covered: (many: number) =>
    many === 0 ? 'None covers this text' : many === 1 ? 'It covered this text' : 'They covered this text',
  gates: (many: number, closes: number) =>
    many === 0
      ? 'No gate touched'
      : closes > 0
        ? `${count(closes, 'gate', 'gates')} will close`
        : `${count(many, 'gate stays', 'gates stay')} closed`,
  noGate: 'Every gate stays as it is',
  dates: (many: number) =>
    many === 0 ? 'No go-live touched' : `${count(many, 'go-live', 'go-lives')} at risk`,
  noDate: 'No date depends on it',
  again: (revision: number) => `signs again, revision ${revision}`,
  meaning: (meaning: string, paper: boolean, onBehalf: string | null) =>
    [meaning, ...(paper ? ['on paper'] : []), ...(onBehalf === null ? [] : [`for ${onBehalf}`])].join(', '),
  stays:
    'Every part of the record that this edit does not touch, the packets already made, and the audit trail.',
  reason: 'Reason for the change',
  reasonHint: (signers: number) =>
    signers === 0 ? 'The audit trail will show it.' : 'Its signers and the audit trail will show it.',
  needReason: 'Enter a reason. Its signers and the audit trail will show it',
  phrase: (many: number) => `void ${many}`,
  phraseHint: 'Voided signatures stay readable, struck through.',
  phrasePurpose: 'to save',
  needPhrase: (phrase: string) => `Type ${phrase} to save, or keep editing`,
  submit: (many: number) =>
    many === 0 ? 'Save the change' : `Save and void ${count(many, 'signature', 'signatures')}`,
} as const;
