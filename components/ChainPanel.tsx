import { formatDate, isoDate } from '../lib/dates';

interface Props {
  /** Instant of the last check, ISO 8601; null: never checked. */
  readonly checkedAt: string | null;
  readonly holds: boolean;
  /** Rows followed so far by the check under way, or null when none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onVerify: () => void;
}

const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });
const instant = (iso: string) => {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return `${formatDate(isoDate(at.toPlainDate().toString()))} à ${TIME.format(new Date(iso))}`;
};

/** Whether every entry still is what was recorded: said, and looked at again on demand. */
export function ChainPanel({ checkedAt, holds, progress, onVerify }: Props) {
  return (
    <div class="card stack">
      <h3>Contrôle du registre</h3>
      <p>
        Chaque écriture porte l'empreinte de la précédente : une écriture modifiée, retirée, déplacée ou
        ajoutée hors d'Enveloppe se voit. Le contrôle se fait à chaque démarrage du navigateur.
      </p>
      <p role="status" data-testid="chain-state">
        {progress
          ? `Contrôle en cours : ${progress.done} écritures sur ${progress.total}.`
          : checkedAt === null
            ? 'Pas encore contrôlé.'
            : `${holds ? 'Registre intact' : 'Registre rompu'} au dernier contrôle, le ${instant(checkedAt)}.`}
      </p>
      {progress && (
        <progress aria-label="Contrôle du registre" max={Math.max(progress.total, 1)} value={progress.done} />
      )}
      <div>
        <button type="button" disabled={progress !== null} onClick={onVerify} data-testid="verify-chain">
          Contrôler tout le registre
        </button>
      </div>
    </div>
  );
}
