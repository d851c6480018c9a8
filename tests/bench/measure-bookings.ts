import { randomUUID } from 'node:crypto';
import type { Bookable } from './bookable.ts';
import { type RequestParts, requestBytes } from './connection.ts';
import { type Load, median, runLoad } from './load.ts';
import { callsPerSecondByNode } from './node-client.ts';
import { singleTransactionsPerSecond } from './single-transactions.ts';
import { type Stage, tellRaw } from './stage.ts';
import { digits, type Figure } from './table.ts';

const CLIENTS = [1, 8, 32];
const MAX_CLIENTS = 32;
/** Long enough for the compiler of a running server to have done its work. */
const WARM_UP_MS = 2000;

interface How {
  readonly milliseconds?: number;
  /** Headers of each call besides the caller's own. */
  readonly more?: () => Readonly<Record<string, string>>;
}

const partsOf = (
  stage: Stage,
  { person, body }: Bookable,
  more: Readonly<Record<string, string>> = {},
): RequestParts => ({ method: 'POST', path: '/api/bookings', headers: { ...stage.headersOf(person), ...more }, body });

const bytesOf = (...about: Parameters<typeof partsOf>): string => requestBytes(partsOf(...about));

const book = async (
  stage: Stage,
  waiting: Iterator<Bookable>,
  clients: number,
  { milliseconds = stage.settings.roundMs, more }: How = {},
): Promise<Load> => {
  const load = await runLoad({
    url: stage.server.url,
    clients,
    milliseconds,
    next: () => {
      const next = waiting.next();
      return next.done === true ? undefined : bytesOf(stage, next.value, more?.());
    },
  });
  const others = [...load.statuses].filter(([status]) => status !== 201);
  if (others.length > 0) throw new Error(`bookings were answered ${others.map((each) => each.join(' × ')).join()}`);
  return load;
};

/** The yardstick answers what the API would answer, and is asked the same. */
const prepareYardsticks = async (stage: Stage, example: Bookable): Promise<string> => {
  let answered = '';
  const requests = [bytesOf(stage, example)];
  await runLoad({
    url: stage.server.url,
    clients: 1,
    milliseconds: 5000,
    next: () => requests.pop(),
    onAnswer: ({ body }) => {
      answered = body.toString();
    },
  });
  await tellRaw(stage.raw, '/posted', JSON.parse(answered));
  return answered;
};

interface Round {
  readonly booked: Load;
  /** Processor time of the server, in milliseconds, for each booking. */
  readonly processorMs: number;
  readonly raw: Load;
  readonly transactions: number;
}

const figuresOf = (clients: number, rounds: readonly Round[]): Figure[] => {
  const perSecond = median(rounds.map(({ booked }) => booked.perSecond));
  const raw = median(rounds.map((round) => round.raw.perSecond));
  const transactions = median(rounds.map((round) => round.transactions));
  const name = `durable bookings, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
  const latency = digits(median(rounds.map(({ booked }) => booked.medianMs)));
  const processor = digits(median(rounds.map(({ processorMs }) => processorMs)));
  const value = `${digits(perSecond)}/s (${latency} ms each, ${processor} ms of processor)`;
  const isJudged = clients === MAX_CLIENTS;
  const against = (yardstick: string, figure: number, limit: number, aim: number): Figure => {
    const ratio = perSecond / figure;
    const goal = { measured: ratio, wants: 'at least', limit, aim, unit: ' ×' } as const;
    return { name, value, yardstick: `${yardstick}: ${digits(figure)}/s`, ratio, ...(isJudged ? { goal } : {}) };
  };
  return [against('raw node:http POST', raw, 0.25, 0.5), against('single libsql transactions', transactions, 0.8, 1.5)];
};

/** The same two figures by Node's own client. */
const measureByNode = async (stage: Stage, waiting: Iterator<Bookable>, example: Bookable): Promise<Figure> => {
  const { roundMs, rounds } = stage.settings;
  const settings = { clients: MAX_CLIENTS, milliseconds: roundMs, status: 201 };
  const next = () => {
    const found = waiting.next();
    return found.done === true ? undefined : partsOf(stage, found.value);
  };
  const raw: number[] = [];
  const booked: number[] = [];
  for (let count = 0; count < rounds; count++) {
    const parts = partsOf(stage, example);
    raw.push(await callsPerSecondByNode({ ...settings, url: stage.raw.url, next: () => parts }));
    booked.push(await callsPerSecondByNode({ ...settings, url: stage.server.url, next }));
  }
  const ratio = median(booked) / median(raw);
  return {
    name: `durable bookings, ${MAX_CLIENTS} clients of node:http`,
    value: `${digits(median(booked))}/s`,
    yardstick: `raw node:http POST by the same client: ${digits(median(raw))}/s`,
    ratio,
    goal: { measured: ratio, wants: 'at least', limit: 0.25, aim: 0.5, unit: ' ×' },
  };
};

/** Durable bookings over HTTP with few and many clients, every one of a free slot. */
export const measureBookings = async (stage: Stage, waiting: Iterator<Bookable>): Promise<Figure[]> => {
  const example = waiting.next();
  if (example.done === true) throw new Error('no bookings were planned');
  const document = await prepareYardsticks(stage, example.value);
  const { roundMs, rounds } = stage.settings;
  await book(stage, waiting, MAX_CLIENTS, { milliseconds: WARM_UP_MS });
  const warmUp = bytesOf(stage, example.value);
  await runLoad({ url: stage.raw.url, clients: MAX_CLIENTS, milliseconds: roundMs / 2, next: () => warmUp });

  const round = async (clients: number): Promise<Round> => {
    const request = bytesOf(stage, example.value);
    const raw = await runLoad({ url: stage.raw.url, clients, milliseconds: roundMs / 2, next: () => request });
    const transactions = singleTransactionsPerSecond(stage.dataDir, document, roundMs / 2);
    const before = stage.server.processorMs();
    const booked = await book(stage, waiting, clients);
    const processorMs = (stage.server.processorMs() - before) / booked.calls;
    return { booked, processorMs, raw, transactions };
  };

  const figures: Figure[] = [];
  for (const clients of CLIENTS) {
    const measured: Round[] = [];
    for (let count = 0; count < rounds; count++) measured.push(await round(clients));
    figures.push(...figuresOf(clients, measured));
  }
  figures.push(await measureByNode(stage, waiting, example.value));
  const keyed = await book(stage, waiting, MAX_CLIENTS, {
    more: () => ({ 'Idempotency-Key': randomUUID() }),
  });
  figures.push({
    name: `the same with an Idempotency-Key, ${MAX_CLIENTS} clients`,
    value: `${digits(keyed.perSecond)}/s (${digits(keyed.medianMs)} ms each)`,
  });
  return figures;
};
