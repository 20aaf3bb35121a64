import { useId, useState } from 'preact/hooks';

/** Asks for the password of a protected PDF. It is used once and kept nowhere. */
export function PasswordForm({
  fileName,
  onPassword,
}: {
  fileName: string;
  onPassword: (password: string) => void;
}) {
  const id = useId();
  const [password, setPassword] = useState('');
  return (
    <form
      class="row"
      data-testid="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <label for={id}>Mot de passe de « {fileName} »</label>
      <input
        id={id}
        type="password"
        autocomplete="off"
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <button type="submit">Ouvrir</button>
    </form>
  );
}
