import { useEffect, useState } from 'preact/hooks';
import { ROOMS, type RoomId } from './rooms';

const roomOf = (hash: string): RoomId => ROOMS.find(({ id }) => hash === `#/${id}`)?.id ?? 'situation';

/** The room that the address names; links and the back button change it. */
export function useRoom(): RoomId {
  const [room, setRoom] = useState(roomOf(location.hash));
  useEffect(() => {
    const onHashChange = () => setRoom(roomOf(location.hash));
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return room;
}
