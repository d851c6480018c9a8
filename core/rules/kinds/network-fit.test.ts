import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import type { Effect } from '../../site/rule.ts';
import { networkFit } from './network-fit.ts';

const evaluate = (organisationId: string, resourceId: string, effect: Effect = 'refuse') =>
  networkFit
    .evaluate(
      exampleRule('network-fit', {}, {}, effect),
      subjectOf(exampleRequest({ organisationId, resourceIds: [resourceId] }), exampleFacts()),
    )
    .map(({ code, severity, params }) => ({ code, severity, ...params }));

describe('network fit', () => {
  it('lets an organisation into a room with its network', () => {
    expect(evaluate('vero', 'pori.remote-service-room')).toEqual([]);
    expect(evaluate('pori-kaupunki', 'pori.remote-service-room')).toEqual([]);
  });

  it('refuses an organisation whose network the room lacks, and names the network', () => {
    expect(evaluate('kela', 'pori.remote-service-room')).toEqual([
      { code: 'network-missing', severity: 'refuse', network: 'kela' },
    ]);
  });

  it('only says what to bring where the rule obliges', () => {
    expect(evaluate('kela', 'pori.meeting-room', 'oblige')).toEqual([
      { code: 'bring-own-network', severity: 'obligation', network: 'kela' },
    ]);
    expect(evaluate('vero', 'pori.meeting-room', 'oblige')).toEqual([]);
  });

  it.each(['pori.video-kit', 'pori.interpreter'])('asks nothing of %s', (resourceId) => {
    expect(evaluate('kela', resourceId)).toEqual([]);
  });

  it('leaves an unknown organisation to the permissions', () => {
    expect(evaluate('nobody', 'pori.remote-service-room')).toEqual([]);
  });
});
