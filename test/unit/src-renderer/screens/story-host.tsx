import { vi } from 'vitest';
import type { CommandInput } from '../../../../shared/events/command.ts';
import { command as anyCommand, isSigned } from '../../../../shared/events/command.ts';
import type { Credential, Me } from '../../../../shared/api/ports.ts';
import { decide } from '../../../../shared/decide/decide.ts';
import { statementFor } from '../../../../shared/decide/statement.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { ok, refused } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { find } from '../../../../shared/views/find.ts';
import { blastRadius } from '../../../../shared/views/blast-radius.ts';
import { homePage } from '../../../../shared/views/home-page.ts';
import { itemPage } from '../../../../shared/views/item-page.ts';
import { itemsPage } from '../../../../shared/views/items-page.ts';
import { peoplePage } from '../../../../shared/views/people-page.ts';
import { rolloutPage } from '../../../../shared/views/rollout-page.ts';
import { accountsPage } from '../../../../shared/views/accounts-page.ts';
import { ceremonyPage } from '../../../../shared/views/ceremony-page.ts';
import { signingPage } from '../../../../shared/views/signing-page.ts';
import type { SigningSources } from '../../../../shared/views/signing-page.ts';
import type { CeremonySign } from '../../../../shared/api/inputs.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../../shared/events/sections.ts';
import { printedSection } from '../../../../shared/words/printed-section.ts';
import { wavePage } from '../../../../shared/views/wave-page.ts';
import { sectionSummary } from '../../../../shared/words/section-words.ts';
import { trailEvent } from '../../../../shared/words/trail-words.ts';
import type { Story } from '../../../fixtures/story.ts';
import type { TrailAsked, WhyAsked } from './story-past.ts';
import { past, trail, why } from './story-past.ts';
import type { FakeHost } from '../app/fake-host.tsx';
import { fakeHost, statusWith } from '../app/fake-host.tsx';

// Two cores may be shared with every other check: waiting for the thing itself takes as long as it takes.
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
    // Each is an action of its own: one that was recorded already would be folded no second time.
    (state, draft, i) =>
      fold(state, {
        ...envelope,
        ...draft,
        id: `beforehand-${i}`,
        lamport: envelope.lamport + 1 + i,
        actor: id,
      }),
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

/** The sections in words, as the api prints them; what stood there before is not told. */
function signedAs(_story: Story): SigningSources {
  return { summary: sectionSummary, printed: printedSection, past: null, changes: [] };
}

type Sitting = Parameters<typeof ceremonyPage>[1];

function signingOf(story: Story, { wave, gate }: Sitting, meaning: string, comment = ''): CommandInput {
  const sections = [...(gate === 'plan' ? PLAN_SECTIONS : WAVE_SECTIONS)];
  const rollout = story.rollout();
  const of = rollout.waves.find((one) => one.id === wave) ?? null;
  const digest = contentDigest(rollout, of, sections);
  return {
    kind: 'sign',
    rollout: rollout.id,
    wave: of?.id ?? null,
    meaning: meaning as 'approved',
    sections,
    digest,
    comment,
  };
}

function whyNot(story: Story, asked: Sitting, account: string, meaning: string) {
  const parsed = anyCommand.parse(signingOf(story, asked, meaning));
  if (!isSigned(parsed)) throw new Error('signing is signed');
  const possible = statementFor(story.state, parsed, story.context(account));
  return possible.ok ? null : possible.refusal.code;
}

/** As the api does at a sitting: each with own id and password, whoever has the window. */
function atSitting(story: Story, asked: CeremonySign): Result<object> {
  const { id, password: given } = asked.credential;
  const page = ceremonyPage(
    story.state,
    asked,
    { now: story.now, intact: true, viewer: story.by(id) },
    {
      ...signedAs(story),
      why: () => null,
    },
  );
  const said = { sign: page?.meaning ?? '', reject: 'rejected', abstain: 'abstained' }[asked.verdict];
  const no = whyNot(story, asked, id, said === 'rejected' ? 'abstained' : said);
  if (no !== null) return refused(no, {});
  if (given !== password) return refused('wrong-password', { left: 3 });
  story.later(1);
  const decision = story.ask(id, signingOf(story, asked, said, asked.comment));
  return decision.ok
    ? ok({ at: story.now, from: story.events.length, to: story.events.length, ids: [], signer: id })
    : decision;
}

/** A host whose book is a story: pages are the real views, commands go through the real `decide`. */
export function storyHost(story: Story, id: string, more: Parameters<typeof fakeHost>[0] = {}): FakeHost {
  const context = (now = story.now) => ({ now, intact: true, viewer: story.by(id) });
  const page = <Value,>(value: Value | null) =>
    value === null ? refused('not-found', { what: 'page', id: '' }) : ok(value);
  return fakeHost({
    'read.wave': (asked: { rollout: string; id: string; at?: number | null }) => {
      const { state, now } = past(story, asked.at);
      return page(wavePage(state, asked.rollout, asked.id, context(now)));
    },
    'read.rollout': (asked: { id: string; at?: number | null }) => {
      const { state, now } = past(story, asked.at);
      return page(rolloutPage(state, asked.id, context(now)));
    },
    'read.home': (asked: { at?: number | null }) => {
      const { state, now } = past(story, asked.at);
      return ok(homePage(state, context(now)));
    },
    'read.why': (asked: WhyAsked) => why(story, asked),
    'read.find': ({ text }: { text: string }) => ok(find(story.state, text)),
    'read.filters': () => ok([...story.state.filters.values()]),
    'read.items': () => ok(itemsPage(story.state, { now: story.now })),
    'read.item': (asked: { id: string }) => page(itemPage(story.state, asked.id, context())),
    'read.people': (asked: { text?: string; wave?: string | null }) =>
      ok(peoplePage(story.state, { text: asked.text ?? '', wave: asked.wave ?? null })),
    'read.accounts': () => ok(accountsPage(story.state, story.now)),
    'read.packets': () => ok([]),
    'read.signing': (asked: Parameters<typeof signingPage>[1]) =>
      page(signingPage(story.state, { ...asked, step: null }, context(), signedAs(story))),
    'read.ceremony': (asked: Parameters<typeof ceremonyPage>[1]) =>
      page(
        ceremonyPage(story.state, asked, context(), {
          ...signedAs(story),
          why: (account, meaning) => whyNot(story, asked, account.id, meaning),
        }),
      ),
    'approval.ceremony': (asked: CeremonySign) => atSitting(story, asked),
    'read.blast': (asked: CommandInput) => blast(story, id, asked),
    'read.reach': () => ok([]),
    'read.trail': (asked: TrailAsked) => trail(story, asked),
    'read.event': (asked: { position?: number; id?: string }) => {
      const position = asked.position ?? story.events.findIndex((event) => event.id === asked.id) + 1;
      const event = story.events[position - 1];
      return event === undefined
        ? refused('not-found', { what: 'event', id: asked.id ?? String(position) })
        : ok(trailEvent(event, position, 'ab'.repeat(32), { state: story.state }));
    },
    act: (asked: Asked) => act(story, id, asked),
    ...more,
  });
}
