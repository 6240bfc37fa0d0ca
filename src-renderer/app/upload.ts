import { z } from 'zod';
import type { Result } from '../../shared/kernel/result.ts';
import { uploadAddress } from './address.ts';

const uploaded = z.object({ file: z.string(), name: z.string(), bytes: z.number(), sha256: z.string() });
const answer = z.union([
  z.object({ ok: z.literal(true), value: uploaded }),
  z.object({
    ok: z.literal(false),
    refusal: z.object({ code: z.string(), data: z.record(z.string(), z.json()) }),
  }),
]);

/** A file the host holds, by its token. */
export type Uploaded = z.infer<typeof uploaded>;

/** Hands a file to the host, which keeps it until the window closes. Throws when nobody answers. */
export async function upload(file: File): Promise<Result<Uploaded>> {
  const response = await fetch(`${uploadAddress}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
  });
  return answer.parse(await response.json());
}
