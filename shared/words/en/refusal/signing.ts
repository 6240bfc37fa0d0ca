export const signing = {
  'not-asked': { why: 'nobody was asked to sign yet', todo: 'The change owner asks for the approvals.' },
  'not-your-step': {
    why: 'no step of the route is yours',
    waits: (roles: string) => `It waits for ${roles}.`,
    todo: 'Let the person asked sign.',
  },
  'step-not-due': {
    why: 'others sign first',
    waits: (names: string) => `It waits for ${names}.`,
    todo: 'Sign once they have signed.',
  },
  'already-signed': {
    why: 'it is signed already',
    todo: 'Nobody signs twice. Another person signs the next step.',
  },
  'content-changed': { why: 'the content was changed since you read it', todo: 'Read it again, then sign.' },
  'signature-needed': {
    why: 'this is done together with a signature only',
    todo: 'Sign with your password.',
  },
  'bad-signature': {
    why: 'the signature does not fit its content or its key',
    todo: 'Sign in again, then sign. If it happens again, ask the administrator to check the book.',
  },
  'own-approval': {
    why: 'you would be the only one to approve your own work',
    todo: 'Somebody who did not write it has to approve.',
  },
  'own-paper': {
    why: 'the paper is your own, or you are one of its witnesses already',
    todo: 'Somebody else who saw it signed has to witness it.',
  },
  'not-their-step': {
    why: (name: string) => `this step was not one for ${name} to answer`,
    somebody: 'whoever signed the paper',
    waits: (roles: string) => `It waits for ${roles}.`,
    todo: 'Choose the step that the paper answers, or the person who signed it.',
  },
  'not-at-this-sitting': {
    why: (n: string) => `${n} not made at this sitting`,
    noun: ['signature was', 'signatures were'],
    unknown: 'what is named as signed was not signed at this sitting',
    todo: 'Load the page again, and close the sitting with what it shows.',
  },
  'own-training': {
    why: 'nobody gives or records their own training',
    todo: 'Another trainer gives it, and another trainer or line lead records it.',
  },
  'not-your-training': {
    why: 'the record names somebody else',
    by: {
      trainer: 'Only the trainer it names confirms that the training was given.',
      trainee: 'Only the person trained confirms that it was received.',
    } as Readonly<Record<string, string>>,
    todo: 'Let the person named sign, or have the administrator say who of the roster you are.',
  },
  'reviewed-own-work': {
    why: 'the trail holds work of your own',
    todo: 'Somebody who did none of the work reviews it.',
  },
  'own-handoff': {
    why: 'you wrote what is handed over',
    todo: 'Somebody who is no author of it accepts the handoff.',
  },
} as const;
