import type { ReactElement } from 'react';
import type { ImportQuestion } from '../../../shared/api/ports.ts';
import { allZones } from '../../app/zone.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { bothWays } from './answers.ts';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';

const say = words.columns;
type Wrong = (name: string) => string | undefined;
type Props = { readonly held: Held; readonly importing: Importing; readonly wrong: Wrong };

function OrderField({
  question,
  held,
  importing,
  wrong,
}: Props & { readonly question: Extract<ImportQuestion, { kind: 'order' }> }): ReactElement {
  const { column, samples } = question;
  const { orders } = held.draft;
  const read = samples.flatMap((text) => bothWays(text) ?? []).slice(0, 3);
  const lines = (way: 'dayFirst' | 'monthFirst'): ReactElement[] =>
    read.map((one) => (
      <span key={one.text} className="wb-order-sample">
        {say.reads(one.text, one[way])}
      </span>
    ));
  const choose = (order: string): void =>
    importing.setDraft({ orders: { ...orders, [column]: order === 'day-first' ? order : 'month-first' } });
  return (
    <div className="wb-choices-row">
      <ChoiceField
        name={`order-${column}`}
        label={say.order(column)}
        hint={say.orderHint}
        error={wrong(`order-${column}`)}
        value={orders[column] ?? null}
        choices={[
          { value: 'day-first', label: say.dayFirst, detail: lines('dayFirst') },
          { value: 'month-first', label: say.monthFirst, detail: lines('monthFirst') },
        ]}
        onChange={choose}
      />
    </div>
  );
}

function ZoneField({
  suggested,
  held,
  importing,
  wrong,
}: Props & { readonly suggested: string }): ReactElement {
  const zones = [...new Set([suggested, 'UTC', ...allZones()])];
  return (
    <div className="wb-form-width">
      <SelectField
        name="zone"
        label={say.zone}
        hint={say.zoneHint(suggested)}
        error={wrong('zone')}
        none={say.zoneNone}
        value={held.draft.zone ?? ''}
        options={zones.map((zone) => ({ value: zone, label: zone }))}
        onChange={(zone) => importing.setDraft({ zone: zone === '' ? null : zone })}
      />
    </div>
  );
}

/** What the file leaves open: dates that read two ways, times without a zone. Nothing is chosen beforehand. */
export function QuestionFields(props: Props): ReactElement | null {
  const { questions } = props.held.preview;
  const asked = questions.filter((question) => question.kind !== 'columns');
  if (asked.length === 0) return null;
  return (
    <Panel title={say.questions} mark="check/not-met" inside="pad">
      <div className="wb-form">
        {asked.map((question) =>
          question.kind === 'order' ? (
            <OrderField key={question.column} {...props} question={question} />
          ) : (
            <ZoneField key="zone" {...props} suggested={question.suggested} />
          ),
        )}
      </div>
    </Panel>
  );
}
