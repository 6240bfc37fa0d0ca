export const plan = {
  crumb: 'Plan a rollout',
  title: 'Plan a rollout: what changes, and why',
  sub: 'It begins as a draft. Phases, waves, risks and approvals come next; nothing goes live before its gate is open.',
  panel: 'The change',
  submit: 'Make the draft',
  cancel: 'Back to the rollouts',
  draft: 'What you typed stays on this workstation until you make the draft.',
  forget: 'Empty the form',
  chooseOwner: 'Choose the change owner',
  labels: { title: 'Title', class: 'Class', owner: 'Change owner', site: 'Site', reason: 'Reason', current: 'Current state', intended: 'Intended state' },
  hints: {
    title: 'What changes and where, for example MES electronic work instructions, Plant Nord',
    site: 'Stands on the packets of this rollout',
    reason: 'Why the change is made',
    current: 'How it is now',
    intended: 'How it is to be when the last wave is handed over',
  },
  classes: {
    routine: { label: 'Routine change', detail: 'Known kind, small risk.' },
    major: { label: 'Major change', detail: 'New kind, or an effect on product, record or safety.' },
    emergency: { label: 'Emergency change', detail: 'Must not wait. Approvals follow within a set time.' },
  },
} as const;
