import { z } from 'zod';

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
  readonly dataDir: string;
  readonly identity: IdentityChoice;
  readonly store: StoreChoice;
  /** Calls a minute and person. */
  readonly rateLimit: number | 'off';
  readonly logLevel: string;
  /** Where people reach this service, without a slash at the end; absent: where it listens. */
  readonly publicUrl: string | undefined;
  /** The bot's registration; absent: it hears this machine alone. */
  readonly bot: BotRegistration | undefined;
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
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const CALLS_A_MINUTE = 1200;

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  LISTEN_ADDRESS: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  RATE_LIMIT: z.union([z.literal('off'), z.coerce.number().int().min(1)]).default(CALLS_A_MINUTE),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Asks for the dev issuer by name; without any ENTRA setting it is there anyway. */
  DEV_IDENTITY: z.enum(['on', 'off']).optional(),
  ENTRA_CLIENT_ID: z.string().min(1).optional(),
  /** Other audiences than the client id, separated by commas. */
  ENTRA_AUDIENCE: z.string().min(1).optional(),
  COSMOS_ENDPOINT: z.url().optional(),
  COSMOS_KEY: z.string().min(1).optional(),
  COSMOS_DATABASE: z.string().min(1).default('yhteistila'),
  PUBLIC_URL: z.url().optional(),
  BOT_APP_ID: z.string().min(1).optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  BOT_TENANT_ID: z.string().min(1).optional(),
  BOT_OPENID_METADATA: z.url().optional(),
  FUNCTIONS_WORKER_RUNTIME: z.string().optional(),
});

type Settings = z.output<typeof settings>;

const identityOf = (read: Settings, environment: Environment): IdentityChoice => {
  const entra = Object.keys(environment).filter((name) => name.startsWith('ENTRA_') && environment[name] !== undefined);
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
  if (audience.some((each) => each === '')) throw new ConfigurationError('ENTRA_CLIENT_ID is missing');
  return { kind: 'entra', audience };
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

/** Reads the settings. An empty one counts as not set. Throws ConfigurationError, before anything is started. */
export const readConfiguration = (environment: Environment): Configuration => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new ConfigurationError(`these settings cannot be read: ${names}`);
  }
  const read = parsed.data;
  return {
    port: read.PORT,
    host: read.LISTEN_ADDRESS,
    dataDir: read.DATA_DIR,
    identity: identityOf(read, given),
    store: storeOf(read),
    rateLimit: read.RATE_LIMIT,
    logLevel: read.LOG_LEVEL,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
    bot: botOf(read),
  };
};
