import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { JWTVerifyGetKey } from 'jose';
import type { People } from '../commit/directory/people.ts';

/** What a verified token says of its bearer. */
export interface Claims {
  readonly tenantId: string;
  /** The person's id in the tenant. */
  readonly objectId: string;
  readonly name: string | undefined;
}

/** Where people are looked for. */
export interface Known {
  readonly directory: Directory;
  readonly people: Pick<People, 'find' | 'byObjectId'>;
}

/** One issuer of tokens, and how its people are found in the directory. */
export interface Identity {
  readonly audience: string | readonly string[];
  readonly keys: JWTVerifyGetKey;
  /** The `iss` that tokens of the tenant have. */
  readonly issuerOf: (tenantId: string) => string;
  /** The organisation that the tenant belongs to; undefined for a tenant that is not mapped. */
  readonly organisationOf: (directory: Directory, tenantId: string) => string | undefined;
  /** The person, always one of the organisation. Throws StoreUnreachable. */
  readonly personOf: (known: Known, organisationId: string, claims: Claims) => Promise<Person | undefined>;
}
