import type { ReactElement, RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useSearch } from 'wouter';
import { measureId, rolloutId, waveId } from '../../../shared/domain/ids.ts';
import { IMPORTERS } from '../../../shared/events/rights.ts';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { rolesText } from '../../../shared/words/roles.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { useWhere } from '../../app/where.tsx';
import { Page } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { Answers } from './answers.ts';
import { ColumnsStep } from './columns-step.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileStep } from './file-step.tsx';
import { ImportDone } from './import-done.tsx';
import { PreviewStep } from './preview-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import type { Importing } from './use-import.ts';
import { useImport } from './use-import.ts';

const from = { people: place.people, training: place.training, measurements: place.home } as const;

/** Of what the readings are, where the address says it. */
function readPlace(search: string): Partial<Answers> {
  const query = new URLSearchParams(search);
  const rollout = rolloutId.safeParse(query.get('rollout'));
  const wave = waveId.safeParse(query.get('wave'));
  const measure = measureId.safeParse(query.get('measure'));
  return rollout.success && wave.success && measure.success
    ? { of: { rollout: rollout.data, wave: wave.data, measure: measure.data } }
    : {};
}

/** A roster, training records or readings from a file: choose, look, answer, look again, write. */
export function ImportScreen({ kind }: { readonly kind: ImportKind }): ReactElement {
  const { canImport } = useDesk();
  useWhere([{ label: words[kind].from, href: from[kind]() }, { label: words[kind].crumb }]);
  return canImport(kind) ? <Wizard kind={kind} /> : <NotAllowed kind={kind} />;
}

/** Who only reads still sees what was imported. */
function NotAllowed({ kind }: { readonly kind: ImportKind }): ReactElement {
  return (
    <Page>
      <Sentence sub={words.notAllowedText}>{words.notAllowed(rolesText(IMPORTERS[kind]))}</Sentence>
      <EarlierImports kind={kind} />
    </Page>
  );
}

function Wizard({ kind }: { readonly kind: ImportKind }): ReactElement {
  const importing = useImport(kind, readPlace(useSearch()));
  const frame = useFocusOn(importing.done === null ? importing.step : 'done');
  return (
    <div ref={frame}>
      <Step importing={importing} />
    </div>
  );
}

/** After a step the focus goes to its sentence, as after navigation. */
function useFocusOn(step: string): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    frame.current?.querySelector<HTMLElement>('[data-sentence]')?.focus();
  }, [step]);
  return frame;
}

function Step({ importing }: { readonly importing: Importing }): ReactElement {
  const { step, held, done } = importing;
  if (held === null) return <FileStep importing={importing} />;
  if (done !== null) return <ImportDone importing={importing} held={held} done={done} />;
  switch (step) {
    case 'file':
      return <FileStep importing={importing} />;
    case 'sheet':
      return <SheetStep importing={importing} held={held} />;
    case 'columns':
      return <ColumnsStep importing={importing} held={held} />;
    case 'preview':
      return <PreviewStep importing={importing} held={held} />;
    default:
      return assertNever(step);
  }
}
