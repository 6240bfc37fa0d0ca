import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Json } from '../../../shared/kernel/json.ts';
import { counted, grouped, numberText } from '../words/plain.ts';
import type { Finding, FindingCode } from './verdict.ts';

type Data = Finding['data'];

export function good(code: FindingCode, data: Data = {}): Finding {
  return { ok: true, code, data, detail: sentence(code, data) };
}

export function bad(code: FindingCode, data: Data = {}): Finding {
  return { ok: false, code, data, detail: sentence(code, data) };
}

const say = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
const bytes = (value: unknown): string => counted(Number(value), 'byte', 'bytes').replaceAll('\u202F', ' ');
const number = (value: unknown): string => numberText(Number(value)).replaceAll('\u202F', ' ');

/** A finding in plain words: what was seen, and what it means. */
function sentence(code: FindingCode, data: Data): string {
  switch (code) {
    case 'not-a-pdf': return 'This is not a PDF file, or its beginning is damaged.';
    case 'too-large': return `The file has ${bytes(data.bytes)}. Packets above ${bytes(data.most)} are not opened.`;
    case 'ends-clean': return 'The file ends where the packet ends; nothing was added after it.';
    case 'data-after-end': return `${bytes(data.bytes)} stand after the end of the packet. Something was added to it.`;
    case 'no-end': return 'The end of the file is missing or damaged.';
    case 'several-revisions': return `The file was saved over ${counted(Number(data.count) - 1, 'time', 'times')} after it was made. A packet is never changed.`;
    case 'record-found': return `The embedded record ${say(data.name)} is there, ${bytes(data.bytes)}.`;
    case 'not-a-packet': return 'This PDF is not a Wavebook packet: it holds no embedded record.';
    case 'record-missing': return 'Wavebook made this PDF, but its embedded record is gone or damaged.';
    case 'several-records': return `The file holds ${say(data.count)} embedded records; a packet holds one.`;
    case 'record-unreadable': return `The embedded record cannot be read: ${say(data.why)}.`;
    case 'other-format': return `The embedded record has the format ${say(data.format)}, which this Wavebook does not know. Use the version that made it.`;
    case 'other-layout': return `The packet was printed by Wavebook ${say(data.version)} with layout ${say(data.layout)}; this one prints layout ${say(data.known)}. Its pages cannot be compared here; use that version.`;
    case 'digest-matches': return `The record's digest is the one that the file states: ${grouped(say(data.digest))}.`;
    case 'digest-differs': return `The record's digest is ${grouped(say(data.digest))}, but the file states ${data.printed === null ? 'none' : grouped(say(data.printed))}.`;
    case 'same-bytes': return `Printed again from its record, the packet is the same in all ${bytes(data.bytes)}, on ${counted(Number(data.pages), 'page', 'pages')}.`;
    case 'bytes-differ': return `The file is not what its record prints. The first difference is at byte ${number(data.at)}, in ${say(data.where)}; it has ${bytes(data.bytes)}, and should have ${bytes(data.expected)}.`;
    case 'not-printable': return `The record cannot be printed: ${say(data.why)}.`;
    case 'signature-valid': return `${signature(data)} holds${data.void === true ? '; it was void already when the packet was made' : ''}${data.known === false ? '; what it acted on is no longer in the record' : ''}.`;
    case 'signature-broken': return `${signature(data)} does not hold: ${say(data.why)}.`;
    case 'no-signatures': return 'Nobody has signed the record.';
    case 'approvals-match': return `Every approval that counts as signed has its signature: ${say(data.count)}.`;
    case 'approvals-differ': return `Approvals count as signed without a signature that holds: ${say(data.names)}.`;
    default: return assertNever(code);
  }
}

function signature({ name, meaning, at }: Data): string {
  return `The signature of ${say(name)} (${say(meaning)}, ${say(at).replaceAll('\u00A0', ' ')})`;
}
