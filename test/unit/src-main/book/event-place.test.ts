import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, subject, type Envelope } from '../../../../shared/events/envelope.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { canonicalObject } from '../../../../src-main/book/canonical-scan.ts';
import { placeIn } from '../../../../src-main/book/event-place.ts';
import { decode, lineIn, typeIn } from '../../../../src-main/book/line.ts';

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const digest = hex(64);
const uuid = fc.uuid({ version: [1, 4, 7] });
const count = fc.oneof(
  { arbitrary: fc.nat(), weight: 9 },
  { arbitrary: fc.nat({ max: Number.MAX_SAFE_INTEGER }), weight: 1 },
);
const origin = fc
  .tuple(hex(8), hex(4), hex(3), hex(4), hex(12), fc.integer({ min: 1, max: 999_999 }))
  .map(([a, b, c, d, e, life]) => `${a}-${b}-7${c}-${d}-${e}-${life}`);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'a "b" \\ c',
    'two\nlines\ttab',
    '\u0000\u0001\u001f\u007f',
    'Ä‮\u2028😀',
    '},"heads":[],"id":"',
  ),
);
const name = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.integer({ min: -20, max: 20 }),
    words,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9 !_]{0,6}$/), words), tie('value'), {
    maxKeys: 4,
  }),
}));

const event: fc.Arbitrary<Envelope> = fc
  .record({
    v: fc.constant(1 as const),
    id: uuid,
    origin,
    seq: count,
    lamport: count,
    at: fc.record({
      ms: fc.integer({ min: -8.64e14, max: 8.64e14 }),
      offset: fc.integer({ min: -1080, max: 1080 }),
      zone: fc.constantFrom('UTC', 'Europe/Zurich'),
    }),
    actor: name,
    role: name,
    session: fc.option(uuid, { nil: null }),
    type: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}\/[1-9][0-9]?$/),
    subject: fc.record(
      {
        kind: fc.constantFrom(...subject.shape.kind.options),
        id: fc.string({ minLength: 1, maxLength: 20 }),
        rollout: words,
        wave: words,
      },
      { requiredKeys: ['kind', 'id'] },
    ),
    data: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), json, { maxKeys: 5 }),
    reason: fc.option(words, { nil: null }),
    batch: fc.record({ index: count, of: fc.integer({ min: 1, max: 1_000_000 }) }),
    heads: fc.array(fc.record({ origin, seq: count, hash: digest }), { maxLength: 3 }),
    replaces: fc.option(digest, { nil: null }),
    prev: digest,
  })
  .filter((each) => envelope.safeParse(each).success)
  .map((each) => each as Envelope);

const bytesOf = (value: unknown): Buffer => Buffer.from(canonical(value));
const sample = fc.sample(event, { numRuns: 1, seed: 3 })[0] as Envelope;
const usual: Envelope = {
  ...sample,
  at: { ms: 1_795_344_582_571, offset: 60, zone: 'Europe/Zurich' },
  actor: 'anna',
  seq: 299,
  lamport: 300,
  batch: { index: 49, of: 250 },
  data: { date: '2026-11-18', note: 'Zürich "2"\n', list: [1, -2, { a: null, b: [] }], sure: true },
  heads: [{ origin: sample.origin, seq: 4, hash: 'ab'.repeat(32) }],
  reason: 'told by telephone',
  subject: { kind: 'rollout', id: 'r1', rollout: 'r1', wave: 'w1' },
  type: 'training-recorded/1',
};

describe('the place of an event, read from the bytes of its line', () => {
  it('is that of the envelope, for a line as commits write it', () => {
    const { origin, seq, lamport, batch, prev, heads, type } = usual;
    expect(placeIn(bytesOf(usual))).toEqual({ origin, seq, lamport, batch, prev, heads, type });
  });

  it('is that of the envelope wherever it is found, and it is found for most', () => {
    let found = 0;
    const events = fc.sample(event, { numRuns: 200, seed: 5 });
    for (const each of events) {
      const place = placeIn(bytesOf(each));
      if (place === null) continue;
      found += 1;
      const { origin, seq, lamport, batch, prev, heads, type } = each;
      expect(place).toEqual({ origin, seq, lamport, batch, prev, heads, type });
    }
    expect(found).toBeGreaterThan(50);
  });

  it('[B27] is found in nothing that is not the canonical text of an envelope, whatever was changed', () => {
    let [still, broken] = [0, 0];
    const lines = [usual, ...fc.sample(event, { numRuns: 60, seed: 11 })].map(bytesOf);
    const change = fc.record({
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 3 }),
      put: fc.oneof(
        fc.constant(new Uint8Array()),
        fc.uint8Array({ minLength: 1, maxLength: 2 }),
        fc
          .constantFrom(
            ...'0 1 9 - " \\ { } [ ] , : a f x 00 -0 1e3 1.0 \\/ \\u00 \\u001F null ,, {} "": \n'.split(' '),
          )
          .map((text) => Uint8Array.from(Buffer.from(text))),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...lines), change, (line, { at, cut, put }) => {
        const place = at % (line.length + 1);
        const changed = Buffer.concat([line.subarray(0, place), put, line.subarray(place + cut)]);
        if (placeIn(changed) === null) return void (broken += 1);
        still += 1;
        expect(decode(changed, 'strict')).toBeTypeOf('object');
      }),
      { numRuns: 5000, seed: 7 },
    );
    expect(still).toBeGreaterThan(100);
    expect(broken).toBeGreaterThan(1000);
  });

  it.each([
    ['another version', { v: 2 }],
    ['a member that nobody knows', { zebra: 1 }],
    ['a member too little', { role: undefined }],
    ['a kind that nobody knows', { subject: { kind: 'ship', id: 'x' } }],
    ['a subject of too many members', { subject: { kind: 'book', id: 'x', name: 'y' } }],
    ['a subject without a name', { subject: { kind: 'book', id: '' } }],
    ['too long a name', { actor: 'a'.repeat(65) }],
    ['no name', { role: '' }],
    ['an offset of days', { at: { ms: 1, offset: 1081, zone: 'UTC' } }],
    ['an action of no events', { batch: { index: 0, of: 0 } }],
    ['a negative number', { seq: -1 }],
    ['capital digits', { prev: 'AB'.repeat(32) }],
    ['an id of no version', { id: '01890a5d-ac96-074b-bcce-b302099a8057' }],
    ['an origin without its life', { origin: '01890a5d-ac96-774b-bcce-b302099a8057-0' }],
    ['a type without its version', { type: 'training-recorded' }],
    ['data that is a list', { data: [] }],
  ])('is not found in an envelope with %s, which is refused', (_what, part) => {
    const line = bytesOf({ ...usual, ...part });
    expect(placeIn(line)).toBeNull();
    expect(lineIn(line, 0, 'strict')).toBe('not an event');
  });

  it.each(['\u0001', '\n', '\u001f', '\\/', '\\u0041', '\\u001F', '\\u000a', '\\ud800', '\\x', '"'])(
    'is not found where a text has %j in it, wherever it stands',
    (wrong) => {
      const text = canonical(usual);
      for (const word of ['anna', 'Zurich', 'told by', 'r1', 'w1', '2026-11', '"note', '"sure']) {
        const changed = Buffer.from(text.replace(word, `${word}${wrong}`));
        expect(placeIn(changed), word).toBeNull();
        expect(decode(changed, 'strict'), word).toBeTypeOf('string');
      }
    },
  );

  it('leaves to be judged what it is not certain of', () => {
    for (const data of [{ 7: 'seven', a: 1 }, { big: Number.MAX_SAFE_INTEGER }, { Ä: 1 }, { _a: 1 }]) {
      const line = bytesOf({ ...usual, data });
      expect(placeIn(line)).toBeNull();
      expect(lineIn(line, 9, 'strict')).toMatchObject({ offset: 9, event: { data } });
    }
  });

  it('gives a line whose event is the whole envelope', () => {
    const line = lineIn(bytesOf(usual), 9, 'strict');
    expect(line).toMatchObject({ offset: 9, event: usual, place: { seq: 299 } });
  });
});

describe('canonical objects', () => {
  const ends = (text: string): boolean => {
    const bytes = Buffer.from(text);
    return canonicalObject(bytes, 0) === bytes.length;
  };

  it.each([
    '{}',
    '{"a":1,"b":-2,"bb":0,"c":[],"d":[{}, 1]}'.replace(' ', ''),
    '{"a":"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u000b\\u001f"}',
    '{"a":"ü😀\u2028\u007f","a!":true,"aa":false}',
  ])('%s is one', (text) => expect(ends(text)).toBe(true));

  it.each([
    '[]',
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '{"a!":1,"a":1}',
    '{ "a":1}',
    '{"a":01}',
    '{"a":-0}',
    '{"a":1.0}',
    '{"a":1e3}',
    '{"a":+1}',
    '{"a":9007199254740993}',
    '{"a":"\\/"}',
    '{"a":"\\u0041"}',
    '{"a":"\\u000A"}',
    '{"a":"\\u000a"}',
    '{"a":"\\u001F"}',
    '{"a":"\\ud800"}',
    '{"a":"\u0001"}',
    '{"a":nul}',
    '{"a":[1,]}',
    '{"a":1,}',
    '{"a"}',
    '{"a":"',
    '{"a":1',
    '{"__proto__":1}',
    '{"\\u0061":1}',
  ])('%s is none', (text) => expect(ends(text)).toBe(false));

  it('[R66] does not fall over what is nested without end', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(ends(deep)).toBe(false);
  });
});

describe('the type of a line', () => {
  it('is that of its event, whatever its texts say', () => {
    const tricky = {
      ...usual,
      reason: '"type":"other/1"',
      subject: { kind: 'book', id: '"type":"x/1","v":1}' },
    };
    expect(typeIn(bytesOf({ ...tricky, data: { type: 'inner/1', z: { type: 'deep/1' } } }))).toBe(usual.type);
  });
});
