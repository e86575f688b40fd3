import { useEffect, useState } from 'preact/hooks';
import { pageLabels } from '../../lib/reader/labels.ts';
import type { Reading } from '../../lib/reader/reading.ts';

/** The labels that the file gives its pages, once they are known; null where pages are called by their numbers. */
export function usePageLabels(reading: Reading | null): readonly string[] | null {
  const [labels, setLabels] = useState<readonly string[] | null>(null);
  useEffect(() => {
    setLabels(null);
    if (!reading) return undefined;
    let gone = false;
    // A file whose labels are broken has numbers.
    void pageLabels(reading.document.pdf)
      .catch(() => null)
      .then((found) => !gone && setLabels(found));
    return () => {
      gone = true;
    };
  }, [reading]);
  return labels;
}
