import type { Wave } from '../../../shared/domain/wave.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block } from '../engine/dress.ts';
import type { PrintMark } from '../engine/mark.ts';
import { INNER } from '../engine/print.ts';
import { LABEL, label } from '../page/parts.ts';
import { gateWords, statusMark, statusWords } from '../words/noun.ts';
import { clipped, counted, numberText, stopped } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

const ASK_RIGHT = 142;

/** The box on page 1: what the board is asked, and where the record stood when this was printed. */
export function decisionBox(contents: PacketContents): Block {
  const { mark, words, note } = standing(contents);
  const asked: Block = {
    stack: [label(askLabel(contents)), { inlines: [askText(contents)], size: 12, leading: 16.5, bold: true }],
  };
  const state: Block = {
    stack: [
      label('State when printed'),
      {
        columns: [
          { mark, size: 15, width: 15, margin: [0, 0.5, 0, 0] },
          { inlines: [words], size: 10.5, leading: 15, bold: true },
        ],
        gap: 6,
        margin: [0, 1, 0, 1],
      },
      { inlines: [note], ...LABEL },
    ],
  };
  return {
    table: { widths: [INNER - ASK_RIGHT - 44, ASK_RIGHT], rows: [[asked, state]], heads: 0 },
    layout: 'ask',
    margin: [0, 10, 0, 0],
  };
}

function askLabel({ asked }: PacketContents): string {
  return asked === 'nothing' ? 'Decision' : 'Decision asked of the board';
}

/** The decision as one sentence with its date. */
export function askText(contents: PacketContents): string {
  const { asked, sections, course } = contents;
  const title = clipped(contents.record.title, 90);
  const timing: Wave['timing'] | undefined = sections.wave?.scope.timing;
  switch (asked) {
    case 'approve-plan':
      return `Approve the plan of ${title}: ${planSize(contents)}.`;
    case 'go-live':
      return `Approve go-live of ${title}${timing ? `, on ${minuteText(timing.goLive)}` : ''}.`;
    case 'hand-over':
      return `Accept the handover of ${title}${timing ? `, planned for ${minuteText(timing.exit)}` : ''}.`;
    case 'resume':
      return `Resume or roll back ${title}, halted since ${course.halts.flatMap((halt) => (halt.lifted === null ? [minuteText(halt.at)] : []))[0] ?? ''}.`;
    case 'nothing':
      return doneText(contents);
    default:
      return assertNever(asked);
  }
}

function planSize({ sections: { plan } }: PacketContents): string {
  const waves = plan.plan.reduce((sum, phase) => sum + phase.waves.length, 0);
  return `${counted(plan.plan.length, 'phase', 'phases')}, ${counted(waves, 'wave', 'waves')}`;
}

function doneText({ record, rollout, wave, waves }: PacketContents): string {
  if (wave !== null)
    return `None. ${stopped(`${statusWords[wave.status]} since ${wave.since === null ? '' : minuteText(wave.since)}, by ${wave.by ?? ''}`)}`;
  if (rollout.ended !== null)
    return `None. ${statusWords[rollout.status]} on ${minuteText(rollout.ended.at)}, by ${rollout.ended.byName}.`;
  const over = waves.filter((one) => one.status === 'handed-over').length;
  return `None. The plan of ${clipped(record.title, 90)} is approved; ${numberText(over)} of ${counted(waves.length, 'wave is', 'waves are')} handed over.`;
}

function standing({ ahead, wave, rollout, plan }: PacketContents): {
  readonly mark: PrintMark;
  readonly words: string;
  readonly note: string;
} {
  if (wave === null) {
    const note = plan.met
      ? 'Plan approved'
      : `Plan not approved: ${numberText(plan.have)} of ${numberText(plan.want)} signed`;
    return { mark: statusMark(rollout.status), words: statusWords[rollout.status], note };
  }
  if (ahead === null || wave.status === 'halted')
    return { mark: statusMark(wave.status), words: statusWords[wave.status], note: noteOf(ahead, wave) };
  const checks = `${numberText(ahead.met)} of ${numberText(ahead.checks.length)} checks met`;
  if (wave.status === 'draft' || wave.status === 'planned')
    return { mark: statusMark(wave.status), words: statusWords[wave.status], note: `Entry gate: ${checks}` };
  return {
    mark: ahead.open ? 'gate/open' : 'gate/closed',
    words: `${gateWords[ahead.side]} ${ahead.open ? 'open' : 'closed'}`,
    note: wave.status === 'live' ? `Live. ${checks}` : checks,
  };
}

function noteOf(ahead: PacketContents['ahead'], wave: NonNullable<PacketContents['wave']>): string {
  if (ahead !== null)
    return `${gateWords[ahead.side]}: ${numberText(ahead.met)} of ${numberText(ahead.checks.length)} checks met`;
  return wave.wentLive === null ? '' : `Went live ${minuteText(wave.wentLive)}`;
}
