import { Refusal } from './import-error';

/** How long opening a file, reading one page of it or searching its text may last, in milliseconds. */
export const PATIENCE = 4_500;

export const tooSlow = (): Refusal =>
  new Refusal(
    'too-slow',
    'demande un temps de lecture anormal : la lecture a été arrêtée. N’en gardez que la convention, ou demandez-en une autre copie.',
  );

export const cancelled = (): Refusal =>
  new Refusal('cancelled', 'n’a pas été lu : la lecture a été annulée. Rien n’est enregistré.');

/** @throws Refusal when the work takes an abnormal time. */
export async function withPatience<Value>(work: Promise<Value>, patience = PATIENCE): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
