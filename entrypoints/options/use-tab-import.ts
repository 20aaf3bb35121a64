import { useEffect, useState } from 'preact/hooks';
import { fileOfTab } from '../shared/file-of-tab';

/** The document of the tab that the popup named (`?onglet=12`), taken once. @returns French: why it could not be. */
export function useTabImport(onFile: (file: File) => void): string | undefined {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const tabId = Number(new URLSearchParams(location.search).get('onglet'));
    if (!(tabId > 0)) return;
    // Once: a reload of this page must not read the tab again.
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
    fileOfTab(tabId).then(onFile, (error) => {
      console.warn('tab:', error);
      setProblem(
        'Le document de cet onglet n’a pas pu être lu : le navigateur ne le permet pas pour cette page. Enregistrez-le sur ce poste, puis déposez-le ici.',
      );
    });
  }, []);
  return problem;
}
