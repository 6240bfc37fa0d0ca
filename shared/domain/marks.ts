// The status vocabulary of ux.md section 3: one word, one shape, one hue, on screen and in print.

export type WaveMark =
  | 'draft'
  | 'planned'
  | 'gate-closed'
  | 'gate-open'
  | 'live'
  | 'live-with-limits'
  | 'halted'
  | 'rolled-back'
  | 'handed-over'
  | 'closed'
  | 'cancelled';
export type GateMark = 'passed' | 'ahead' | 'closed' | 'open';
export type CheckMark = 'met' | 'not-met' | 'waived' | 'not-due' | 'late';
export type TrainingMark =
  'trained' | 'never' | 'outdated' | 'failed' | 'expiring' | 'overridden' | 'not-needed';
export type SignatureMark = 'signed' | 'waiting' | 'yours' | 'rejected' | 'void';
export type EvidenceMark = 'expand' | 'wait' | 'stop';
export type BookMark = 'intact' | 'damaged' | 'conflict' | 'quarantined';
export type DeliveryMark = 'committed' | 'published' | 'seen' | 'witnessed';

/** A mark of any group, written `group/state`, so that plain data can carry it. */
export type Mark =
  | `wave/${WaveMark}`
  | `gate/${GateMark}`
  | `check/${CheckMark}`
  | `training/${TrainingMark}`
  | `signature/${SignatureMark}`
  | `evidence/${EvidenceMark}`
  | `book/${BookMark}`
  | `delivery/${DeliveryMark}`;

/** The hues of ux.md section 2; `quiet` is ink 3, `plain` ink 2. */
export type Hue = 'edge' | 'quiet' | 'plain' | 'act' | 'stop' | 'warn' | 'go' | 'tie';
