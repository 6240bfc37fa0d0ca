import type { DutyId } from '../../views/shape/settings-page.ts';

/** Who may not do what alone: `rule` in one sentence, `checked` where and when it is held. */
export const duty: Readonly<
  Record<DutyId, { readonly title: string; readonly rule: string; readonly checked: string }>
> = {
  'author-not-only-approver': {
    title: 'Nobody alone approves their own work',
    rule: 'Whoever wrote a part of what is approved may approve it too, but never as the only one.',
    checked:
      'On each approval of a plan or a wave, and again at the gate, which stays closed while only authors have approved.',
  },
  'author-not-acceptor': {
    title: 'Nobody alone accepts their own handoff',
    rule: 'Whoever wrote a part of the change may accept its handoff too, but never as the only one.',
    checked:
      'On each acceptance, and again at the exit gate, which stays closed while only authors have accepted.',
  },
  'administrator-apart': {
    title: 'Administrators neither approve nor train',
    rule: 'An account that administers the book is never one of quality, production, validation, the board, trainers or line leads.',
    checked: 'When an account is made and whenever its functions or their sites are changed.',
  },
  'reviewer-apart': {
    title: 'The trail is reviewed by somebody who did none of the work',
    rule: 'Whoever wrote or did something in a wave does not review its audit trail.',
    checked:
      'When a review is recorded, and again at the entry gate, in case the reviewer did some of the work later.',
  },
  'trainer-not-trainee': {
    title: 'Nobody gives, records or confirms their own training',
    rule: 'Training is given and recorded by somebody else than the person trained, and the person trained never signs as trainer.',
    checked: 'When training is recorded or signed.',
  },
  'identity-by-another': {
    title: 'Somebody else checks who a person is',
    rule: 'Nobody signs before a second person has recorded how they checked who holds the account; nobody records it of themselves.',
    checked: 'When an identity check is recorded, and on every signature, before the password is asked for.',
  },
  'reset-by-two': {
    title: 'A reset takes two people',
    rule: 'After a reset the account has a new key, and signs again only once somebody other than whoever reset it has checked who holds it.',
    checked: 'When an identity check is recorded: whoever issued the password cannot record it.',
  },
  'waiver-by-another': {
    title: 'Nobody excuses a gap in their own work',
    rule: 'A criterion is waived, or missing training overridden, by quality, by signature and with a reason, and never by an author of the change.',
    checked: 'On the signature that waives or overrides, before the password is asked for.',
  },
  'one-step-each': {
    title: 'One person answers one step',
    rule: 'In one approval route nobody signs twice, neither for themselves nor on behalf of somebody else.',
    checked: 'On each signature that answers a step, on paper too.',
  },
  'paper-by-others': {
    title: 'Others witness a signature on paper',
    rule: 'A signature on paper counts once two people who are not the signer have signed that they saw it given.',
    checked: 'On each witness signature, and wherever the answers of a step are counted.',
  },
  'alert-by-another': {
    title: 'Nobody puts away an alert about themselves',
    rule: 'An alert is acknowledged, with a note, by an administrator or quality, and never by the person it is about.',
    checked: 'When an alert is acknowledged.',
  },
};
