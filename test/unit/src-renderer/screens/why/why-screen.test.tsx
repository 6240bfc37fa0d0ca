import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import type { GateProof } from '../../../../../shared/views/shape/gate-proof.ts';
import { commandLine } from '../../../../../src-renderer/screens/why/command-line.ts';
import { WhyScreen } from '../../../../../src-renderer/screens/why/why-screen.tsx';
import { readWhy } from '../../../../../src-renderer/screens/why/why-place.ts';
import { liveStory, preparingStory, readyStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

function open(story: Story, query = '', more: Parameters<typeof storyHost>[2] = {}) {
  const { rollout, wave } = story.ofWave();
  window.history.replaceState(null, '', `/rollouts/${rollout}/waves/${wave}/why${query}`);
  const host = storyHost(story, 'auditor', more);
  show(<WhyScreen rollout={rollout} wave={wave} />, statusOf(story, 'auditor'));
  return { host, user: userEvent.setup({ delay: null }) };
}

const wentLive = (story: Story): number =>
  story.events.findIndex((event) => event.type.startsWith('went-live/')) + 1;
const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name });
const rowOf = async (name: RegExp) =>
  (await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement;

describe('why a gate was open or closed', () => {
  it('[R36] says in one sentence which gate, its state, the moment with zone and of how many events', async () => {
    const story = readyStory();
    open(story);
    await heading(
      /^Entry gate of .+ was open on Mon 16 Nov 2026, \d\d:\d\d \+01:00, computed from \d+ events$/,
    );
    expect(screen.getByText(/^11 of 11 checks met/)).toBeTruthy();
  });

  it('[R36] [R11] each check names what it was computed from: signatures with meaning, time and digest', async () => {
    open(readyStory());
    const approvals = await rowOf(/^Approvals/);
    expect(approvals.textContent).toContain('Met');
    for (const name of ['val', 'prod', 'qa']) expect(within(approvals).getByText(name)).toBeTruthy();
    expect(approvals.textContent).toMatch(
      /Approved as QA, Mon 16 Nov 2026, \d\d:\d\d \+01:00; covers [0-9a-f]{4} /,
    );
    expect((await rowOf(/^Trail reviewed/)).textContent).toContain('qa2');
  });

  it('[R36] what was missing is named, and marked by shape and word', async () => {
    open(preparingStory());
    await heading(/was closed on/);
    const training = await rowOf(/^Training/);
    expect(training.textContent).toContain('Not met');
    expect(training.querySelector('[data-mark="check/not-met"]')).not.toBeNull();
    for (const name of ['Bakke', 'Okafor', 'Rahimi']) expect(training.textContent).toContain(name);
  });

  it('[R36] each check leads into the trail as of then, narrowed to its events', async () => {
    const story = readyStory();
    const { rollout, wave } = story.ofWave();
    open(story, `?upTo=${story.events.length - 1}`);
    const link = within(await rowOf(/^Criteria/)).getByRole('link', { name: /^Events ?: Criteria/ });
    const query = new URL(link.getAttribute('href') ?? '', 'http://x').searchParams;
    expect(Object.fromEntries(query)).toEqual({
      rollout,
      wave,
      what: 'criterion-checked',
      at: String(story.events.length - 1),
    });
  });

  it('[R36] a decision is replayed: what was stored then agrees with what comes out now', async () => {
    const story = liveStory();
    const { user } = open(story);
    const decision = await rowOf(/^Went live/);
    expect(within(decision).getByText('Replayed: agrees')).toBeTruthy();
    const event = story.events[wentLive(story) - 1] as Envelope;
    expect(within(decision).getAllByRole('link')[0]?.getAttribute('href')).toBe(`/trail/event/${event.id}`);
    await user.click(screen.getByRole('button', { name: /^Go-live, Mon 16 Nov/ }));
    const stored = (event.data as { proof: { upTo: number; digest: string } }).proof;
    expect(await screen.findByText(stored.digest)).toBeTruthy();
    expect(Object.fromEntries(new URLSearchParams(window.location.search))).toEqual({
      at: String(event.at.ms),
      upTo: String(stored.upTo),
    });
    expect(within(await rowOf(/^Went live/)).getByText('Shown')).toBeTruthy();
  });

  it('[R36] a replay that differs says so in words and by shape, in the colour of the book', async () => {
    const story = liveStory();
    const host = storyHost(story, 'auditor');
    const { rollout, wave } = story.ofWave();
    const fetched = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const answer = (await (await fetched(input, init)).json()) as {
        result: { data: { value: GateProof } };
      };
      const { value } = answer.result.data;
      if ('decisions' in value)
        answer.result.data.value = {
          ...value,
          later: 2,
          decisions: value.decisions.map((one) => ({ ...one, agrees: false })),
        };
      return Response.json(answer);
    });
    show(<WhyScreen rollout={rollout} wave={wave} />, statusOf(story, 'auditor'));
    const decision = await rowOf(/^Went live/);
    expect(within(decision).getByText('Replayed: differs')).toBeTruthy();
    expect(decision.querySelector('[data-mark="book/damaged"]')).not.toBeNull();
    // [R27] events that bear a later time than the moment are said.
    expect(screen.getByText('2 of these events bear a later time than this moment')).toBeTruthy();
    expect(host.asked('read.why').length).toBeGreaterThan(0);
  });

  it('[R36] any moment is asked for by date and time in the zone of the book, or before an event', async () => {
    const story = readyStory();
    const { host, user } = open(story);
    await heading(/was open on/);
    const at = within(screen.getByRole('form', { name: 'A date and time' }));
    await user.click(at.getByRole('button', { name: 'Look at this moment' }));
    expect(at.getByText(/^Enter a date and time/)).toBeTruthy();
    await user.type(at.getByLabelText('Date and time'), '16 Nov 2026 14:02{Enter}');
    await waitFor(() =>
      expect(host.asked('read.why')).toContainEqual(
        expect.objectContaining({ at: Date.UTC(2026, 10, 16, 13, 2), upTo: null }),
      ),
    );
    await heading(/Mon 16 Nov 2026, 14:02 \+01:00/);
    const before = within(screen.getByRole('form', { name: 'Before an event' }));
    const last = story.events.length;
    await user.type(before.getByLabelText('Before the event'), `${last}{Enter}`);
    await heading(new RegExp(`computed from ${last - 1} events`));
    await heading(/was closed on/);
    expect(host.asked('read.why')).toContainEqual(expect.objectContaining({ at: null, upTo: last - 1 }));
  });

  it('[R36] the other gate is one press away', async () => {
    const { host, user } = open(liveStory());
    await user.click(await screen.findByRole('button', { name: 'Exit gate' }));
    await heading(/^Exit gate of/);
    expect(host.asked('read.why')).toContainEqual(expect.objectContaining({ side: 'exit' }));
    expect(screen.getByText('Nobody has decided at this gate yet')).toBeTruthy();
  });

  it('[R36] digest, last line and the command that gives the same are there to copy', async () => {
    const story = readyStory();
    const { user } = open(story, `?at=${Date.UTC(2026, 10, 16, 13, 2)}`);
    await heading(/./);
    const command = `wavebook why ${story.wave().number} --side entry --at 2026-11-16T14:02:00+01:00`;
    expect(screen.getByText(command)).toBeTruthy();
    expect(screen.getByText('cd'.repeat(32))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the command' }));
    await screen.findByText('Copied');
    expect(await navigator.clipboard.readText()).toBe(command);
  });

  it('[R36] a place in the log stands in the command with its moment, for a clock alone cannot name it', () => {
    const at = { ms: Date.UTC(2026, 10, 16, 13, 2), offset: 60, zone: 'Europe/Oslo' };
    const proof = {
      wave: { id: 'w', number: 'W-1', title: '', state: '' },
      side: 'exit',
      at,
      upTo: 61,
    } as const;
    expect(commandLine(proof, { at: at.ms, upTo: 61 })).toBe(
      "wavebook why W-1 --side exit --at '#61@2026-11-16T14:02:00+01:00'",
    );
  });

  it('[R21] the address holds gate, moment and place; anything else is left aside', () => {
    expect(readWhy('?side=exit&at=1794402000000&upTo=0')).toEqual({
      side: 'exit',
      at: 1794402000000,
      upTo: 0,
    });
    expect(readWhy('?side=roof&at=soon&upTo=-1')).toEqual({ side: null, at: null, upTo: null });
  });
});
