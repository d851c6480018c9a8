import http from 'node:http';
import https from 'node:https';
import {
  createDefaultHttpClient,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { currentCall } from './call.ts';
import type { ChargeRecorder } from './charges.ts';
import { createUnits, lookUpUnits, pageUnits, readUnits, replaceUnits } from './estimate-units.ts';

const has = (request: PipelineRequest, header: string): boolean => request.headers.has(header);
const isQueryPlan = (request: PipelineRequest): boolean => has(request, 'x-ms-cosmos-is-query-plan-request');
const isQuery = (request: PipelineRequest): boolean => has(request, 'x-ms-documentdb-isquery');
const isWrite = (request: PipelineRequest): boolean =>
  request.method !== 'GET' && !isQuery(request) && !isQueryPlan(request);

const sizeOf = (text: unknown): number => (typeof text === 'string' ? Buffer.byteLength(text) : 0);

const unitsOfOperation = (operation: unknown): number => {
  if (typeof operation !== 'object' || operation === null || !('operationType' in operation)) return 0;
  const bytes = 'resourceBody' in operation ? sizeOf(JSON.stringify(operation.resourceBody)) : 0;
  return operation.operationType === 'Create' || operation.operationType === 'Delete'
    ? createUnits(bytes)
    : replaceUnits(bytes);
};

const unitsOfWrite = (request: PipelineRequest): number => {
  if (request.method === 'DELETE') return createUnits(0);
  const operations: unknown = has(request, 'x-ms-cosmos-is-batch-request') ? JSON.parse(String(request.body)) : [];
  if (Array.isArray(operations) && operations.length > 0) {
    return operations.reduce((sum: number, operation: unknown) => sum + unitsOfOperation(operation), 0);
  }
  return request.method === 'PUT' ? replaceUnits(sizeOf(request.body)) : createUnits(sizeOf(request.body));
};

const estimateUnits = (request: PipelineRequest, response: PipelineResponse): number => {
  if (isQueryPlan(request)) return 0;
  if (response.status >= 300 || response.status === 207) return lookUpUnits();
  if (isQuery(request) || has(request, 'a-im')) return pageUnits(sizeOf(response.bodyAsText));
  return isWrite(request) ? unitsOfWrite(request) : readUnits(sizeOf(response.bodyAsText));
};

const unitsSaid = (response: PipelineResponse): number | undefined => {
  const said = Number.parseFloat(response.headers.get('x-ms-request-charge') ?? '');
  return Number.isNaN(said) ? undefined : said;
};

const RETRY_AFTER = 'x-ms-retry-after-ms';
const MAX_WAIT_MS = 1_000;

/** The client would sleep as long as it is told, long after its operation's time is over. */
const shortenWait = ({ headers }: PipelineResponse): void => {
  if (Number(headers.get(RETRY_AFTER) ?? 0) > MAX_WAIT_MS) headers.set(RETRY_AFTER, MAX_WAIT_MS);
};

/** Tells the operation how its request was answered; undefined when it was not. */
const tell = (request: PipelineRequest, status: number | undefined): void => {
  const call = currentCall();
  // The plan is asked beside every query and not used for one on a single partition: it says nothing about the call.
  if (call === undefined || isQueryPlan(request)) return;
  call.status = status;
  call.unanswered = status === undefined;
};

/** The client's way to the account, counted and told of. */
export const countedTransport = (inner: HttpClient, charges: ChargeRecorder): HttpClient => ({
  sendRequest: async (request) => {
    const response = await inner.sendRequest(request).catch((error: unknown) => {
      tell(request, undefined);
      throw error;
    });
    tell(request, response.status);
    shortenWait(response);
    charges.requested(currentCall()?.operation ?? 'other', {
      sentBytes: sizeOf(request.body),
      receivedBytes: sizeOf(response.bodyAsText),
      units: unitsSaid(response),
      estimate: () => estimateUnits(request, response),
    });
    return response;
  },
});

/** Connections of this store alone, so that closing it closes them. */
export const ownConnections = (endpoint: string): { transport: HttpClient; close: () => void } => {
  const plain = new URL(endpoint).protocol === 'http:';
  const agent = plain ? new http.Agent({ keepAlive: true }) : new https.Agent({ keepAlive: true });
  const client = createDefaultHttpClient();
  return {
    transport: {
      sendRequest: (request) => {
        request.agent = agent;
        request.allowInsecureConnection = plain;
        return client.sendRequest(request);
      },
    },
    close: () => agent.destroy(),
  };
};
