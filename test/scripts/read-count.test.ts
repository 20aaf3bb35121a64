import { describe, expect, it } from 'vitest';
import { readCount } from '../../scripts/read-count';

describe('what a part of the tests counted', () => {
  it('is the line it closes with', () => {
    expect(readCount('noise\n3 passed, 1 failed\n', 1, true)).toEqual({ passed: 3, failed: 1 });
  });
  it('is a failure when the part broke, though all its tests passed', () => {
    expect(readCount('3 passed, 0 failed\n', 1, true)).toEqual({ passed: 3, failed: 1 });
    expect(readCount('3 passed, 0 failed\n', null, true)).toEqual({ passed: 3, failed: 1 });
  });
  it('is a failure when the part never came to its closing line', () => {
    expect(readCount('3 passed, 0 failed\nSegmentation fault\n', 0, true)).toEqual({ passed: 0, failed: 1 });
    expect(readCount('', 0, true)).toEqual({ passed: 0, failed: 1 });
  });
  it('is one test where nothing is counted', () => {
    expect(readCount('Checked 12 files.', 0, false)).toEqual({ passed: 1, failed: 0 });
    expect(readCount('Found 1 error.', 1, false)).toEqual({ passed: 0, failed: 1 });
  });
});
