import { done, type Outcome, refused } from '../../use-cases/outcome.ts';
import { MAX_BODY_BYTES } from '../limits/limits.ts';
import type { RawRequest } from './raw.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

const notJson = () => refused('malformed', { errors: [{ path: '', key: 'json' }] });

/** The value of a JSON body; undefined for none at all. Refuses what is too large, of another type, or broken. */
export const readJson = (body: RawRequest['body'], contentType: string | undefined): Outcome<unknown> => {
  if (body === 'broken') return notJson();
  if (body === 'too-large' || (body !== undefined && body.length > MAX_BODY_BYTES)) return refused('too-large');
  if (body === undefined || body.length === 0) return done(undefined);
  if (!JSON_TYPE.test(contentType ?? '')) return refused('not-json');
  try {
    return done(JSON.parse(UTF8.decode(body)));
  } catch {
    return notJson();
  }
};
