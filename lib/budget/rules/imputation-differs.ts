import type { Convention, Imputation } from '../../convention/convention';
import { normaliseCode, unifySpelling } from '../../normalise';
import type { DraftImputation } from '../budget-draft';
import { budgetRule, type Finding } from '../budget-rule';
import type { BudgetPosition } from '../position';
import { creditCenters } from '../position';

/** Each reference, what it is called, and where the convention keeps those it opens. */
const REFERENCES = [
  { typed: 'functionalArea', stored: 'functionalAreas', name: 'Le domaine fonctionnel saisi' },
  { typed: 'fundsCenter', stored: 'fundsCenters', name: 'Le centre financier saisi' },
  { typed: 'activity', stored: 'activities', name: 'L’activité saisie' },
  { typed: 'costCenter', stored: 'costCenters', name: 'Le centre de coûts saisi' },
] as const satisfies readonly {
  typed: keyof DraftImputation;
  stored: keyof Imputation;
  name: string;
}[];

/** The references whose first four digits are the programme (domain §1.2). */
const OF_PROGRAMME = ['functionalArea', 'fundsCenter', 'activity'] as const;

export const imputationDiffers = budgetRule({
  id: 'imputation-differs',
  level: 'warning',
  source: 'Clause de la convention : imputation des dépenses sur les références ouvertes',
  check({ position, draft }) {
    const { convention } = position;
    if (!draft) return standing(position);
    const typed = { ...draft.imputation };
    if (draft.fundsCenter) typed.fundsCenter ??= draft.fundsCenter;
    return [...otherThanOpened(convention, typed), ...programmesApart(convention, typed)];
  },
});

function otherThanOpened({ imputation }: Convention, typed: DraftImputation): Finding[] {
  return REFERENCES.flatMap(({ typed: key, stored, name }) => {
    const text = typed[key]?.trim();
    const opened = imputation[stored].map(normaliseCode);
    if (!text || opened.length === 0 || opened.some((code) => isNamedBy(text, code))) return [];
    const code = normaliseCode(text);
    return [
      {
        message: `${name}, ${code}, n’est pas dans la convention, qui ouvre ${opened.join(', ')}. Corrigez la référence, ou demandez un avenant.`,
      },
    ];
  });
}

/** A list shows « FAST - 0352-01 » or « 0352-01 FAST »: the code stands there whole, or the text is the code. */
function isNamedBy(text: string, code: string): boolean {
  if (normaliseCode(text) === code) return true;
  return unifySpelling(text)
    .toUpperCase()
    .split(/[ ,;()/]/)
    .includes(code);
}

/** A mistyped programme shows between references that are each of a known shape. */
function programmesApart({ programme }: Convention, typed: DraftImputation): Finding[] {
  const stated = OF_PROGRAMME.flatMap((key) => programmeOf(typed[key]) ?? []);
  const known = programme === null ? [] : [programme.padStart(4, '0')];
  const different = new Set([...stated, ...known]);
  if (different.size < 2) return [];
  return [
    {
      message: `Les références saisies relèvent de programmes différents (${[...different].sort().join(' et ')}) : domaine fonctionnel, centre financier et activité commencent par le même. Vérifiez-les.`,
    },
  ];
}

const programmeOf = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : /^\d{4}(?=\D|\d{8}|\d*[A-Z]|$)/.exec(normaliseCode(code))?.[0];

/** Entries posted to a funds center that the convention does not open, where it does not divide its credits between several. */
function standing({ convention, sums }: BudgetPosition): Finding[] {
  const opened = convention.imputation.fundsCenters.map(normaliseCode);
  if (opened.length === 0 || creditCenters(convention).length > 0) return [];
  const posted = new Set(
    [...sums.years.commitment.values(), ...sums.years.payment.values()].flatMap(({ centers }) =>
      [...centers].flatMap(([center, amount]) => (center !== null && amount !== 0 ? center : [])),
    ),
  );
  const others = [...posted].filter((center) => !opened.includes(normaliseCode(center))).sort();
  if (others.length === 0) return [];
  return [
    {
      message: `Des écritures sont imputées sur ${others.join(', ')}, et la convention ouvre ${opened.join(', ')}. Annulez-les et enregistrez-les sur le bon centre financier, ou demandez un avenant.`,
    },
  ];
}
