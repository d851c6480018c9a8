import { z } from 'zod';
import { type FirstAdministrator, firstAdministratorSetting } from './first-administrator.ts';
import { CALLS_A_MINUTE } from './http/limits/limits.ts';
import { isLoopbackName } from './loopback-name.ts';
import { StartFailure } from './starting/start-failure.ts';

/** Which tokens are taken: the local host's own, or those of Entra ID. */
export type IdentityChoice =
  | { readonly kind: 'dev' }
  | { readonly kind: 'entra'; readonly audience: readonly string[] };

export type StoreChoice =
  | { readonly kind: 'sqlite' }
  | { readonly kind: 'cosmos'; readonly endpoint: string; readonly key: string; readonly database: string };

export interface Configuration {
  readonly port: number;
  /** Where to listen; absent: on this machine only. */
  readonly host: string | undefined;
  /** By which names others may reach the dev issuer; absent: this machine alone reaches it. */
  readonly devHosts: readonly string[] | undefined;
  readonly dataDir: string;
  readonly identity: IdentityChoice;
  readonly store: StoreChoice;
  /** Calls a minute and person, or network of those who have not signed in. */
  readonly rateLimit: number | 'off';
  readonly logLevel: string;
  /** Where people reach this service, without a slash at the end; absent: where it listens. */
  readonly publicUrl: string | undefined;
  /** The bot's registration; absent: it hears this machine alone. */
  readonly bot: BotRegistration | undefined;
  /** Who administers a service whose directory is still empty; absent: nobody is made up. */
  readonly firstAdministrator: FirstAdministrator | undefined;
}

export interface BotRegistration {
  readonly appId: string;
  readonly password: string;
  /** Absent: an app of many tenants. */
  readonly tenantId?: string;
  /** Where the channel publishes its keys, if not where it does for everybody. */
  readonly openIdMetadataUrl?: string;
}

/** A start that cannot be meant so. The message names settings, never their values. */
export class ConfigurationError extends StartFailure {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const URL_MEANT = 'https, or http where it stays on this machine';

/** What travels there is for nobody on the way: a secret, a key, or where people are sent to sign in. */
const safeUrl = z.string().refine((text) => {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return username === '' && password === '' && (protocol === 'https:' || isLoopbackName(hostname));
}, URL_MEANT);

const HOST = /^([a-z\d_-]+(\.[a-z\d_-]+)*|\[[\da-f:.]+\])(:\d{1,5})?$/;
const HOSTS_MEANT = 'host names without a scheme, separated by commas';

const hostNames = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
  .refine((names) => names.every((name) => HOST.test(name)), HOSTS_MEANT);

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  LISTEN_ADDRESS: z.string().min(1).optional(),
  /** By which names others may reach the dev issuer, separated by commas. */
  DEV_HOSTS: hostNames.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(CALLS_A_MINUTE),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Asks for the dev issuer by name; without any ENTRA setting it is there anyway. */
  DEV_IDENTITY: z.enum(['on', 'off']).optional(),
  ENTRA_CLIENT_ID: z.string().min(1).optional(),
  /** Other audiences than the client id, separated by commas. */
  ENTRA_AUDIENCE: z.string().min(1).optional(),
  COSMOS_ENDPOINT: safeUrl.optional(),
  COSMOS_KEY: z.string().min(1).optional(),
  COSMOS_DATABASE: z.string().min(1).default('yhteistila'),
  /** Paths are put behind it. */
  PUBLIC_URL: safeUrl.refine((text) => !/[?#]/.test(text), 'an address without ? and #').optional(),
  FIRST_ADMINISTRATOR: firstAdministratorSetting.optional(),
  BOT_APP_ID: z.string().min(1).optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  BOT_TENANT_ID: z.string().min(1).optional(),
  BOT_OPENID_METADATA: safeUrl.optional(),
  FUNCTIONS_WORKER_RUNTIME: z.string().optional(),
});

type Settings = z.output<typeof settings>;

export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

const isOurs = (name: string): boolean => name.startsWith('ENTRA_') || SETTING_NAMES.includes(name);

/**
 * What is set. A setting that is there and empty is a mistake of whoever fills in a template, and taken for none it
 * would open the dev issuer or another store.
 */
const givenIn = (environment: Environment): Readonly<Record<string, string>> => {
  const given = Object.entries(environment).flatMap(([name, value]) =>
    isOurs(name) && value !== undefined ? [[name, value] as const] : [],
  );
  const empty = given.filter(([, value]) => value.trim() === '').map(([name]) => name);
  if (empty.length > 0) {
    throw new ConfigurationError(`set but empty: ${empty.join(', ')}; give each a value, or leave it out altogether`);
  }
  return Object.fromEntries(given);
};

/** Messages of the library's own are left out: they might show a value. */
const unreadable = ({ path, code, message }: z.core.$ZodIssue): string =>
  code === 'custom' ? `${path.join('.')} (it takes ${message})` : path.join('.');

const identityOf = (read: Settings, environment: Environment): IdentityChoice => {
  const entra = Object.keys(environment).filter((name) => name.startsWith('ENTRA_'));
  const isOnAzure = read.FUNCTIONS_WORKER_RUNTIME !== undefined;
  if (entra.length === 0 && !isOnAzure) {
    if (read.DEV_IDENTITY !== 'off') return { kind: 'dev' };
    throw new ConfigurationError('DEV_IDENTITY=off needs ENTRA_CLIENT_ID: nobody could sign in');
  }
  if (read.DEV_IDENTITY === 'on') {
    throw new ConfigurationError(
      `DEV_IDENTITY=on cannot stand beside ${[...entra, ...(isOnAzure ? ['FUNCTIONS_WORKER_RUNTIME'] : [])].join(', ')}`,
    );
  }
  const audience = (read.ENTRA_AUDIENCE?.split(',') ?? [read.ENTRA_CLIENT_ID ?? '']).map((each) => each.trim());
  if (audience.some((each) => each === '')) {
    const wrong = read.ENTRA_AUDIENCE === undefined ? 'ENTRA_CLIENT_ID is missing' : 'ENTRA_AUDIENCE has an empty part';
    throw new ConfigurationError(wrong);
  }
  return { kind: 'entra', audience };
};

/** With the dev issuer anybody may be anybody: who listens to others says by which names, and means it. */
const devHostsOf = ({ LISTEN_ADDRESS, DEV_HOSTS }: Settings, identity: IdentityChoice): Configuration['devHosts'] => {
  if (identity.kind !== 'dev') {
    if (DEV_HOSTS === undefined) return undefined;
    throw new ConfigurationError('DEV_HOSTS is for the dev issuer, which does not exist beside Entra ID: leave it out');
  }
  if (DEV_HOSTS === undefined && LISTEN_ADDRESS !== undefined && !isLoopbackName(LISTEN_ADDRESS)) {
    throw new ConfigurationError(
      'LISTEN_ADDRESS lets others in while anybody may sign in as anybody: set ENTRA_CLIENT_ID, or name in DEV_HOSTS the hosts by which this demo may be reached',
    );
  }
  return DEV_HOSTS;
};

/** The demo brings its own people. */
const firstAdministratorOf = ({ FIRST_ADMINISTRATOR }: Settings, identity: IdentityChoice) => {
  if (FIRST_ADMINISTRATOR === undefined || identity.kind !== 'dev') return FIRST_ADMINISTRATOR;
  throw new ConfigurationError('FIRST_ADMINISTRATOR is for sign-in through Entra ID: leave it out of the demo');
};

const storeOf = ({ COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE }: Settings): StoreChoice => {
  if (COSMOS_ENDPOINT === undefined && COSMOS_KEY === undefined) return { kind: 'sqlite' };
  if (COSMOS_ENDPOINT === undefined || COSMOS_KEY === undefined) {
    throw new ConfigurationError('COSMOS_ENDPOINT and COSMOS_KEY belong together: one of them is missing');
  }
  return { kind: 'cosmos', endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY, database: COSMOS_DATABASE };
};

const botOf = (read: Settings): BotRegistration | undefined => {
  const { BOT_APP_ID, BOT_APP_PASSWORD, BOT_TENANT_ID, BOT_OPENID_METADATA } = read;
  if (BOT_APP_ID === undefined && BOT_APP_PASSWORD === undefined) return undefined;
  if (BOT_APP_ID === undefined || BOT_APP_PASSWORD === undefined) {
    throw new ConfigurationError('BOT_APP_ID and BOT_APP_PASSWORD belong together: one of them is missing');
  }
  return {
    appId: BOT_APP_ID,
    password: BOT_APP_PASSWORD,
    ...(BOT_TENANT_ID === undefined ? {} : { tenantId: BOT_TENANT_ID }),
    ...(BOT_OPENID_METADATA === undefined ? {} : { openIdMetadataUrl: BOT_OPENID_METADATA }),
  };
};

/** Reads the settings. Throws ConfigurationError, before anything is started. */
export const readConfiguration = (environment: Environment): Configuration => {
  const given = givenIn(environment);
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(unreadable))].join(', ');
    throw new ConfigurationError(`these settings cannot be read: ${names}`);
  }
  const read = parsed.data;
  const identity = identityOf(read, given);
  return {
    port: read.PORT,
    host: read.LISTEN_ADDRESS,
    devHosts: devHostsOf(read, identity),
    dataDir: read.DATA_DIR,
    identity,
    store: storeOf(read),
    rateLimit: read.RATE_LIMIT,
    logLevel: read.LOG_LEVEL,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
    bot: botOf(read),
    firstAdministrator: firstAdministratorOf(read, identity),
  };
};
