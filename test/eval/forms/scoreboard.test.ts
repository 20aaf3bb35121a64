// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectPage } from '../../../lib/autofill/dom/collect-controls';
import { findControls, findRoots } from '../../../lib/autofill/dom/find-controls';
import { detectFields } from '../../../lib/autofill/recognition/detect-fields';
import { type Answer, outcomeOf, parseAccepted, parseExpected, scoreForms } from './score';

/** What is known to be missed, `page: label (type)`. A wrong answer is never allowed here. */
const KNOWN_FAILURES: Readonly<Record<string, readonly string[]>> = {
  forms: [],
  // Found in a browser: what stands in for a hidden list is known by its place, and nothing is laid out here.
  'forms-ours': [
    'contre4-p03-picker-gm-panel.html: Objet de la commande (purpose)',
    'contre4-p03-picker-gm-panel.html: Centre de coûts (cost-center)',
    "contre4-s12-cc-note-conforme.html: Le centre de coûts, tel qu'il figure sur votre note de service, comporte dix caractères. (cost-center)",
    'listes-dessinees.html:  (funds-center)',
  ],
  'forms-blind': [
    'aa05-servicenow-commande-numerique.html: Total à payer, taxes non comprises (amount-excl-tax)',
    'aa11-struts-assistant-etapes.html: Rattachement fonctionnel (domaine fonct. : programme-action-sous-action) (functional-area)',
    'aa13-antd-en-commitment.html: Budget year charged (fiscal-year)',
    'aa15-easyadmin-delegation.html: U.O. mise à la disposition du délégataire (funds-center)',
    'aa16-limesurvey-subvention.html: Sur quel programme du budget général la subvention est-elle imputée (programme)',
    'aa23-odoo-commande.html: Coût prévu, taxes en sus (amount-excl-tax)',
    "aa25-nocodb-univ-commande.html: À imputer sur les crédits de l'année (fiscal-year)",
    'ab18-formulaire-numerote.html: 9. Premier versement (CP) (payment-amount)',
    'ab19-sharepoint-liste.html: Montant HT (amount-excl-tax)',
    'ab28-powerapps-achat-carte.html: Sélectionner… (cost-center)',
    'ac03-ds-demande-subvention.html: Objet de la subvention (purpose)',
    "ac05-docia-document.html: Numéro d'EJ (commitment-number)",
    'ae17-peoplesoft-facture.html: CP à consommer (payment-amount)',
    // An empty cell stands between each label and its box.
    'af06-facture-a-certifier.html: CP à consommer sur cette facture (payment-amount)',
    'af08-notification-credits.html: UO destinataire (funds-center)',
    "af12-vuetify-chu-projet.html: Si oui, n° d'EJ (commitment-number)",
    'af16-tableur-suivi-engagements.html: CP payés (payment-amount)',
    // The heads of the sheet stand in its first row, below letters.
    'ai03-grille-programmation.html: A B C D E F G H I (funds-center)',
    'ai03-grille-programmation.html: A B C D E F G H I (functional-area)',
    'ai03-grille-programmation.html: A B C D E F G H I (activity)',
    'ai03-grille-programmation.html: A B C D E F G H I (purpose)',
    'ai03-grille-programmation.html: A B C D E F G H I (commitment-amount)',
    'ai03-grille-programmation.html: A B C D E F G H I (payment-amount)',
    "ai04-enquete-programmation.html: Quel est l'objet de la dépense que vous demandez d'inscrire ? Exemple : étude de fréquentation des sites, lot 2. (purpose)",
    'ai04-enquete-programmation.html: 2026 (payment-amount)',
    'ai04-enquete-programmation.html: 2027 (payment-amount)',
    'ai04-enquete-programmation.html: 2028 (payment-amount)',
    'ai05-ouverture-credits.html: UO bénéficiaire (funds-center)',
    'aj01-odoo-demande-achat.html: Coût estimé HT (amount-excl-tax)',
    // The hardest markup to read: heads tied to cells by an attribute alone, shadow roots two deep, boxes for one code.
    'ak01-fiche-deux-tableaux.html: z03 (purpose)',
    'ak01-fiche-deux-tableaux.html: z07 (amount-excl-tax)',
    'ak01-fiche-deux-tableaux.html: z09 (amount-incl-tax)',
    'ak01-fiche-deux-tableaux.html: z10 (fiscal-year)',
    'ak01-fiche-deux-tableaux.html: z11 (funds-center)',
    'ak01-fiche-deux-tableaux.html: z12 (functional-area)',
    'ak01-fiche-deux-tableaux.html: z13 (activity)',
    'ak01-fiche-deux-tableaux.html: z15 (cost-center)',
    'ak01-fiche-deux-tableaux.html: z16 (material-group)',
    'ak03-grille-contenteditable.html:  (funds-center)',
    'ak03-grille-contenteditable.html:  (activity)',
    'ak03-grille-contenteditable.html:  (functional-area)',
    'ak03-grille-contenteditable.html:  (commitment-amount)',
    'ak03-grille-contenteditable.html:  (payment-amount)',
    'ak03-grille-contenteditable.html:  (commitment-amount)',
    'ak03-grille-contenteditable.html:  (payment-amount)',
    'ak08-subvention-antd-bandes.html: CP à ouvrir en 2025 (€) (payment-amount)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (amount-excl-tax)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (amount-incl-tax)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (programme)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (funds-center)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (activity)',
    'ak10-assistant-etape-imputation.html: 2Montant et imputation (cost-center)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (start-date)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (end-date)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (funds-center)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (activity)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (functional-area)',
    'ak12-convention-gwt-absolu.html: Convention de délégation de gestion - fiche (cost-center)',
    'ak13-aggrid-ventilation.html: État (commitment-number)',
    'ak13-aggrid-ventilation.html: k2 (fiscal-year)',
    'am05-drupal-instruction-subvention.html: Premier versement (CP) (payment-amount)',
    'an10-publik-subvention-instruction.html: Exercice budgétaire (fiscal-year)',
    'an10-publik-subvention-instruction.html: Domaine fonctionnel (functional-area)',
    "an22-gravity-achat-etranger.html: Montant TTC (€), TVA à l'importation comprise (amount-incl-tax)",
    'ao19-sharepoint-suivi.html: CP (payment-amount)',
    "aq11.html: Sous-segment d'achat (groupe de marchandises) (material-group)",
    // Only the legend names the box, or the sentence below it: so do pages on which it is another one.
    'ar03.html: Une phrase, reprise sur le bon de commande. (purpose)',
    'ar03.html: 12 caractères (activity)',
    'ar03.html: Celui du service qui bénéficie de la dépense. Demandez-le à votre gestionnaire si vous ne le connaissez pas. (cost-center)',
    "ar11.html: Le centre financier, tel qu'il figure sur votre notification (14 caractères). (funds-center)",
    'ar11.html: Le domaine fonctionnel : action et sous-action du programme. (functional-area)',
    'ar11.html: La localisation interministérielle, par exemple N1175. (location)',
    'at06-ds-subvention-usager.html: Objet de la subvention demandée (purpose)',
    "at59-symfony-fiche-navette.html: CP de l'exercice (payment-amount)",
    'av13-gmao-intervention.html: N° EJ (commitment-number)',
    'av57-programmation-operation.html: Activité de programmation (activity)',
    'av60-avenant-extjs.html: UO mise à disposition (funds-center)',
    'aw02-webgui-funds-commitment.html: Overall amt (AE) (commitment-amount)',
    'ax05-fluent-labelledby.html: Domaine fonctionnel action et sous-action comprises (functional-area)',
    'ax06-drupal-legendes.html: En une ligne (purpose)',
    'ay10-webdev-note-de-frais.html: Objet de la dépense (purpose)',
    "az05-engagement-collectivite.html: N° d'engagement (commitment-number)",
    // An invoice that a supplier leaves: another page's « Numéro d'engagement » is no field of an agent.
    "ba09-portail-facture.html: Numéro d'engagement (commitment-number)",
    'bb04-ej-etablissement-struts.html: AE consommées (commitment-amount)',
    'bb04-ej-etablissement-struts.html: CP prévisionnels (payment-amount)',
    'bb04-ej-etablissement-struts.html: CP prévisionnels (payment-amount)',
    // Named by what stands below the box, or by a sentence before it.
    'be01-struts-imputation.html: z17 (purpose)',
    'be02-vuetify-hints.html:  (purpose)',
    "be03-drupal-paragraphes.html: À quelle date le dernier des deux responsables l'a-t-il signée (signature-date)",
    'be03-drupal-paragraphes.html: … et prend fin le (end-date)',
    'be03-drupal-paragraphes.html: Sur quelle UO le délégant ouvre-t-il les crédits ? Donnez le code du centre financier, tirets compris. (funds-center)',
    "be03-drupal-paragraphes.html: Passons aux crédits de paiement. Ceux de 2026 s'élèvent à (payment-amount)",
    "be03-drupal-paragraphes.html: Crédits de paiement de 2028, s'il reste un solde (payment-amount)",
    'be04-django-dl-order.html: Amount (amount-excl-tax)',
    'be04-django-dl-order.html: Amount (amount-incl-tax)',
    'be04-django-dl-order.html: Activity code (activity)',
    'be07-sap-mittelbindung.html: Geschäftsjahr (fiscal-year)',
    'be09-dsfr-assistant.html: Code (activity)',
    // Beside an amount in francs, in the same words: left to the person.
    'bf17-apex-demande-paiement.html: CP à consommer (payment-amount)',
    // Under a section and a title that speak of neither a purchase nor a commitment.
    'bh07-filament-abonnement.html: Objet de la commande (purpose)',
    'bh07-filament-abonnement.html: Total HT (amount-excl-tax)',
    'bj20-place-fiche-navette.html: Objet (purpose)',
    'bk10-ds-demande-repetition.html: Sous-action (functional-area)',
    'bl03-dolibarr-commande.html: Enveloppe TTC de la commande (amount-incl-tax)',
    'bl03-dolibarr-commande.html: N° engagement (e.magnus) (commitment-number)',
    'bm02-demande-achat-odoo.html: Coût estimé HT (amount-excl-tax)',
    // The heads of the lines stand in a table of their own.
    'bo07-bon-commande-webdev.html: zrl_1_A56 (amount-excl-tax)',
    // Credits that move from one UO to another are left alone, whosever they are.
    'bp08-redeploiement-materialize.html: Référence de la convention de délégation (convention-reference)',
    'bp08-redeploiement-materialize.html: Date de signature (signature-date)',
    'bp08-redeploiement-materialize.html: Exercice (fiscal-year)',
    'bp08-redeploiement-materialize.html: Programme (programme)',
    'bp08-redeploiement-materialize.html: Centre financier (funds-center)',
    'bp08-redeploiement-materialize.html: Activité (activity)',
    'bp08-redeploiement-materialize.html: Domaine fonctionnel (functional-area)',
    "bp08-redeploiement-materialize.html: Autorisations d'engagement (commitment-amount)",
    'bp08-redeploiement-materialize.html: Crédits de paiement (payment-amount)',
    // The heads of the grid stand in no table.
    'bq06-m57-extjs-engagement.html: textfield-1231-inputEl (cost-center)',
    'p23-peoplesoft-requisition.html: Amount excl. VAT (amount-excl-tax)',
    "p38-constatation-service-fait.html: N° d'EJ (commitment-number)",
    'q28-gravityforms-mise-a-disposition.html: UO bénéficiaire (funds-center)',
    "r12-drupal-webform.html: Objet de l'acte d'engagement de dépense (purpose)",
    'r14-material-avenant.html: UO de rattachement (funds-center)',
    'r20-stepper-bootstrap.html: Premier versement (CP) (payment-amount)',
    'w13-django-admin-engagement.html: Centre financier (funds-center)',
    'x04-jsp-acronymes.html: Obj. (purpose)',
    'x10-grist-questions.html: Si un EJ est déjà ouvert, quel est son numéro (commitment-number)',
    'x11-frappe-commitment.html: Purpose of the Expenditure (purpose)',
    'x13-matrice-deux-niveaux.html: UO ouverte au délégataire (funds-center)',
    'x16-sharepoint-newform.html: Imputation (cost-center)',
    'z02-admin-ligne-budgetaire.html: CP consommés (payment-amount)',
    "z22-grist-suivi-engagements.html: CP payés dans l'année (payment-amount)",
  ],
};

/** Two hundred pages are read by one test, on a machine that also drives two browsers. */
const SAFETY = 180_000;

async function answersOf(html: string): Promise<{ label: string; answer: Answer }[]> {
  document.open();
  document.write(html);
  document.close();
  const annotated = findRoots(document).flatMap((root) => findControls(root));
  const answers = annotated.map((element) => ({
    expected: parseExpected(element.getAttribute('data-expected')),
    accepted: parseAccepted(element.getAttribute('data-accept')),
  }));
  const { page } = await collectPage(document);
  const detection = detectFields(page);
  return answers.map((answer, rank) => {
    const control = page.controls[rank];
    const given = detection.matches.find((match) => match.controlId === control?.id)?.type ?? null;
    return { label: control?.labels[0]?.text ?? control?.name ?? '', answer: { ...answer, given } };
  });
}

describe.each(Object.entries(KNOWN_FAILURES))('recognition of %s', (folder, knownFailures) => {
  it(
    'is wrong nowhere, and misses only what is declared',
    async () => {
      const directory = join(import.meta.dirname, '../../fixtures', folder);
      const failures: string[] = [];
      const pages: Answer[][] = [];
      for (const file of readdirSync(directory)
        .filter((name) => name.endsWith('.html'))
        .sort()) {
        const answers = await answersOf(readFileSync(join(directory, file), 'utf8'));
        pages.push(answers.map(({ answer }) => answer));
        for (const { label, answer } of answers) {
          const outcome = outcomeOf(answer);
          if (outcome === 'missed') failures.push(`${file}: ${label} (${answer.expected})`);
          if (outcome === 'wrong')
            failures.push(`WRONG ${file}: ${label} (${answer.expected} given ${answer.given})`);
        }
      }
      console.info(JSON.stringify(scoreForms(pages)));
      expect(failures).toEqual(knownFailures);
    },
    SAFETY,
  );
});
