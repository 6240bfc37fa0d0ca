import { countText, numberText } from './time.ts';

/** What the book says about itself. */
export const bookNotes = {
  damaged: (places: number) => `The book is damaged in ${countText(places, 'place', 'places')}`,
  damagedText:
    'What is damaged is read-only, and no gate opens until it is healed. Sound bytes come from the shared folder or another workstation, else from a backup; nothing is lost there.',
  heal: 'Heal it under Sync',
  fault: (record: string | null, file: string, what: string, position: number | null) =>
    `${record ?? file}${position === null ? '' : `, event ${numberText(position)}`}: ${what}`,
  more: (count: number) => `and ${count} more`,
  clockTitle: 'The clock of this workstation cannot be right',
  readOnlyTitle: 'This book is open for reading only',
  readOnlyText:
    'Another app writes to it, or its folder cannot be written. What you see is complete; nothing can be added here.',
  tailTitle: 'The last action before the app stopped was not whole',
  tailText:
    'It had not been acknowledged, so it was cut off and kept aside. Everything that was shown as saved is here.',
  upkeepTitle: 'Writing aside of the book failed',
  upkeepText:
    'Nothing is lost: what was shown as saved is in the log. Opening takes longer next time. Look whether the disk is full.',
} as const;
