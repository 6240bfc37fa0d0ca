import type { Rollout } from '../../domain/rollout.ts';
import type { HeldPaper } from '../../domain/paper.ts';
import type { HeldSignature, SectionName } from '../../domain/signature.ts';
import type { Wave } from '../../domain/wave.ts';
import { canonical } from '../../kernel/canonical.ts';
import type { EventType } from '../catalog.ts';
import { contentDigest, sectionContent } from '../sections.ts';
import type { Envelope } from '../envelope.ts';

/** Events that edit what signatures cover. */
const CONTENT: ReadonlySet<string> = new Set<EventType>([
  'rollout-described/1',
  'impact-assessed/1',
  'risk-assessed/1',
  'rollback-planned/1',
  'phase-added/1',
  'phase-changed/1',
  'wave-added/2',
  'wave-changed/1',
  'cohort-set/1',
  'criterion-added/1',
  'criterion-changed/1',
  'criterion-withdrawn/1',
  'requirements-set/2',
  'joiners-decided/1',
  'wave-cancelled/1',
]);

export function editsContent(event: Pick<Envelope, 'type'>): boolean {
  return CONTENT.has(event.type);
}

/**
 * Marks void exactly the signatures whose sections this edit changed, for good: putting the old text
 * back does not bring a signature back (R13). An edit that voids something begins a new revision.
 */
export function voidTouched(before: Rollout, after: Rollout, event: Envelope): Rollout {
  const old = new Map(before.waves.map((wave) => [wave.id as string, wave]));
  const sweep = <Of extends Covering>(list: readonly Of[], wave: Wave | null): readonly Of[] =>
    swept(list, before, after, wave === null ? null : (old.get(wave.id) ?? null), wave, event);
  const signatures = sweep(after.signatures, null);
  const papers = sweep(after.papers, null);
  const waves = after.waves.map((wave) => {
    const kept = { signatures: sweep(wave.signatures, wave), papers: sweep(wave.papers, wave) };
    const same = kept.signatures === wave.signatures && kept.papers === wave.papers;
    return same ? wave : { ...wave, ...kept };
  });
  const touched =
    signatures !== after.signatures ||
    papers !== after.papers ||
    waves.some((wave, index) => wave !== after.waves[index]);
  const authors =
    event.actor === null || after.authors.includes(event.actor)
      ? after.authors
      : [...after.authors, event.actor];
  if (!touched) return authors === after.authors ? after : { ...after, authors };
  return { ...after, authors, signatures, papers, waves, revision: after.revision + 1, revisedAt: event.at };
}

/**
 * A signature made at one workstation while another edited what it covers: folded after the edit it is void from the
 * first, for nobody signed what stands there now. Why is told by the newest void beside it, which the same edit made.
 */
export function voidAtBirth<Of extends Covering>(
  rollout: Rollout,
  waveId: string | null,
  held: Of,
  event: Envelope,
): Of {
  const wave = waveId === null ? null : (rollout.waves.find(({ id }) => id === waveId) ?? null);
  const { sections, digest } = covered(held);
  if (sections.includes('act') || contentDigest(rollout, wave, sections) === digest) return held;
  const beside = wave ?? rollout;
  const edit = [...beside.signatures, ...beside.papers]
    .flatMap((one) => one.void ?? [])
    .filter(({ section }) => sections.includes(section))
    .toSorted((a, b) => a.at.ms - b.at.ms)
    .at(-1);
  const section = sections[0] as SectionName;
  return { ...held, void: edit ?? { at: event.at, by: null, section, event: event.id } };
}

type Covering = HeldSignature | HeldPaper;

function covered(one: Covering): Pick<HeldPaper, 'sections' | 'digest'> {
  return 'statement' in one ? one.statement : one;
}

function swept<Of extends Covering>(
  list: readonly Of[],
  before: Rollout,
  after: Rollout,
  oldWave: Wave | null,
  wave: Wave | null,
  event: Envelope,
): readonly Of[] {
  let changed = false;
  const kept = list.map((signature) => {
    const { sections, digest } = covered(signature);
    if (
      signature.void !== null ||
      sections.includes('act') ||
      contentDigest(after, wave, sections) === digest
    )
      return signature;
    changed = true;
    const section =
      sections.find((name) => differs(name, before, after, oldWave, wave)) ?? (sections[0] as SectionName);
    return { ...signature, void: { at: event.at, by: event.actor, section, event: event.id } };
  });
  return changed ? kept : list;
}

function differs(
  name: SectionName,
  before: Rollout,
  after: Rollout,
  oldWave: Wave | null,
  wave: Wave | null,
): boolean {
  return canonical(sectionContent(before, oldWave, name)) !== canonical(sectionContent(after, wave, name));
}
