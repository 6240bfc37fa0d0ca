import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../../../../../shared/domain/account.ts';
import type { AlertId, StepId } from '../../../../../shared/domain/ids.ts';
import { DEFAULT_POLICY } from '../../../../../shared/domain/policy.ts';
import { duties } from '../../../../../shared/views/duties.ts';
import type { AlertView, SettingsPage } from '../../../../../shared/views/shape/settings-page.ts';
import { SettingsScreen, tabOf } from '../../../../../src-renderer/screens/settings/settings-screen.tsx';
import { done, fakeHost, ingrid, now, show, statusWith } from '../../app/fake-host.tsx';
import { accountRow, inDays } from '../accounts/account-rows.ts';

const locked: AlertView = {
  id: '01931000-0000-7000-8000-0000000000a1' as AlertId,
  kind: 'account-locked',
  at: now,
  about: 'k.lie',
  size: 5,
  acknowledged: null,
  aboutName: 'Kari Lie',
  acknowledgedBy: null,
  yours: true,
};

function pageWith(part: Partial<SettingsPage> = {}): SettingsPage {
  const templates = (['routine', 'major', 'emergency'] as const).flatMap((kind) =>
    (['plan', 'entry', 'exit'] as const).map((gate) => ({ class: kind, gate, template: null })),
  );
  return { policy: DEFAULT_POLICY, templates, alerts: [], delegations: [], ...part };
}

function settings(tab: string, page: SettingsPage, roles: readonly Role[] = ['administrator']) {
  const status = statusWith({ me: { ...ingrid, roles } });
  const host = fakeHost({
    'read.settings': () => ({ ok: true, value: page }),
    'read.duties': () => ({
      ok: true,
      value: duties([
        {
          code: 'own-approval',
          command: 'sign',
          about: 'r1',
          actor: 'p.nygard',
          at: now,
          name: 'Per Nygård',
        },
      ]),
    }),
    'read.accounts': () => ({
      ok: true,
      value: [accountRow({ passwordDue: inDays(65) }), accountRow({ id: 'p.nygard', name: 'Per Nygård' })],
    }),
    'desk.status': () => status,
    act: done,
  });
  show(<SettingsScreen tab={tab} />, status);
  return host;
}

const commands = (host: ReturnType<typeof settings>): readonly unknown[] =>
  host.asked('act').map((one) => (one as { readonly command: unknown }).command);

describe('the settings', () => {
  it('begin with passwords, whatever the address says', () => {
    expect([tabOf('alerts'), tabOf('nonsense')]).toEqual(['alerts', 'passwords']);
  });

  it('[R7] show what a change of the policy means, and for whom, before it is saved', async () => {
    const host = settings('passwords', pageWith());
    await screen.findByRole('heading', {
      level: 1,
      name: 'Passwords have 12 characters or more and are good for 365 days; 5 wrong ones in a row lock an account',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Change the rules' }));
    const age = await screen.findByLabelText('Days a password is good for');
    await userEvent.clear(age);
    await userEvent.type(age, '20');
    await userEvent.type(screen.getByLabelText('Reason'), 'Group rule');
    await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }));
    expect(await screen.findAllByText(/^Enter a whole number from 30 to 1\s825$/)).toHaveLength(2);
    await userEvent.clear(age);
    await userEvent.type(age, '180');
    const effect = screen.getByRole('region', { name: 'What changes' });
    expect(effect.textContent).toMatch(/old: 365 days.*new: 180 days/);
    // 300 days old; the other one is 165 days old.
    expect(within(effect).getByText(/^Tomasz Wieczorek has an older password/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }));
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([
        { kind: 'policy.set', policy: { ...DEFAULT_POLICY, maxAgeDays: 180 }, reason: 'Group rule' },
      ]),
    );
  });

  it('[R7] take an empty age as none, and send nothing while nothing differs', async () => {
    const host = settings('passwords', pageWith());
    await userEvent.click(await screen.findByRole('button', { name: 'Change the rules' }));
    await userEvent.type(await screen.findByLabelText('Reason'), 'No end');
    await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }));
    expect(commands(host)).toEqual([]);
    await userEvent.clear(screen.getByLabelText('Days a password is good for'));
    await userEvent.click(screen.getByRole('button', { name: 'Save the rules' }));
    await vi.waitFor(() => expect(commands(host)).toMatchObject([{ policy: { maxAgeDays: null } }]));
  });

  it('are read by everybody and changed by those who may', async () => {
    settings('passwords', pageWith(), ['production']);
    await screen.findByText('365 days');
    expect(screen.queryByRole('button', { name: 'Change the rules' })).toBeNull();
    expect(screen.getByText('An administrator changes these rules; everybody can read them.')).toBeTruthy();
  });

  it('[R5] keep an alert until somebody says what they found', async () => {
    const host = settings('alerts', pageWith({ alerts: [locked] }), ['quality']);
    await screen.findByRole('heading', { level: 1, name: '1 alert stays until somebody acknowledges it' });
    await userEvent.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Acknowledge the alert' }));
    expect(commands(host)).toEqual([]);
    await userEvent.type(screen.getByLabelText('What you found, and what was done'), 'Her own typing');
    await userEvent.click(screen.getByRole('button', { name: 'Acknowledge the alert' }));
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([{ kind: 'alert.acknowledge', id: locked.id, note: 'Her own typing' }]),
    );
  });

  it("[R33] tell what went wrong between workstations as the book's own trouble, and lead to Sync", async () => {
    const fork = { ...locked, kind: 'sync-fork', about: 'o-1', aboutName: 'NORD-PK-02', size: 4 } as const;
    settings('alerts', pageWith({ alerts: [fork] }), ['quality']);
    const link = await screen.findByRole('link', { name: 'Go to Sync' });
    expect(link.getAttribute('href')).toBe('/sync');
    expect(link.closest('.wb-note-tie')?.textContent).toContain('NORD-PK-02');
  });

  it('[R5] leave an alert about oneself to another one', async () => {
    settings('alerts', pageWith({ alerts: [{ ...locked, about: 'i.solberg', yours: false }] }), ['quality']);
    expect(await screen.findByText(/another administrator or QA acknowledges it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });

  it('[R3] list every rule that keeps duties apart, with what it refused', async () => {
    settings('duties', pageWith(), ['auditor']);
    await screen.findByRole('heading', {
      level: 1,
      name: '11 rules keep duties apart; they refused 1 attempt so far',
    });
    const row = screen.getByText('Nobody alone approves their own work').closest('tr');
    expect(row?.textContent).toContain('Per Nygård, Wed 18 Nov 2026, 05:04 +01:00');
    expect(
      screen.getByRole('link', { name: 'Refused attempts in the audit trail' }).getAttribute('href'),
    ).toBe('/trail?what=kind%3Aattempts');
  });

  it('set the route that a class begins with, and take it off again', async () => {
    const step = {
      id: '01931000-0000-7000-8000-0000000000b1' as StepId,
      role: 'board' as const,
      meaning: 'approved' as const,
      who: null,
      people: [],
      also: [],
      need: 2,
      must: [],
      days: 3,
    };
    const { id: _id, ...template } = step;
    const page = pageWith();
    const major = page.templates.map((one) =>
      one.class === 'major' && one.gate === 'entry'
        ? { ...one, template: { order: 'sequence' as const, steps: [template] } }
        : one,
    );
    const host = settings('routes', { ...page, templates: major }, ['quality']);
    await screen.findByRole('heading', {
      level: 1,
      name: '1 of 9 routes are set; new rollouts and waves begin with them',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    await screen.findByText(/^Waves added to rollouts of this class from now on begin with it/);
    await userEvent.type(screen.getByLabelText('Reason'), 'The board meets weekly');
    await userEvent.click(screen.getByRole('button', { name: 'Save the route' }));
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([
        {
          kind: 'route-template.set',
          class: 'major',
          gate: 'entry',
          template: { order: 'sequence', steps: [template] },
          reason: 'The board meets weekly',
        },
      ]),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Begin with the built-in route' }));
    await userEvent.type(screen.getByLabelText('Reason'), 'By hand');
    await userEvent.click(screen.getByRole('button', { name: 'Save the route' }));
    await vi.waitFor(() => expect(commands(host).at(-1)).toMatchObject({ template: null }));
  });

  it('end a delegation of somebody else with a reason', async () => {
    const delegation = {
      id: '01931000-0000-7000-8000-0000000000d1',
      from: { id: 'i.solberg', name: 'Ingrid Solberg' },
      to: { id: 'p.nygard', name: 'Per Nygård' },
      start: '2026-11-16',
      end: '2026-11-27',
      reason: 'Leave',
      state: 'in-force' as const,
      yours: true,
    };
    const host = settings('delegations', pageWith({ delegations: [delegation] }));
    await screen.findByRole('heading', { level: 1, name: '1 delegation is in force' });
    expect(screen.getByText('16 Nov 2026 to 27 Nov 2026')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'End it now' }));
    await userEvent.type(await screen.findByLabelText('Reason'), 'Back early');
    await userEvent.click(screen.getByRole('button', { name: 'End the delegation' }));
    await vi.waitFor(() =>
      expect(commands(host)).toEqual([{ kind: 'delegation.end', id: delegation.id, reason: 'Back early' }]),
    );
  });
});
