import { spawnSync } from 'node:child_process';
import { isExecutable, onPath } from './run.mjs';
import { SetupError, say } from './say.mjs';

const find = (program) =>
  process.env[program.variable] ||
  onPath(program.names) ||
  (program[process.platform] ?? []).find(isExecutable);

/** @returns the words before `apt-get` that let us install, or nothing where we may not. */
function rootWords() {
  if (!isExecutable('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function aptInstall(packages, words) {
  // stdout belongs to the command that follows: a reader may take its last line.
  const apt = (...args) => {
    const [first, ...rest] = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return spawnSync(first, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  const install = () =>
    apt(
      'install',
      '-y',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-o',
      'Dpkg::Use-Pty=0',
      ...packages,
    );
  // Old lists name old browsers; without a network the lists at hand still serve.
  apt('update');
  return install();
}

/**
 * Where each of these programs is, installing with apt-get what is missing (Debian and its kin, as root or with sudo).
 * @returns environment variables: `CHROMIUM=/usr/bin/chromium`…
 */
export function findPrograms(programs) {
  const missing = programs.filter((program) => !find(program));
  const words = missing.length > 0 ? rootWords() : undefined;
  if (words) {
    say(`installation de ${missing.map((program) => program.title).join(', ')} (apt-get)…`);
    aptInstall(
      missing.flatMap((program) => program.packages),
      words,
    );
  }
  return Object.fromEntries(
    programs.map((program) => {
      const path = find(program);
      if (path) return [program.variable, path];
      throw new SetupError(
        `${program.title} est introuvable. Installez-le (sous Debian : « apt-get install ${program.packages.join(' ')} ») ` +
          `ou indiquez son exécutable dans la variable ${program.variable}.`,
      );
    }),
  );
}
