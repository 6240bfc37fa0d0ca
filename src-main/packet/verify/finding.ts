import type { Json } from '../../../shared/kernel/json.ts';
import { counted, grouped, numberText } from '../words/plain.ts';
import type { Finding, FindingCode } from './verdict.ts';

type Data = Finding['data'];

export function good(code: FindingCode, data: Data = {}): Finding {
  return { ok: true, code, data, detail: sentences[code](data) };
}

export function bad(code: FindingCode, data: Data = {}): Finding {
  return { ok: false, code, data, detail: sentences[code](data) };
}

const say = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
const bytes = (value: unknown): string => counted(Number(value), 'byte', 'bytes').replaceAll('\u202F', ' ');
const number = (value: unknown): string => numberText(Number(value)).replaceAll('\u202F', ' ');

/** Each finding in plain words: what was seen, and what it means. */
const sentences: Readonly<Record<FindingCode, (data: Data) => string>> = {
  'not-a-pdf': () => 'This is not a PDF file, or its beginning is damaged.',
  'too-large': (data) =>
    `The file has ${bytes(data.bytes)}. Packets above ${bytes(data.most)} are not opened.`,
  'ends-clean': () => 'The file ends where the packet ends; nothing was added after it.',
  'data-after-end': (data) =>
    `${bytes(data.bytes)} stand after the end of the packet. Something was added to it.`,
  'no-end': () => 'The end of the file is missing or damaged.',
  'several-revisions': (data) =>
    `The file was saved over ${counted(Number(data.count) - 1, 'time', 'times')} after it was made. A packet is never changed.`,
  'record-found': (data) => `The embedded record ${say(data.name)} is there, ${bytes(data.bytes)}.`,
  'not-a-packet': () => 'This PDF is not a Wavebook packet: it holds no embedded record.',
  'record-missing': () => 'Wavebook made this PDF, but its embedded record is gone or damaged.',
  'several-records': (data) => `The file holds ${say(data.count)} embedded records; a packet holds one.`,
  'record-unreadable': (data) => `The embedded record cannot be read: ${say(data.why)}.`,
  'other-format': (data) =>
    `The embedded record has the format ${say(data.format)}, which this Wavebook does not know. Use the version that made it.`,
  'other-layout': (data) =>
    `The packet was printed by Wavebook ${say(data.version)} with layout ${say(data.layout)}; this one prints layout ${say(data.known)}. Its pages cannot be compared here; use that version.`,
  'digest-matches': (data) =>
    `The record's digest is the one that the file states: ${grouped(say(data.digest))}.`,
  'digest-differs': (data) =>
    `The record's digest is ${grouped(say(data.digest))}, but the file states ${data.printed === null ? 'none' : grouped(say(data.printed))}.`,
  'same-bytes': (data) =>
    `Printed again from its record, the packet is the same in all ${bytes(data.bytes)}, on ${counted(Number(data.pages), 'page', 'pages')}.`,
  'bytes-differ': (data) =>
    `The file is not what its record prints. The first difference is at byte ${number(data.at)}, in ${say(data.where)}; it has ${bytes(data.bytes)}, and should have ${bytes(data.expected)}.`,
  'not-printable': (data) => `The record cannot be printed: ${say(data.why)}.`,
  'signature-valid': (data) =>
    `${signature(data)} holds${data.void === true ? '; it was void already when the packet was made' : ''}${data.known === false ? '; what it acted on is no longer in the record' : ''}.`,
  'signature-broken': (data) => `${signature(data)} does not hold: ${say(data.why)}.`,
  'no-signatures': () => 'Nobody has signed the record.',
  'approvals-match': (data) => `Every approval that counts as signed has its signature: ${say(data.count)}.`,
  'approvals-differ': (data) =>
    `Approvals count as signed without a signature that holds: ${say(data.names)}.`,
};

function signature({ name, meaning, at }: Data): string {
  return `The signature of ${say(name)} (${say(meaning)}, ${say(at).replaceAll('\u00A0', ' ')})`;
}
