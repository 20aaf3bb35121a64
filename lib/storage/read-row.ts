import type { z } from 'zod';
import { StorageError } from './database';

/** The row as its schema accepts it. @throws StorageError that names the table, the key and the reason. */
export function readRow<Row>(schema: z.ZodType<Row>, row: unknown, table: string, key: unknown): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StorageError(
    `La ligne « ${String(key)} » de la table « ${table} » est illisible (${issue?.path.join('.') ?? ''} : ${issue?.message ?? ''}). ` +
      'Exportez une sauvegarde brute depuis la page Sauvegarde et signalez-le : rien n’a été effacé.',
  );
}
