import { z } from 'zod';

// Control characters other than line breaks and tabs, and lone surrogates, never enter the book.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029]|\p{Cs}/u;

const clean = (value: string): string => value.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** One line of text as the book keeps it: NFC, trimmed, 1 to `max` characters. */
export const line = (max = 200) =>
  z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .refine((t) => !FORBIDDEN.test(t) && !/[\n\t]/.test(t), {
          message: 'one line of text without control characters',
        }),
    );

/** Text of several lines, or none: NFC, trimmed, up to `max` characters. */
export const prose = (max = 20_000) =>
  z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .max(max)
        .refine((t) => !FORBIDDEN.test(t), { message: 'text without control characters' }),
    );

/** Prose that must say something: a reason, a rationale. */
export const said = (max = 20_000) => prose(max).pipe(z.string().min(1));
