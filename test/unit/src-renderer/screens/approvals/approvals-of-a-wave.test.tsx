import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CommandInput } from '../../../../../shared/events/command.ts';
import { RouteActs } from '../../../../../src-renderer/screens/approvals/route-acts.tsx';
import { RouteCards } from '../../../../../src-renderer/screens/approvals/route-cards.tsx';
import { useQueries } from '../../../../../src-renderer/app/api.tsx';
import { useRead } from '../../../../../src-renderer/app/read.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { boardStory } from '../ceremony/board-story.ts';
import { password, statusOf, storyHost } from '../story-host.tsx';

const scan = { name: 'signed.pdf', sha256: 'b'.repeat(64), bytes: 900 };

function Approvals({ story }: { readonly story: Story }): ReactElement | null {
  const at = { ...story.ofWave(), gate: 'entry' } as const;
  const read = useRead(useQueries().read.wave.queryOptions({ rollout: at.rollout, id: at.wave }));
  if (read.kind !== 'ready') return null;
  return (
    <>
      <RouteCards at={at} route={read.value.entryRoute} locked={false} />
      <RouteActs at={at} route={read.value.entryRoute} />
    </>
  );
}

type PaperAsked = Omit<Extract<CommandInput, { readonly kind: 'approval.paper' }>, 'kind' | 'scan'> & {
  readonly file: string;
  readonly name: string;
};

function open(story: Story, id: string) {
  const host = storyHost(story, id, {
    'desk.status': () => statusOf(story, id),
    'approval.paper': ({ file: _file, name: _name, ...asked }: PaperAsked) => {
      const decision = story.ask(id, { kind: 'approval.paper', ...asked, scan } as CommandInput);
      return decision.ok ? { ok: true, value: { at: story.now, from: 1, to: 1, ids: [], scan } } : decision;
    },
  });
  const api = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : input.toString();
    if (!address.includes('/upload')) return api(input, init);
    return Response.json({ ok: true, value: { file: 'token-1', ...scan } });
  });
  show(<Approvals story={story} />, statusOf(story, id, false));
  return { host, user: userEvent.setup({ delay: null }) };
}

function onPaper(story: Story): void {
  const page = story.wave();
  const step = page.entryRoute.steps[0];
  const digest = signedDigest(story);
  story.do('owner', {
    kind: 'approval.paper',
    ...story.ofWave(),
    gate: 'entry',
    step: step?.id ?? '',
    signer: 'bo',
    signedOn: story.now,
    digest,
    scan,
    reason: 'The network was down',
  });
}

/** The digest of what a signer of the wave covers. */
function signedDigest(story: Story): string {
  const copy = story.signWave('qa', 'approved');
  if (!copy.ok) throw new Error('the story refuses a signature');
  return story.wave().signatures.at(-1)?.statement.digest ?? '';
}

describe('approvals of a wave', () => {
  it('[R17] a step of several says who has signed, how many are wanted and who must be among them', async () => {
    const story = boardStory();
    story.signPlan('qa');
    open(story, 'owner');
    const step = within(await screen.findByRole('region', { name: /^1\. Approved, 2 of 3/ }));
    const waiting = step.getByRole('group', { name: /^2 of bo, qa, qa2: Waiting$/ });
    expect(waiting.textContent).toContain('2 are wanted; QA must be among them');
    expect(waiting.textContent).toMatch(/Due Tue 17 Nov/);
    story.signWave('qa', 'approved');
  });

  it('[R18] a rejection keeps its place in the route, with when and why', async () => {
    const story = boardStory();
    story.signWave('bo', 'rejected', 0, 'Labels are not assessed');
    open(story, 'owner');
    const card = await screen.findByRole('group', { name: 'bo: Rejected' });
    expect(card.textContent).toMatch(/Labels are not assessed/);
    expect(card.textContent).toMatch(/Mon 16 Nov 2026, \d\d:\d\d \+01:00/);
    expect(screen.getByRole('button', { name: 'Ask for approvals' })).toBeTruthy();
  });

  it('[R13] the asking is withdrawn with a reason, and what was signed stays', async () => {
    const story = boardStory();
    story.signWave('qa', 'approved');
    const { host, user } = open(story, 'owner');
    await user.click(await screen.findByRole('button', { name: 'Withdraw the asking' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Withdraw the asking' }));
    expect(await dialog.findByRole('group', { name: /There is a problem/ })).toBeTruthy();
    expect(host.asked('act')).toEqual([]);
    await user.type(dialog.getByLabelText('Why is it withdrawn?'), 'Scope changes');
    await user.click(dialog.getByRole('button', { name: 'Withdraw the asking' }));
    await waitFor(() => expect(story.wave().asked).toBeNull());
    expect(await screen.findByRole('group', { name: 'qa: Signed' })).toBeTruthy();
  });

  it('[R20] a reminder names whom it reaches and keeps its words', async () => {
    const story = boardStory();
    const { user } = open(story, 'owner');
    await user.click(await screen.findByRole('button', { name: 'Remind bo, qa and qa2' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('What should they know?'), 'Before Thursday');
    await user.click(dialog.getByRole('button', { name: 'Remind them' }));
    expect(await screen.findByText(/Reminded by owner, .*Before Thursday/)).toBeTruthy();
  });

  it('[R17] a signature on paper wants who, when with zone, scan and why, and waits for two witnesses', async () => {
    const story = boardStory().later(120);
    const { host, user } = open(story, 'owner');
    await user.click(await screen.findByRole('button', { name: 'Record a signature on paper' }));
    const dialog = within(await screen.findByRole('dialog'));
    const step = await dialog.findByLabelText('What it answers');
    await user.click(dialog.getByRole('button', { name: 'Record the signature' }));
    expect((await dialog.findByRole('group', { name: /There is a problem: 5/ })).textContent).toContain(
      'Choose the scan',
    );
    await user.selectOptions(step, within(step).getAllByRole('option')[1] as HTMLElement);
    await user.selectOptions(await dialog.findByLabelText('Who signed'), 'bo');
    await user.type(dialog.getByLabelText('When it was signed'), '16 Nov 2026 10:30');
    expect(dialog.getByText(/Mon 16 Nov 2026, 10:30 \+01:00/)).toBeTruthy();
    await user.upload(
      dialog.getByLabelText('Scan of the signed paper', { selector: 'input' }),
      new File(['x'], 'signed.pdf', { type: 'application/pdf' }),
    );
    await dialog.findByText(/signed\.pdf/);
    await user.type(dialog.getByLabelText('Why could it not be signed here?'), 'The network was down');
    await user.click(dialog.getByRole('button', { name: 'Record the signature' }));
    expect(host.asked('approval.paper')).toMatchObject([
      {
        signer: 'bo',
        file: 'token-1',
        signedOn: { offset: 60, zone: 'Europe/Oslo' },
        reason: 'The network was down',
      },
    ]);
    expect(await screen.findByRole('group', { name: 'bo: On paper, waits for 2 witnesses' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Open the scan/ })).toBeTruthy();
  });

  it('[R9] a witness signs with id and password, and the paper then says who saw it', async () => {
    const story = boardStory();
    onPaper(story);
    const { user } = open(story, 'val');
    await user.click(await screen.findByRole('button', { name: 'Witness the paper of bo' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Password'), password);
    await user.click(dialog.getByRole('button', { name: 'Witness as val' }));
    const card = await screen.findByRole('group', {
      name: 'bo: On paper, witnessed by val, waits for 1 witness more',
    });
    expect(card.textContent).toContain('Not signed here because: The network was down');
    expect(screen.queryByRole('button', { name: 'Witness the paper of bo' })).toBeNull();
  });
});
