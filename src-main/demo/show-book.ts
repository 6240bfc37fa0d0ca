import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** Every event, its place in the chain, every signature and the state, checked again from the files. */
export async function showBook({ ports, print, note }: Stage): Promise<void> {
  print('The book');
  const found = must(await ports.desk.check());
  note(
    'The book is intact',
    found.kind === 'intact',
    found.kind === 'intact' ? `${found.events} events` : JSON.stringify(found).slice(0, 300),
  );
}
