import { QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import type { DeskStatus, Me } from '../../../../shared/api/ports.ts';
import type { BookId } from '../../../../shared/domain/ids.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { ApiFrame, makeApi } from '../../../../src-renderer/app/api.tsx';
import { deskOf, DeskProvider } from '../../../../src-renderer/app/desk.ts';
import { WhereFrame } from '../../../../src-renderer/app/where.tsx';

export const now = { ms: Date.UTC(2026, 10, 18, 4, 4), offset: 60, zone: 'Europe/Oslo' };

export const ingrid: Me = {
  id: 'i.solberg',
  name: 'Ingrid Solberg',
  title: 'Quality engineer',
  roles: ['change-owner', 'quality'],
  mustChange: false,
  changeBecause: null,
  passwordDue: null,
  mustAccept: false,
  vouched: true,
  limits: [],
  locksAt: now.ms + 900_000,
  person: null,
  needsId: true,
};

export function statusWith(part: Partial<DeskStatus> = {}): DeskStatus {
  return {
    version: '0.1.0',
    build: 'test',
    shell: 'test',
    now,
    making: null,
    home: '/home/i/Wavebook',
    books: [],
    notices: [],
    sampleAccounts: [],
    waits: { approvals: 0, home: 0 },
    alerts: null,
    clock: null,
    sync: null,
    joining: null,
    shortest: 12,
    book: {
      id: '01931000-0000-7000-8000-000000000001' as BookId,
      name: 'Plant Nord',
      site: 'Plant Nord',
      zone: 'Europe/Oslo',
      madeAt: now,
      dir: '/home/i/Wavebook/nord',
      device: 'NORD-QA-02',
      events: 9,
      readOnly: false,
      sample: false,
    },
    integrity: { kind: 'intact', checkedAt: now, events: 9 },
    me: ingrid,
    ...part,
  };
}

/** What was asked of the host: procedure and input, in order. */
export interface Call {
  readonly procedure: string;
  readonly input: unknown;
}
type Answers = Readonly<Record<string, (input: never) => unknown>>;

export interface FakeHost {
  readonly calls: readonly Call[];
  /** The inputs of one procedure. */
  readonly asked: (procedure: string) => readonly unknown[];
}

/** A host that answers at the wire: the real client, links and queries run over it. Unknown procedures answer 500. */
export function fakeHost(answers: Answers): FakeHost {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input.toString(), 'http://localhost');
    const procedure = url.pathname.replace('/trpc/', '');
    const text = url.searchParams.get('input') ?? (typeof init?.body === 'string' ? init.body : undefined);
    const asked: unknown = text === undefined || text === '' ? undefined : JSON.parse(text);
    calls.push({ procedure, input: asked });
    const answer = answers[procedure];
    if (answer === undefined)
      return Response.json(
        { error: { message: 'no such procedure', code: -32603, data: { httpStatus: 500 } } },
        { status: 500 },
      );
    return Response.json({ result: { data: answer(asked as never) } });
  });
  return {
    calls,
    asked: (procedure) => calls.filter((call) => call.procedure === procedure).map((call) => call.input),
  };
}

export function done(): Result<object> {
  return { ok: true, value: { at: now, from: 10, to: 10, ids: [] } };
}

/** A screen of a signed-in desk over the fake host. */
export function show(screen: ReactElement, status: DeskStatus = statusWith()): RenderResult {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  });
  const desk = deskOf(status);
  return render(
    <ApiFrame api={makeApi('http://localhost/trpc')} queryClient={queryClient}>
      <DeskProvider value={desk}>
        <WhereFrame>{screen}</WhereFrame>
      </DeskProvider>
    </ApiFrame>,
  );
}
