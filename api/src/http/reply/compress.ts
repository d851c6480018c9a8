import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ReadyBody } from '../endpoint.ts';
import { acceptedCodings } from './accept-encoding.ts';

/** Below this, compressing costs more than it saves. */
const MIN_BYTES = 1024;
/** Fast rather than tight: JSON of bookings shrinks to a tenth either way. */
const LEVEL = 4;

const compress = promisify<Uint8Array, { level: number }, Uint8Array>(gzip);

/** The body as it is sent. The compressed form of a ready body is made once and kept with it. */
export const encodeBody = async (
  ready: ReadyBody,
  acceptEncoding: string | undefined,
): Promise<{ bytes: Uint8Array; encoding: 'gzip' | undefined }> => {
  const { gzip: takesGzip, identity } = acceptedCodings(acceptEncoding);
  const isWorthIt = ready.bytes.length > MIN_BYTES || !identity;
  if (!takesGzip || !isWorthIt) return { bytes: ready.bytes, encoding: undefined };
  ready.gzip ??= await compress(ready.bytes, { level: LEVEL });
  return { bytes: ready.gzip, encoding: 'gzip' };
};
