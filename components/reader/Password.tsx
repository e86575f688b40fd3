import { useEffect, useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { Button, EmptyState, PrivacyIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

export interface PasswordProps {
  readonly wrong: boolean;
  readonly answer: (password: string) => void;
}

/** Asks for the password of a protected file; it is handed to pdf.js and kept nowhere. */
export function Password({ wrong, answer }: PasswordProps) {
  const translate = useTranslate(catalogue);
  const { session } = useReader();
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => input.current?.focus(), [answer]);
  return (
    <form
      class="reader-message"
      onSubmit={(event) => {
        event.preventDefault();
        answer(password);
        setPassword('');
      }}
    >
      <EmptyState icon={PrivacyIcon} title={translate('passwordTitle')} />
      <label class="reader-password">
        <span>{translate('password')}</span>
        <input
          ref={input}
          type="password"
          autocomplete="off"
          value={password}
          aria-invalid={wrong}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      {wrong && <p role="alert">{translate('passwordWrong')}</p>}
      <div class="reader-actions">
        <Button type="submit" look="primary">
          {translate('open')}
        </Button>
        <Button onClick={() => session.cancel()}>{translate('cancel')}</Button>
      </div>
    </form>
  );
}
