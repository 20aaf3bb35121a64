import { BUDGET_KINDS, CREDITS, OF_CREDITS } from '../../convention/budget-kind';
import { formatAmount, subtract, sum } from '../../money';
import { type Accepted, numbered, tranchesOf } from './accepted';

/**
 * French: what the ledger will hold open because no accepted tranche says when it opens, and what it cannot control for
 * want of amounts. A tranche that was not read is credits open too early, and nothing else would tell.
 */
export function heldOpen(accepted: Accepted): string[] {
  const tranches = tranchesOf(accepted);
  const credits = allotments(accepted);
  const whole: string[] = [];
  const remainders: string[] = [];
  for (const { kind, year, amount } of credits) {
    const own = tranches.filter((tranche) => tranche.kind === kind && tranche.year === year);
    const parts = sum(own.map((tranche) => tranche.amount));
    if (amount > 0 && own.length === 0) whole.push(`${CREDITS[kind]} ${year}`);
    else if (parts < amount && own.every(({ extent }) => extent === 'part'))
      remainders.push(
        `Les tranches ${OF_CREDITS[kind]} ${year} ouvrent ${formatAmount(parts)} sur ${formatAmount(amount)} : le registre tiendra les ${formatAmount(subtract(amount, parts))} restants pour ouverts. Ajoutez la tranche qui manque, si la convention en prévoit une.`,
      );
  }
  const without = BUDGET_KINDS.filter((kind) => credits.every((each) => each.kind !== kind));
  const uncontrolled = without.map(
    (kind) =>
      `Aucun montant ${OF_CREDITS[kind]} : le registre ne pourra pas contrôler les ${kind === 'commitment' ? 'engagements' : 'paiements'}. Ajoutez les ${CREDITS[kind]} de chaque exercice, si la convention en donne.`,
  );
  if (whole.length === 0) return [...remainders, ...uncontrolled];
  return [
    ...remainders,
    ...uncontrolled,
    `Aucune tranche pour ${new Intl.ListFormat('fr').format(whole)} : le registre tiendra ces crédits pour ouverts en entier. Ajoutez une tranche, si la convention les ouvre plus tard.`,
  ];
}

/** The credits of each year, AE first. */
const allotments = (accepted: Accepted) =>
  BUDGET_KINDS.flatMap((kind) =>
    numbered(accepted, `${kind}-allotment`).flatMap(({ rank: year, value }) =>
      value.type === 'amount' ? [{ kind, year, amount: value.amount }] : [],
    ),
  );
