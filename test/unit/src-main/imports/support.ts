import { digestOf } from '../../../../shared/kernel/digest.ts';
import type { BookState } from '../../../../shared/events/state.ts';
import { command } from '../../../../shared/events/command.ts';
import { readImport, type ImportReading } from '../../../../src-main/imports/read-import.ts';
import { plannedStory } from '../../../fixtures/plant.ts';
import type { Story } from '../../../fixtures/story.ts';

export function story(): Story {
  return plannedStory();
}

export function read(
  kind: 'people' | 'training',
  content: string | Uint8Array,
  state: BookState,
  map: Record<string, string> | null = null,
): ImportReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readImport(
    { kind, name: 'file.csv', bytes, sha256: digestOf(bytes), map, zone: 'Europe/Oslo' },
    state,
    story().now,
  );
}

export function codes({ preview }: ImportReading): string[] {
  return preview.problems.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
}

/** Carries an import out in the story, as the api does; throws when it was not clean. */
export function carryOut(on: Story, who: string, reading: ImportReading): void {
  if (reading.command === null) throw new Error(JSON.stringify(reading.preview.problems));
  on.do(who, command.parse(reading.command));
}
