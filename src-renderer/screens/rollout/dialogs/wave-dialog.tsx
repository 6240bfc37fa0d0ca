import type { ReactElement } from 'react';
import { useState } from 'react';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import type { ScopeAnswers } from '../../wave/scope-form.ts';
import { scopeLists, scopeOf } from '../../wave/scope-form.ts';
import { timingErrors, TimingFields, timingOf } from '../timing-form.tsx';

const words = rollout.dialogs.wave;
const none: ScopeAnswers = { site: '', lines: '', shifts: '', departments: '', products: '', functions: '', roles: '', notCovered: '' };

type ScopeFieldsProps = { readonly value: ScopeAnswers; readonly onChange: (value: ScopeAnswers) => void; readonly wrong: (name: string) => string | undefined };

function ScopeFields({ value, onChange, wrong }: ScopeFieldsProps): ReactElement {
  const field = (name: keyof ScopeAnswers): { readonly name: string; readonly label: string; readonly value: string; readonly onChange: (text: string) => void } => (
    { name: `scope-${name}`, label: words[name], value: value[name], onChange: (text) => onChange({ ...value, [name]: text }) }
  );
  return (
    <>
      <h2 className="wb-form-part">{words.scope}</h2>
      <p className="wb-hint">{words.scopeHint}</p>
      <div className="wb-two-fields">
        <TextField {...field('site')} error={wrong('scope-site')} />
        {scopeLists.map((name) => <TextField key={name} {...field(name)} />)}
      </div>
      <TextField {...field('notCovered')} hint={words.notCoveredHint} lines={2} />
    </>
  );
}

/** Adds a wave: its name, its dates, whom and what it covers. */
export function WaveDialog({ phase, onClose }: { readonly phase: string | null; readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { book } = useDesk();
  const [title, setTitle] = useState('');
  const [into, setInto] = useState(phase ?? page.phases.at(-1)?.id ?? '');
  const [timing, setTiming] = useState({ goLive: '', exit: '' });
  const [scope, setScope] = useState<ScopeAnswers>({ ...none, site: page.description.site });
  const planned = timingOf(timing, book.zone);
  const phaseTitle = page.phases.find((one) => one.id === into)?.title ?? '';
  return (
    <EditDialog
      title={words.title(phaseTitle)} submit={words.submit} signed={signed}
      problems={[...empties([['wave-title', title, rollout.need.wave]]), ...timingErrors(timing, book.zone), ...empties([['scope-site', scope.site, rollout.need.site]])]}
      edit={() => {
        if (planned === null) throw new Error('the dates were checked before');
        return { kind: 'wave.add', rollout: page.rollout.id, phase: into, title, timing: planned, scope: scopeOf(scope) };
      }}
      about={words.about(title)} change={() => <Diff kind="value" before={null} after={title} />} onDone={onClose} onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextField name="wave-title" label={words.name} hint={words.nameHint} value={title} onChange={setTitle} error={wrong('wave-title')} autoFocus />
          {page.phases.length > 1 ? <SelectField name="wave-phase" label={words.phase} value={into} onChange={setInto} options={page.phases.map((one) => ({ value: one.id, label: `${one.index + 1} ${one.title}` }))} /> : null}
          <TimingFields value={timing} onChange={setTiming} zone={book.zone} wrong={wrong} />
          <ScopeFields value={scope} onChange={setScope} wrong={wrong} />
        </>
      )}
    </EditDialog>
  );
}
