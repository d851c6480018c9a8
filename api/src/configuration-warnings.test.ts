import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.ts';
import { warningsOf } from './configuration-warnings.ts';

const BOT = { BOT_APP_ID: 'bot', BOT_APP_PASSWORD: 'secret' };

describe('the warnings of a start', () => {
  it('are none where only this machine reaches the dev issuer', () => {
    expect(warningsOf(readConfiguration({}))).toEqual([]);
    expect(warningsOf(readConfiguration({ LISTEN_ADDRESS: '127.0.0.1' }))).toEqual([]);
  });

  it('say by which names others reach the dev issuer', () => {
    const open = readConfiguration({ LISTEN_ADDRESS: '0.0.0.0', DEV_HOSTS: 'demo.example,10.0.0.7' });
    expect(warningsOf(open)).toEqual([expect.stringContaining('demo.example, 10.0.0.7')]);
  });

  it('say that a registered bot opens the dev issuer too', () => {
    expect(warningsOf(readConfiguration(BOT))).toEqual([expect.stringContaining('writes to the bot')]);
  });

  it('are none beside Entra ID', () => {
    expect(warningsOf(readConfiguration({ ...BOT, ENTRA_CLIENT_ID: 'app', LISTEN_ADDRESS: '0.0.0.0' }))).toEqual([]);
  });
});
