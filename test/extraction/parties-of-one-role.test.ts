import { expect, it } from 'vitest';
import { conventionText, partiesOf, read, shownParties } from './make-convention';

const sure = (names: readonly string[]) => names.filter((name) => name !== '→' && !name.endsWith('?'));

it('a section’s heading is no party', () => {
  const parties =
    'Entre\n\net\n\nLe service des bouées (SB), désigné sous le terme de « délégataire », d’autre part,\n\n1. Contenu\n\nEn application du décret, la direction des phares (DP) délègue au service.';
  expect(sure(partiesOf(parties))).not.toContain('Contenu');
});

it('of two who share a role, the one that is read first does not have the other role', () => {
  const shared =
    'La direction des phares (DP)\net le service des bouées (SB),\nci-après nommés ensemble les délégataires,\nd’autre part,';
  expect(sure(partiesOf(shared))).toEqual([]);
  const delegants =
    'Entre :\n\n• la direction des phares (DP), 3 rue du Port ;\n\n(ensemble : « les délégants »)\n\n• et le service des bouées (SB), 5 rue du Port (« le délégataire »)';
  expect(sure(partiesOf(delegants))).not.toContain('direction des phares (DP)');
  expect(
    partiesOf('Entre la direction des phares (DP), délégant, et le service des bouées (SB), délégataire.'),
  ).toEqual(['direction des phares (DP)', '→', 'service des bouées (SB)']);
});

it('roles that an earlier act gave the other way round make those of the head doubtful', () => {
  const head =
    'Entre les soussignés :\n\nLa direction des phares (DP),\nsise à Brest,\ndésignée ci-après « le délégant »,\n\nEt\n\nLe service des bouées (SB),\nsis à Lorient,\ndésigné ci-après « le délégataire »,';
  const turned =
    'Considérant que, par une convention de 2021, le SB, alors délégant, avait confié à la DP, alors délégataire, une enveloppe ;';
  const of = (body: string) => shownParties(read(conventionText({ parties: head, body })));
  expect(of('')).toEqual(['direction des phares (DP)', '→', 'service des bouées (SB)']);
  expect(sure(of(turned)).slice(0, 1)).not.toEqual(['service des bouées (SB)']);
});

it('a beneficiary does not delegate because somebody else is the delegate', () => {
  const parties =
    'Conclue entre\n\nl’Institut des marées (IM), représenté par sa directrice,\nci-après « le bénéficiaire »,\n\net\n\nla direction des phares (DP), représentée par sa cheffe,\nci-après « la DP » ou « le délégataire ».';
  expect(shownParties(read(conventionText({ parties })))).not.toContain('Institut des marées (IM)');
});

it('a body that another has succeeded is no party', () => {
  const parties =
    'Entre la direction des phares (DP), ci-après « le délégant »,\n\net le service des marées (SM), qui succède au service des bouées (SB), ci-après « le délégataire »,';
  expect(sure(partiesOf(parties))).not.toContain('service des bouées (SB)');
});
