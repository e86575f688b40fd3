import { useEffect, useState } from 'preact/hooks';
import { readPolicy, type Policy } from '../../lib/settings/index.ts';

/** The organisation's policy; null until it is read. */
export function usePolicy(): Policy | null {
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    void readPolicy().then((read) => {
      if (!lifetime.signal.aborted) setPolicy(read);
    });
    return () => lifetime.abort();
  }, []);
  return policy;
}
