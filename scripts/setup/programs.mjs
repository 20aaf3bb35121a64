const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);
const onWindows = (...paths) => programFiles.flatMap((folder) => paths.map((path) => `${folder}\\${path}`));

/**
 * What a command may ask for: how it is named on PATH, where macOS and Windows keep it (both untested), and which
 * Debian packages bring it. `variable` names the environment variable that says where it is and wins over a search.
 */
export const programs = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: onWindows(
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
    packages: ['chromium', 'chromium-l10n', 'fonts-liberation'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: onWindows('Mozilla Firefox\\firefox.exe'),
    packages: ['firefox-esr', 'firefox-esr-l10n-fr'],
  },
  screen: { title: 'Xvfb (écran virtuel)', variable: 'XVFB', names: ['Xvfb'], packages: ['xvfb'] },
  hand: {
    title: 'xdotool (souris et clavier)',
    variable: 'XDOTOOL',
    names: ['xdotool'],
    packages: ['xdotool'],
  },
  office: {
    title: 'LibreOffice',
    variable: 'SOFFICE',
    names: ['soffice'],
    darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    win32: onWindows('LibreOffice\\program\\soffice.exe'),
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-liberation'],
  },
  rasteriser: { title: 'pdftoppm', variable: 'PDFTOPPM', names: ['pdftoppm'], packages: ['poppler-utils'] },
  // Not `convert`: other programs are called so too.
  scanner: {
    title: 'ImageMagick',
    variable: 'CONVERT',
    names: ['magick', 'convert-im6.q16'],
    packages: ['imagemagick'],
  },
  tesseract: {
    title: 'tesseract',
    variable: 'TESSERACT',
    names: ['tesseract'],
    packages: ['tesseract-ocr', 'tesseract-ocr-fra'],
  },
  hledger: {
    title: 'hledger (comptabilité en partie double, pour vérifier le registre)',
    variable: 'HLEDGER',
    names: ['hledger'],
    packages: ['hledger'],
  },
};
