import type { Mark } from '../../../shared/domain/marks.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Blocked } from '../../../shared/views/shape/home-page.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { Anchor } from '../../parts/link.tsx';
import type { Why } from '../../parts/worklist.tsx';
import { home as words, waitText } from '../../strings/en/home.ts';
import { missingSentences } from '../../strings/en/missing.ts';
import { planText } from '../../strings/en/time.ts';
import { peopleText } from '../../strings/en/waves.ts';
import { hrefOf } from './need.ts';

function textOf({ row }: Blocked, now: Instant): string {
  if (row.halt === null) return row.gate === null ? '' : missingSentences(row.gate);
  const exposed = row.halt.exposed.find((one) => one.wave === row.id)?.people.length ?? row.people;
  return `${row.halt.seen.replace(/\.?$/, '.')} ${planText(row.halt.at, now)}. ${words.calledBy(row.halt.byName, peopleText(exposed))}`;
}

/** Names in bold, the person looking last, then what is theirs to do, each a link. */
function waitsOf({ row, waitsFor, waitsForYou, waits }: Blocked): Why['waits'] {
  if (waitsFor.length === 0 && !waitsForYou) return undefined;
  const names = [...waitsFor, ...(waitsForYou ? [words.you] : [])];
  return (
    <>
      {words.waitsFor}
      {names.map((name, index) => (
        <span key={name}>
          {index === 0 ? '' : index === names.length - 1 ? ' and ' : ', '}
          <b>{name}</b>
        </span>
      ))}
      {row.halt === null ? '' : `: ${words.resumeNeeds}`}.{' '}
      {waits.map((wait) => (
        <span key={`${wait.kind} ${wait.meaning ?? ''} ${wait.onBehalf ?? ''}`} className="wb-why-act">
          <TextLink href={hrefOf(wait)}>{waitText(wait)}</TextLink>
        </span>
      ))}
    </>
  );
}

/** Nothing but what was written apart keeps the gate shut. */
function onlyConflicts({ row }: Blocked): boolean {
  const unmet = row.gate?.checks.filter((check) => !check.met) ?? [];
  return unmet.length > 0 && unmet.every((check) => check.id === 'conflicts');
}

/** One wave that is stopped or shut, with its reasons by name. */
export function whyOf(blocked: Blocked, now: Instant): Why {
  const { row, rollout } = blocked;
  const halted = row.halt !== null;
  const apart = !halted && onlyConflicts(blocked);
  const mark: Mark = halted ? 'wave/halted' : apart ? 'book/conflict' : 'wave/gate-closed';
  const shut = row.gate?.side === 'exit' ? words.exitClosed : words.entryClosed;
  const state = halted ? words.haltedState : apart ? words.conflictState : shut;
  const title = (
    <Anchor href={place.wave(rollout, row.id)} className="wb-plain-link">
      {row.title}
    </Anchor>
  );
  return { id: row.id, mark, title, state, text: textOf(blocked, now), waits: waitsOf(blocked) };
}
