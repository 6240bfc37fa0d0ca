import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { routeTemplate } from '../../../../shared/domain/wave.ts';
import type { AccountRow } from '../../../../shared/views/shape/account-row.ts';
import {
  emptyStep,
  routeAnswers,
  routeOf,
  templateOf,
} from '../../../../src-renderer/parts/form/route-answers.ts';
import type { RouteAnswers } from '../../../../src-renderer/parts/form/route-answers.ts';
import { routeProblems } from '../../../../src-renderer/parts/form/route-problems.ts';
import { RouteStepsField } from '../../../../src-renderer/parts/form/route-steps.tsx';

const row = (id: string, name: string, ...roles: AccountRow['roles']): AccountRow => ({
  id,
  name,
  title: '',
  roles,
  limits: [],
  standing: { kind: 'active' },
  person: null,
  mustChange: false,
  vouched: true,
  accepted: true,
  passwordDue: null,
  lastIn: null,
  signable: true,
});
const people = [
  row('kari', 'Kari Lie', 'validation'),
  row('tom', 'Tomasz W', 'quality'),
  row('bo', 'Bo D', 'board'),
];

let now: RouteAnswers;
function Field({ first }: { readonly first: RouteAnswers }): ReactElement {
  const [value, set] = useState(first);
  return (
    <RouteStepsField
      value={value}
      onChange={(next) => {
        now = next;
        set(next);
      }}
      people={people}
      meanings={['reviewed', 'approved']}
      wrong={() => undefined}
    />
  );
}
const open = (first: RouteAnswers) => {
  now = first;
  render(<Field first={first} />);
  return userEvent.setup({ delay: null });
};
const two: RouteAnswers = {
  order: 'sequence',
  steps: [
    { ...emptyStep('reviewed', 'a'), role: 'validation' },
    { ...emptyStep('approved', 'b'), days: 3 },
  ],
};
const step = (number: number) => within(screen.getByRole('group', { name: `Step ${number}` }));

describe('the steps of a route', () => {
  it('[R19] a quorum with its functions is written and kept as the book keeps it', async () => {
    const user = open({ order: 'sequence', steps: [emptyStep('approved', 'a')] });
    await user.selectOptions(step(1).getByLabelText('Signatures wanted'), '2');
    await user.click(step(1).getByRole('checkbox', { name: 'Change-control board' }));
    await user.click(within(step(1).getByRole('group', { name: 'Must be among them' })).getByLabelText('QA'));
    await user.type(step(1).getByLabelText('Days until due'), '5');
    const kept = routeTemplate.parse(templateOf(now));
    expect(kept.steps).toEqual([
      {
        role: 'quality',
        also: ['board'],
        need: 2,
        must: ['quality'],
        meaning: 'approved',
        days: 5,
        who: null,
        people: [],
      },
    ]);
    expect(step(1).getByText(/2 .*within 5 days/)).toBeTruthy();
  });

  it('[R19] one person named stands as who, several as people, and only those who can', async () => {
    const user = open({ order: 'sequence', steps: [{ ...emptyStep('approved', 'a'), also: ['board'] }] });
    expect(step(1).queryByLabelText(/Kari Lie/)).toBeNull();
    await user.click(step(1).getByLabelText(/Tomasz W/));
    expect(routeOf(now).steps[0]).toMatchObject({ id: 'a', who: 'tom', people: [] });
    await user.click(step(1).getByLabelText(/Bo D/));
    expect(routeOf(now).steps[0]).toMatchObject({ who: null, people: ['tom', 'bo'] });
    await user.click(
      within(step(1).getByRole('group', { name: 'Other functions that may answer' })).getByLabelText(
        'Change-control board',
      ),
    );
    expect(routeOf(now).steps[0]).toMatchObject({ who: 'tom', people: [] });
  });

  it('[R24] steps are moved and removed by keyboard, and the focus goes with them', async () => {
    const user = open(two);
    const up = screen.getByRole('button', { name: 'Move step 2 up' });
    up.focus();
    await user.keyboard('{ArrowUp}');
    expect(now.steps.map((one) => one.id)).toEqual(['b', 'a']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move step 1 up');
    expect(screen.getByRole('status').textContent).toBe('It is step 1 now.');
    await user.keyboard('{Delete}');
    expect(now.steps.map((one) => one.id)).toEqual(['a']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove step 1');
  });

  it('[R24] what is kept comes back as it was', () => {
    const kept = templateOf(two);
    expect(templateOf(routeAnswers(kept))).toEqual(kept);
    expect(routeAnswers({ order: 'parallel', steps: [] }).steps).toEqual([]);
  });

  it('[R19] a step that names too few people for its signatures is told by field', () => {
    const few = { ...emptyStep('approved', 'a'), people: ['tom'], need: 2 };
    const many = {
      ...emptyStep('approved', 'b'),
      also: ['board'] as const,
      must: ['quality', 'board'] as const,
    };
    expect(routeProblems({ order: 'sequence', steps: [few, many] }).map((one) => one.name)).toEqual([
      'route-0-need',
      'route-1-need',
    ]);
    expect(routeProblems({ order: 'sequence', steps: [] })[0]?.name).toBe('route-order');
  });
});
