// `node scripts/go.mjs [--browser[=chromium|firefox]]… [--display] [--hledger] COMMAND [ARGUMENT…]`
//
// Runs COMMAND in a checkout that may be brand-new: packages of the lock file, WXT's types, browsers, virtual screen.
// Plain JavaScript without a dependency, so that any Node.js >= 18 can start it; one process, so that the packaged
// Node.js is the one that runs the command. Tested on Debian 12; the branches for macOS and Windows are not.
//
//   --browser[=NAME]  the command needs this browser; without a name: Chromium, or Firefox if an argument says `firefox`
//   --office          the command makes documents: LibreOffice, Poppler, ImageMagick
//   --scan            the command makes scans and reads them: Poppler, ImageMagick, tesseract
//   --hledger         the command needs hledger, which adds the ledgers up apart
//   --display         the command also needs a virtual screen and a mouse (Linux only)

import { findPrograms } from './setup/find-program.mjs';
import { checkNode, installPackages, prepareTypes } from './setup/packages.mjs';
import { programs } from './setup/programs.mjs';
import { environment, run } from './setup/run.mjs';
import { SetupError, say } from './setup/say.mjs';

function readOptions(words) {
  const end = words.findIndex((word) => !word.startsWith('--'));
  const options = end < 0 ? words : words.slice(0, end);
  const command = end < 0 ? [] : words.slice(end);
  const wanted = options.flatMap((option) => {
    if (option === '--display') return process.platform === 'linux' ? ['screen', 'hand'] : [];
    if (option === '--office') return ['office', 'rasteriser', 'scanner'];
    if (option === '--scan') return ['rasteriser', 'scanner', 'tesseract'];
    if (option === '--hledger') return ['hledger'];
    if (option === '--browser')
      return [command.some((word) => word.includes('firefox')) ? 'firefox' : 'chromium'];
    const name = option.replace('--browser=', '');
    if (name !== 'chromium' && name !== 'firefox') throw new SetupError(`Option inconnue : ${option}`);
    return [name];
  });
  return { command, wanted: wanted.map((name) => programs[name]) };
}

try {
  const { command, wanted } = readOptions(process.argv.slice(2));
  installPackages();
  checkNode(command);
  prepareTypes();
  const env = { ...environment, ...findPrograms(wanted) };
  const [program, ...words] = command;
  if (program) process.exitCode = run(program, words, env);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
