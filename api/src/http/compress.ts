import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ReadyBody } from './endpoint.ts';

/** Below this, compressing costs more than it saves. */
const LEAST_BYTES = 1024;
/** Fast rather than tight: JSON of bookings shrinks to a tenth either way. */
const LEVEL = 4;

/** The coding itself, or any, and not with a weight of nought. */
const TAKES_GZIP = /^\s*(?:gzip|x-gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i;

const compress = promisify<Uint8Array, { level: number }, Uint8Array>(gzip);

/** Whether an Accept-Encoding header takes gzip (RFC 9110 12.5.3). */
const acceptsGzip = (header: string | undefined): boolean =>
  (header ?? '').split(',').some((entry) => TAKES_GZIP.test(entry));

/** The body as it is sent. The compressed form of a ready body is made once and kept with it. */
export const encodeBody = async (
  ready: ReadyBody,
  acceptEncoding: string | undefined,
): Promise<{ bytes: Uint8Array; encoding: 'gzip' | undefined }> => {
  if (ready.bytes.length <= LEAST_BYTES || !acceptsGzip(acceptEncoding)) {
    return { bytes: ready.bytes, encoding: undefined };
  }
  ready.gzip ??= await compress(ready.bytes, { level: LEVEL });
  return { bytes: ready.gzip, encoding: 'gzip' };
};
