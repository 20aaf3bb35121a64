/**
 * pdf.js in its build for browsers of some years: the other one calls functions (`Math.sumPrecise`) that our oldest
 * browsers do not have, and only where a file needs them.
 */
export const loadPdfjs = () => import('pdfjs-dist/legacy/build/pdf.mjs');
