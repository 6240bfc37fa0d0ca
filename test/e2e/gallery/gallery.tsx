import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../src-renderer/app/style.ts';
import { paintTheme, ThemeFrame, useThemeMode } from '../../../src-renderer/app/theme-mode.tsx';
import { AppFrame } from '../../../src-renderer/frame/app-frame.tsx';
import type { Crumb } from '../../../src-renderer/frame/top-bar.tsx';
import { NavigateProvider } from '../../../src-renderer/parts/link.tsx';
import { AuditScene } from './audit-scene.tsx';
import { BlastScene } from './blast-scene.tsx';
import { HomeScene } from './home-scene.tsx';
import { MarksScene } from './marks-scene.tsx';
import { KeysScene, PaletteScene } from './overlay-scene.tsx';
import { PatternsScene } from './patterns-scene.tsx';
import { RolloutScene } from './rollout-scene.tsx';
import { act, frame } from './sample.ts';
import { SigningScene } from './signing-scene.tsx';
import { WaveScene } from './wave-scene.tsx';

const rollouts: Crumb = { label: 'Rollouts', href: '/rollouts' };
const mes: Crumb = { label: 'MES electronic work instructions', href: '/rollouts/014' };

const scenes: Readonly<
  Record<
    string,
    { readonly crumbs: readonly Crumb[]; readonly path?: string; readonly draw: () => ReactElement }
  >
> = {
  home: { crumbs: [{ label: 'Rollouts' }], draw: HomeScene },
  rollout: {
    crumbs: [rollouts, { label: 'MES electronic work instructions' }],
    path: '/rollouts/014',
    draw: RolloutScene,
  },
  wave: { crumbs: [rollouts, mes, { label: 'Line 3, late shift' }], path: '/rollouts/014', draw: WaveScene },
  blast: { crumbs: [rollouts, mes, { label: 'Criteria' }], path: '/rollouts/014', draw: BlastScene },
  audit: { crumbs: [{ label: 'Audit trail' }], path: '/audit', draw: AuditScene },
  palette: { crumbs: [{ label: 'Rollouts' }], draw: PaletteScene },
  keys: { crumbs: [{ label: 'Rollouts' }], draw: KeysScene },
  marks: { crumbs: [{ label: 'Marks' }], draw: MarksScene },
  patterns: { crumbs: [{ label: 'Patterns' }], draw: PatternsScene },
};

function Framed({ name }: { readonly name: string }): ReactElement {
  const [theme, onTheme] = useThemeMode();
  const scene = scenes[name];
  if (name === 'signing' || scene === undefined) return <SigningScene />;
  const Scene = scene.draw;
  return (
    <AppFrame
      {...frame}
      path={scene.path ?? '/rollouts'}
      crumbs={scene.crumbs}
      theme={theme}
      onTheme={onTheme}
    >
      <Scene />
    </AppFrame>
  );
}

paintTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <ThemeFrame>
    <NavigateProvider value={act}>
      <Framed name={new URLSearchParams(window.location.search).get('scene') ?? 'home'} />
    </NavigateProvider>
  </ThemeFrame>,
);
