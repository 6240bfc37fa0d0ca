import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { NumberShown } from './number-formats.ts';

const DAY = 86_400;
/** 31 December 9999, the last day a workbook knows. */
const LAST = 2_958_466;

/**
 * The text of a number cell: without the noise of binary fractions and without exponent, or as ISO date and time
 * where it is shown as one. Days count from 1 January 1900 with a 29 February 1900 that never was, or from 1904.
 */
export function numberText(value: string, shown: NumberShown, from1904: boolean): string {
  // An id of more digits than a double holds stays what it is.
  const plain = /^-?\d{1,40}$/.test(value) ? value : plainNumber(value);
  const number = Number(value);
  if (shown === 'plain' || plain === null || !Number.isFinite(number)) return plain ?? value;
  if (typeof shown === 'object') return /^\d+$/.test(plain) ? plain.padStart(shown.digits, '0') : plain;
  const seconds = Math.round(number * DAY);
  if (number < 0 || seconds >= LAST * DAY) return plain;
  // Day 0 of 1900 is no day; a time of day alone is one of these.
  if ((shown === 'date' || shown === 'date-time') && seconds < DAY && !from1904) return plain;
  switch (shown) {
    case 'date':
      return seconds % DAY === 0 ? dayText(seconds / DAY, from1904) : momentText(seconds, from1904);
    case 'date-time':
      return momentText(seconds, from1904);
    case 'time':
      return seconds < DAY ? clockText(seconds) : momentText(seconds, from1904);
    case 'span':
      return clockText(seconds);
    default:
      return assertNever(shown);
  }
}

/** What a sheet shows: 15 digits, of which the trailing zeros say nothing. */
function plainNumber(value: string): string | null {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return null;
  const short = String(Number(number.toPrecision(15)));
  return short.includes('e') ? withoutExponent(short) : short;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const sign = text.startsWith('-') ? '-' : '';
  const places = Number(exponent);
  return places < 0
    ? `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(places, '0')}`;
}

function momentText(seconds: number, from1904: boolean): string {
  return `${dayText(Math.floor(seconds / DAY), from1904)} ${clockText(seconds % DAY)}`;
}

function dayText(days: number, from1904: boolean): string {
  if (!from1904 && days === 60) return '1900-02-29';
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * DAY * 1000).toISOString().slice(0, 10);
}

function clockText(seconds: number): string {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
