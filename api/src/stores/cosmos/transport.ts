import http from 'node:http';
import https from 'node:https';
import {
  createDefaultHttpClient,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { type Call, currentCall } from './call.ts';
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

const REQUEST_TIMEOUT = 408;
const FIRST_SERVER_ERROR = 500;
const leavesDoubt = (status: number): boolean => status === REQUEST_TIMEOUT || status >= FIRST_SERVER_ERROR;

const noteAnswer = (call: Call, request: PipelineRequest, status: number): void => {
  call.status = status;
  call.unanswered = false;
  if (isWrite(request) && leavesDoubt(status)) call.uncertain = true;
};

const noteSilence = (call: Call, request: PipelineRequest): void => {
  call.status = undefined;
  call.unanswered = true;
  if (isWrite(request)) call.uncertain = true;
};

const RETRY_AFTER = 'x-ms-retry-after-ms';
const LONGEST_WAIT_MS = 1_000;

/** The client would sleep as long as it is told, long after its operation's time is over. */
const shortenWait = ({ headers }: PipelineResponse): void => {
  if (Number(headers.get(RETRY_AFTER) ?? 0) > LONGEST_WAIT_MS) headers.set(RETRY_AFTER, LONGEST_WAIT_MS);
};

/**
 * The client's way to the account, counted. It never sends a write of the same operation again after one whose end is
 * unknown: the first may have been applied, and the second would then meet its own trace and call it somebody else's.
 */
export const countedTransport = (inner: HttpClient, charges: ChargeRecorder): HttpClient => ({
  sendRequest: async (request) => {
    const call = currentCall();
    // The plan is asked beside every query and not used for one on a single partition: it says nothing about the call.
    const told = isQueryPlan(request) ? undefined : call;
    if (call?.uncertain && isWrite(request)) throw new Error('how the write ended is not known: not sent again');
    try {
      const response = await inner.sendRequest(request);
      shortenWait(response);
      if (told !== undefined) noteAnswer(told, request, response.status);
      charges.requested(call?.operation ?? 'other', {
        sentBytes: sizeOf(request.body),
        receivedBytes: sizeOf(response.bodyAsText),
        units: unitsSaid(response),
        estimate: () => estimateUnits(request, response),
      });
      return response;
    } catch (error) {
      if (told !== undefined) noteSilence(told, request);
      throw error;
    }
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
