import type { Trouble } from '../../../shared/domain/trouble.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Json } from '../../../shared/kernel/json.ts';
import type { Placeholders } from './placeholders.ts';
import { ownWords, shapeOfData, ways, type Shape } from './shapes.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(-[1-9]\d{0,5})?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const HEX = /^[0-9a-f]{16,}$/;
/** The name of a file on a share, which this program gave. */
const ON_SHARE =
  /^wb-[0-9a-f]{8}(\/(d|seg|cp|wit|blob|key|join|book-|[0-9a-f.p-]+)[0-9a-f.-]*(note|json)?)*$/;
/** `person:<id>:line`, also followed by `@<event>`. */
const FIELD = /^(rollout|wave|person|account|item|book|device):[^\s]*$/;

/** An event without anything that a person wrote, is called, knows or decided by: what is left tells order, kind and likeness. */
export function redactEvent(event: Envelope, placeholders: Placeholders): Envelope {
  const text = (value: string): string => redactText(value, placeholders);
  const { subject } = event;
  return {
    ...event,
    actor: event.actor === null ? null : text(event.actor),
    role: event.role === null || ownWords().values.has(event.role) ? event.role : text(event.role),
    session: event.session === null ? null : placeholders.uuid(event.session),
    subject: {
      kind: subject.kind,
      id: text(subject.id),
      ...(subject.rollout === undefined ? {} : { rollout: text(subject.rollout) }),
      ...(subject.wave === undefined ? {} : { wave: text(subject.wave) }),
    },
    data: redactJson(event.data, [shapeOfData(event.type)], placeholders) as Envelope['data'],
    reason: event.reason === null ? null : text(event.reason),
    replaces: event.replaces === null ? null : placeholders.digits(event.replaces),
  };
}

export function redactTrouble(trouble: Trouble, placeholders: Placeholders): Trouble {
  const { about, data } = trouble;
  return {
    code: trouble.code,
    about: about === null ? null : redactText(about, placeholders),
    // Their names are this program's own.
    data: Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, redactJson(value, [], placeholders)]),
    ),
  };
}

/** `shapes`: what may stand here, as far as it is known. */
function redactJson(value: unknown, shapes: readonly Shape[], placeholders: Placeholders): Json {
  if (typeof value === 'string') return isWord(value, shapes) ? value : redactText(value, placeholders);
  if (Array.isArray(value))
    return value.map((each, at) => redactJson(each, itemsOf(shapes, at), placeholders));
  if (value === null || typeof value !== 'object') return value as Json;
  if (isInstant(value)) return value as Json;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const declared = shapes.flatMap((shape) => propertyOf(shape, name));
      const own = declared.length > 0 || (isOpen(shapes) && ownWords().names.has(name));
      const below = own ? declared : shapes.flatMap(othersOf);
      return [own ? name : redactText(name, placeholders), redactJson(inner, below, placeholders)];
    }),
  );
}

/** A word of the program's own where such a word may stand; where nothing is known of the place, any of them. */
function isWord(value: string, shapes: readonly Shape[]): boolean {
  if (isOpen(shapes)) return ownWords().values.has(value);
  return shapes.flatMap(ways).some((way) => way.const === value || way.enum?.includes(value));
}

/** Whether nothing at all is said of what may stand there. */
function isOpen(shapes: readonly Shape[]): boolean {
  return shapes
    .flatMap(ways)
    .every((way) => Object.keys(way).every((key) => key === '$schema' || key === '$ref'));
}

function propertyOf(shape: Shape, name: string): readonly Shape[] {
  return ways(shape).flatMap((way) => {
    const properties = way.properties ?? {};
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return inner === undefined ? [] : [inner];
  });
}

function othersOf(shape: Shape): readonly Shape[] {
  return ways(shape).flatMap(({ additionalProperties }) =>
    typeof additionalProperties === 'object' ? [additionalProperties] : [],
  );
}

function itemsOf(shapes: readonly Shape[], at: number): readonly Shape[] {
  return shapes.flatMap(ways).flatMap((way) => {
    const inner = way.prefixItems?.[at] ?? way.items;
    return inner === undefined ? [] : [inner];
  });
}

function redactText(value: string, placeholders: Placeholders): string {
  if (UUID.test(value) || DAY.test(value) || ON_SHARE.test(value)) return value;
  if (HEX.test(value)) return placeholders.digits(value);
  if (FIELD.test(value))
    return value.replaceAll(/[^:@/]+/g, (part) =>
      ownWords().values.has(part) ? part : redactPart(part, placeholders),
    );
  return placeholders.text(value);
}

function redactPart(part: string, placeholders: Placeholders): string {
  return UUID.test(part) ? part : placeholders.text(part);
}

/** A time as the program writes it; its zone must stay one, or nobody could print the time. */
function isInstant(value: object): boolean {
  const { ms, offset, zone, ...others } = value as Record<string, unknown>;
  return (
    typeof ms === 'number' &&
    typeof offset === 'number' &&
    typeof zone === 'string' &&
    Object.keys(others).length === 0 &&
    isZone(zone)
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
