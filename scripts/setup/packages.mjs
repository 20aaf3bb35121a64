import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, environment, must, root, windows } from './run.mjs';
import { SetupError, say } from './say.mjs';

const digest = (...files) => {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Does `work` unless the stamp file says that it was done for these very files. */
function once(stamp, files, work) {
  const path = join(root, stamp);
  const wanted = digest(...files);
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return;
  work();
  writeFileSync(path, wanted);
}

/** `npm ci` of the lock file of a folder, by the very npm that started us where one did. */
function installFrom(folder, title) {
  once(join(folder, 'node_modules', '.installed-for'), [join(folder, 'package-lock.json')], () => {
    say(`installation ${title} (npm ci)…`);
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    if (folder !== '') args.push(`--prefix=${join(root, folder)}`);
    const cli = process.env.npm_execpath;
    if (cli?.endsWith('npm-cli.js')) must(process.execPath, [cli, ...args], process.env);
    else must('npm', args, process.env);
  });
}

export const installPackages = () => installFrom('', 'des paquets du verrou');

/** The libraries that the test pages are made of: heavy, so only once a page is built. */
export const installLibraries = () =>
  installFrom(join('test', 'library-pages'), 'des bibliothèques des pages d’essai');

/** WXT's generated types, that the checks and the editor read. */
export function prepareTypes() {
  once(join('.wxt', '.prepared-for'), ['package-lock.json', 'wxt.config.ts'], () =>
    must('wxt', ['prepare', '--level', 'warn']),
  );
}

function isOlder(version, wanted) {
  const [has, needs] = [version, wanted].map((text) => text.replace(/^v/, '').split('.').map(Number));
  const at = needs.findIndex((part, index) => part !== has[index]);
  return at >= 0 && has[at] < needs[at];
}

/**
 * The packaged Node.js must run here. Where it does not (a system without glibc), its link goes and the installed
 * Node.js serves: 20.19 for the tools, 22.18 for our own `.ts` scripts, whose types older ones cannot strip.
 */
export function checkNode(command) {
  const packaged = join(bin, windows ? 'node.cmd' : 'node');
  if (existsSync(packaged)) {
    if (spawnSync(packaged, ['-v'], { stdio: 'ignore', shell: windows }).status === 0) return;
    say('le Node.js fourni ne démarre pas sur ce système : celui qui est installé le remplace.');
    rmSync(packaged, { force: true });
  }
  const found = spawnSync('node', ['-v'], {
    encoding: 'utf8',
    env: environment,
    shell: windows,
  }).stdout?.trim();
  const needed = command.some((part) => part.endsWith('.ts')) ? '22.18.0' : '20.19.0';
  if (!found || isOlder(found, needed))
    throw new SetupError(
      `Node.js ${needed} ou plus récent est nécessaire pour « ${command.join(' ')} » (trouvé : ${found || 'aucun'}).`,
    );
}
