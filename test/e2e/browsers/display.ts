import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Point = { readonly x: number; readonly y: number };

/** A virtual screen with a mouse and a keyboard of its own, for what only a real hand may do. Linux only. */
export type Display = {
  /** `:99`, to give as `display` to a browser that is not headless. */
  readonly name: string;
  /** A real click of the left button there, in pixels of the screen. */
  click(point: Point): void;
  /** Real keys, in xdotool's words: `alt+shift+e`, `Return`. */
  press(keys: string): void;
  /** The middle of all points of this colour (`0xRRGGBB`), or nothing where the screen shows none. */
  findColor(color: number): Promise<Point | undefined>;
  close(): Promise<void>;
};

/** Reads Xvfb's picture of the screen: an XWD file of 32-bit little-endian pixels. */
function middleOf(picture: Buffer, color: number): Point | undefined {
  const [headerSize, width, height, bytesPerLine, colors] = [0, 16, 20, 48, 76].map((at) =>
    picture.readUInt32BE(at),
  );
  if (!headerSize || !width || !height || !bytesPerLine) throw new Error('the screen has no picture');
  const pixels = headerSize + (colors ?? 0) * 12;
  const found: Point[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((picture.readUInt32LE(pixels + y * bytesPerLine + x * 4) & 0xffffff) === color)
        found.push({ x, y });
  const middle = (values: readonly number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return found.length === 0
    ? undefined
    : { x: middle(found.map(({ x }) => x)), y: middle(found.map(({ y }) => y)) };
}

/** Starts a screen of 1280 × 960 (`XVFB` and `XDOTOOL` name the programs). */
export async function startDisplay(): Promise<Display> {
  const folder = await mkdtemp(join(tmpdir(), 'enveloppe-screen-'));
  const words = ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp', '-fbdir', folder];
  const server = spawn(process.env['XVFB'] ?? 'Xvfb', words, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (text) => resolve(String(text).trim()));
  });
  const name = `:${number}`;
  const hand = (...args: readonly string[]) =>
    execFileSync(process.env['XDOTOOL'] ?? 'xdotool', args, { env: { ...process.env, DISPLAY: name } });
  return {
    name,
    click: ({ x, y }) => void hand('mousemove', String(x), String(y), 'click', '1'),
    press: (keys) => void hand('key', keys),
    findColor: async (color) => middleOf(await readFile(join(folder, 'Xvfb_screen0')), color),
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
