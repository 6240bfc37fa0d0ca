import { configure } from '@testing-library/react';
import { vi } from 'vitest';
import type { CommandInput } from '../../../../shared/events/command.ts';
import { command as anyCommand, isSigned } from '../../../../shared/events/command.ts';
import type { Credential, Me } from '../../../../shared/api/ports.ts';
import { decide } from '../../../../shared/decide/decide.ts';
import { statementFor } from '../../../../shared/decide/statement.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { ok, refused } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { blastRadius } from '../../../../shared/views/blast-radius.ts';
import { homePage } from '../../../../shared/views/home-page.ts';
import { itemPage } from '../../../../shared/views/item-page.ts';
import { itemsPage } from '../../../../shared/views/items-page.ts';
import { peoplePage } from '../../../../shared/views/people-page.ts';
import { rolloutPage } from '../../../../shared/views/rollout-page.ts';
import { signingPage } from '../../../../shared/views/signing-page.ts';
import { wavePage } from '../../../../shared/views/wave-page.ts';
import { sectionSummary } from '../../../../shared/words/section-words.ts';
import { trailEvent, trailRow } from '../../../../shared/words/trail-words.ts';
import type { Story } from '../../../fixtures/story.ts';
import type { FakeHost } from '../app/fake-host.tsx';
import { fakeHost, statusWith } from '../app/fake-host.tsx';

// Two cores may be shared with every other check: waiting for the thing itself takes as long as it takes.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

export const password = 'winter-birch-ladder';

/** The person at the desk, as the status names them. */
export function meOf(story: Story, id: string, needsId = true): Me {
  const { name, title, roles, person, limits } = story.by(id);
  const standing = {
    mustChange: false,
    changeBecause: null,
    passwordDue: null,
    mustAccept: false,
    vouched: true,
  };
  return { id, name, title, roles, limits, person, ...standing, locksAt: null, needsId };
}

export function statusOf(story: Story, id: string, needsId = true) {
  return statusWith({ now: story.now, me: meOf(story, id, needsId) });
}

type Asked = { readonly command: CommandInput; readonly credential: Credential | null };

/** As the api does: what stands against a signed act is said before the password is asked for. */
function act(story: Story, id: string, { command, credential }: Asked): Result<object> {
  const parsed = anyCommand.parse(command);
  if (isSigned(parsed)) {
    const possible = statementFor(story.state, parsed, story.context(id));
    if (!possible.ok) return possible;
    if (credential === null) return refused('password-needed');
    if (credential.password !== password) return refused('wrong-password', { left: 3 });
  }
  const before = story.events.length;
  const decision = story.ask(id, command);
  if (!decision.ok) return decision;
  const ids = decision.value.flatMap((draft) =>
    Object.values(draft.data).flatMap((part) =>
      typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string'
        ? [part.id]
        : [],
    ),
  );
  return ok({ at: story.now, from: before + 1, to: story.events.length, ids });
}

function blast(story: Story, id: string, command: CommandInput): Result<object> {
  const decision = decide(
    story.state,
    anyCommand.parse({ ...command, reason: 'looked at beforehand' }),
    story.context(id),
  );
  if (!decision.ok) return decision;
  const envelope = story.events.at(-1);
  if (envelope === undefined) throw new Error('an empty story');
  const after = decision.value.reduce(
    (state, draft) => fold(state, { ...envelope, ...draft, actor: id }),
    story.state,
  );
  const rollout = story.rollout();
  return ok(
    blastRadius(story.state, rollout, after.rollouts.get(rollout.id) ?? rollout, {
      now: story.now,
      intact: true,
      viewer: story.by(id),
    }),
  );
}

function trail(
  story: Story,
  asked: {
    readonly upTo?: number | null;
    readonly what?: string | null;
    readonly actor?: string | null;
    readonly limit?: number;
  },
) {
  const lookup = { state: story.state };
  const rows = story.events
    .map((event, index) => trailRow(event, index + 1, lookup))
    .filter(
      (row) =>
        ((asked.upTo ?? null) === null || row.position <= (asked.upTo ?? 0)) &&
        ((asked.what ?? null) === null || row.type === asked.what) &&
        ((asked.actor ?? null) === null || row.actor === asked.actor),
    );
  const days = [{ day: '2026-11-16', count: rows.length }];
  return ok({
    rows: rows.toReversed().slice(0, asked.limit ?? 200),
    total: rows.length,
    next: null,
    days,
    actors: [{ id: 'owner', name: 'owner' }],
  });
}

/** A host whose book is a story: pages are the real views, commands go through the real `decide`. */
export function storyHost(story: Story, id: string, more: Parameters<typeof fakeHost>[0] = {}): FakeHost {
  const context = () => ({ now: story.now, intact: true, viewer: story.by(id) });
  const page = <Value,>(value: Value | null) =>
    value === null ? refused('not-found', { what: 'page', id: '' }) : ok(value);
  return fakeHost({
    'read.wave': (asked: { rollout: string; id: string }) =>
      page(wavePage(story.state, asked.rollout, asked.id, context())),
    'read.rollout': (asked: { id: string }) => page(rolloutPage(story.state, asked.id, context())),
    'read.home': () => ok(homePage(story.state, context())),
    'read.items': () => ok(itemsPage(story.state, { now: story.now })),
    'read.item': (asked: { id: string }) => page(itemPage(story.state, asked.id, context())),
    'read.people': (asked: { text?: string; wave?: string | null }) =>
      ok(peoplePage(story.state, { text: asked.text ?? '', wave: asked.wave ?? null })),
    'read.accounts': () => ok([]),
    'read.packets': () => ok([]),
    'read.signing': (asked: Parameters<typeof signingPage>[1]) =>
      page(
        signingPage(story.state, { ...asked, step: null }, context(), {
          summary: sectionSummary,
          past: null,
          changes: [],
        }),
      ),
    'read.blast': (asked: CommandInput) => blast(story, id, asked),
    'read.trail': (asked: Parameters<typeof trail>[1]) => trail(story, asked),
    'read.event': ({ position }: { position: number }) => {
      const event = story.events[position - 1];
      return event === undefined
        ? refused('not-found', { what: 'event', id: String(position) })
        : ok(trailEvent(event, position, 'ab'.repeat(32), { state: story.state }));
    },
    act: (asked: Asked) => act(story, id, asked),
    ...more,
  });
}
