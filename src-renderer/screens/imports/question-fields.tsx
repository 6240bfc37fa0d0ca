import type { ReactElement } from 'react';
import type { ImportQuestion } from '../../../shared/api/import-answers.ts';
import { useDesk } from '../../app/desk.ts';
import { allZones } from '../../app/zone.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { bothWays, samplesOf } from './answers.ts';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';

const say = words.columns;
type Wrong = (name: string) => string | undefined;
type OrderQuestion = Extract<ImportQuestion, { kind: 'order' }>;
type Props = { readonly held: Held; readonly importing: Importing; readonly wrong: Wrong };

function OrderField({
  question,
  held,
  importing,
  wrong,
}: Props & { readonly question: OrderQuestion }): ReactElement {
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

/** Columns whose dates were read one way because somebody said so; the answer can be changed. */
function answeredOrders({ preview }: Held): readonly OrderQuestion[] {
  const asked = new Set(
    preview.questions.map((question) => (question.kind === 'order' ? question.column : '')),
  );
  return Object.keys(preview.reading.orders)
    .filter((column) => !asked.has(column) && preview.columns.includes(column))
    .map((column) => ({
      kind: 'order',
      column,
      samples: samplesOf(preview, preview.columns.indexOf(column)),
    }));
}

/** What the file leaves open, and what was answered before: dates that read two ways, times without a zone. */
export function QuestionFields(props: Props): ReactElement | null {
  const { book } = useDesk();
  const { questions, reading } = props.held.preview;
  const orders = [
    ...questions.filter((question) => question.kind === 'order'),
    ...answeredOrders(props.held),
  ];
  const zone = questions.find((question) => question.kind === 'zone');
  const suggested = zone?.suggested ?? (reading.zone === null ? null : book.zone);
  if (orders.length === 0 && suggested === null) return null;
  const open = questions.some((question) => question.kind !== 'columns');
  return (
    <Panel
      title={open ? say.questions : say.answered}
      mark={open ? 'check/not-met' : 'check/met'}
      inside="pad"
    >
      <div className="wb-form">
        {orders.map((question) => (
          <OrderField key={question.column} {...props} question={question} />
        ))}
        {suggested === null ? null : <ZoneField {...props} suggested={suggested} />}
      </div>
    </Panel>
  );
}
