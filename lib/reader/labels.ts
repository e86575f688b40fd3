import type { PDFDocumentProxy } from './pdfjs.ts';

/** What a file prints on its pages instead of their numbers (`iv`, `12 bis`); null where that is the number itself. */
export async function pageLabels(pdf: PDFDocumentProxy): Promise<readonly string[] | null> {
  const labels: readonly (string | null)[] | null = await pdf.getPageLabels();
  const named = labels?.map((label) => label?.trim() ?? '') ?? [];
  const tells = named.some((label, index) => label !== '' && label !== String(index + 1));
  return tells && named.length === pdf.numPages ? named : null;
}

/** The page (1-based) that somebody typed: by its label, else by its number; null where there is none. */
export function pageNamed(typed: string, labels: readonly string[] | null, pages: number): number | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const labelled = labels?.findIndex((label) => label.toLowerCase() === wanted) ?? -1;
  if (labelled >= 0) return labelled + 1;
  const number = Number(wanted);
  return Number.isInteger(number) && number >= 1 && number <= pages ? number : null;
}
