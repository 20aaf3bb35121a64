import { useEffect, useState } from 'preact/hooks';
import { disallowSite, listSites } from '../../lib/sites';

/** The sites whose forms are recognised without a click, each removable. */
export function SitesRoom() {
  const [sites, setSites] = useState<string[]>();
  const read = () => void listSites().then(setSites);
  useEffect(read, []);
  return (
    <section class="stack" aria-labelledby="sites-title">
      <h2 id="sites-title">Sites reconnus automatiquement</h2>
      <p>
        Ailleurs, Enveloppe ne lit une page que lorsque vous cliquez sur son bouton. Pour ajouter un site :
        ouvrez-le, cliquez sur Enveloppe, puis « Reconnaître automatiquement ».
      </p>
      {sites?.length === 0 && <p class="notice">Aucun site pour l'instant.</p>}
      <ul class="plain stack">
        {sites?.map((origin) => (
          <li key={origin} class="row spread card">
            <span>{origin.replace(/\/\*$/, '')}</span>
            <button type="button" onClick={() => void disallowSite(origin).then(read)}>
              Retirer
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
