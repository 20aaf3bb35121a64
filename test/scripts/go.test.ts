import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const go = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/go.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM: '/a/chromium' },
  });

describe('the runner of commands', () => {
  it('puts the packages’ programs first and gives the browser on', () => {
    const { stdout, status } = go('--browser', 'node', '-p', 'process.env.CHROMIUM + " " + process.env.PATH');
    expect(stdout).toMatch(/^\/a\/chromium [^:;]*node_modules.\.bin[:;]/);
    expect(status).toBe(0);
  });
  it('ends as its command ends', () => {
    expect(go('node', '-e', 'process.exit(3)').status).toBe(3);
  });
  it('refuses an option that it does not know', () => {
    const { stderr, status } = go('--browser=netscape', 'node', '-v');
    expect(stderr).toContain('Option inconnue');
    expect(status).toBe(1);
  });
});
