import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is fetched when it is first wanted; null until it is there. */
export function useLazy(load: () => Promise<ComponentType>): ComponentType | null {
  const [view, setView] = useState<{ readonly View: ComponentType } | null>(null);
  useEffect(() => {
    void load().then((View) => setView({ View }));
  }, []);
  return view?.View ?? null;
}
