import { credits } from './credits';
import { endDate } from './end-date';
import type { Extractor } from './extractor';
import { noticeMonths } from './notice-months';
import { number } from './number';
import { parties } from './parties';
import { product } from './product';
import { programme } from './programme';
import { references } from './references';
import { signatureDate } from './signature-date';
import { startDate } from './start-date';
import { title } from './title';
import { tranches } from './tranches';

/** What is read from a convention, in this order: each extractor sees what those before it found. */
export const extractors: readonly Extractor[] = [
  title,
  product,
  number,
  parties,
  programme,
  references,
  signatureDate,
  startDate,
  endDate,
  noticeMonths,
  credits,
  tranches,
];
