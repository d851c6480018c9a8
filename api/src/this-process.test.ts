import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { THIS_PROCESS } from './this-process.ts';

const { own, isGone } = THIS_PROCESS;

describe('this process', () => {
  it('is not gone itself, but one that had its pid before it is', () => {
    expect(isGone(own)).toBe(false);
    expect(isGone({ ...own, id: 'an earlier one' })).toBe(true);
  });

  it('knows of another on its machine whether it still lives, also after SIGKILL', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await once(child, 'spawn');
    const holder = { host: own.host, pid: child.pid ?? 0, id: 'child' };
    expect(isGone(holder)).toBe(false);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    expect(isGone(holder)).toBe(true);
  });

  it('knows nothing of another machine', () => {
    expect(isGone({ ...own, host: 'elsewhere', id: 'other' })).toBe(false);
  });
});
