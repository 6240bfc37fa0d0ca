import { render, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { DeskStatus } from '../../../../shared/api/ports.ts';
import type { SyncStatus } from '../../../../shared/views/shape/sync-page.ts';
import { Strip } from '../../../../src-renderer/frame/strip.tsx';
import { useStrip } from '../../../../src-renderer/app/strip-words.ts';
import { now, statusWith } from './fake-host.tsx';

const shared: SyncStatus = {
  shared: true,
  waiting: 0,
  published: { ...now, ms: now.ms - 120_000 },
  seen: 4,
  of: 5,
  conflicts: 0,
  mine: 0,
  asked: 0,
  troubles: [],
};

function Shown({ status }: { readonly status: DeskStatus }): ReactElement {
  return <Strip {...useStrip(status, { kind: 'never' })} />;
}

function strip(sync: SyncStatus | null) {
  render(<Shown status={statusWith({ sync })} />);
  const foot = screen.getByRole('contentinfo');
  return {
    foot,
    rungs: () => foot.querySelector('[data-rungs]')?.getAttribute('data-rungs'),
    link: (name: RegExp) => within(foot).getByRole('link', { name }).getAttribute('href'),
  };
}

describe('the strip says how far what was done here has come', () => {
  it('committed only, where the book is not shared', () => {
    const { foot, rungs } = strip(null);
    expect(foot.textContent).toContain('Committed on this workstation');
    expect(rungs()).toBe('1');
  });

  it('published and seen, with a rung each and the way to the page', () => {
    const { link, rungs } = strip(shared);
    expect(link(/^Published 05:02, seen by 4 of 5$/)).toBe('/sync');
    expect(rungs()).toBe('3');
  });

  it('published, while nobody has seen it, and while nobody else is there', () => {
    expect(strip({ ...shared, seen: 0 }).rungs()).toBe('2');
    document.body.innerHTML = '';
    expect(strip({ ...shared, seen: 0, of: 0 }).foot.textContent).toContain(
      'Published 05:02, no other workstation yet',
    );
  });

  it('what waits to go out comes before what went', () => {
    const { foot, rungs } = strip({ ...shared, waiting: 3 });
    expect(foot.textContent).toContain('3 actions wait to go out');
    expect(foot.textContent).not.toContain('Published');
    expect(rungs()).toBe('1');
  });

  it('says in words that something is in the way, and leads to it', () => {
    const { link } = strip({ ...shared, troubles: [{ code: 'share-gone', about: null, data: {} }] });
    expect(link(/1 thing is in the way/)).toBe('/sync');
  });
});
