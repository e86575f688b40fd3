/** First part of a symbol that people type without its slashes. */
const ORGAN = /^(?:[AEST]|ST)$/i;
/** What may stand between the organ and the last number: a number, a series, or a body with its number. */
const MIDDLE =
  /^(?:\d{1,5}|(?:[CLS]|AC|ADD|BUR|CN|CONF|CORR|DEC|HRC|INF|NGO|PRST|PV|RES|REV|SGB|SR|WG)(?:\.\d{1,4})?)$/i;
const LAST = /^(?:[A-Z]{1,4}\.)?\d{1,5}(?:\(\d{4}\))?$/i;
const MOST_PARTS = 8;

/** A symbol typed with spaces ("a res 70 1") with its slashes; any other query as it is. */
export function withSlashes(query: string): string {
  const parts = query.trim().split(/[\s/]+/);
  const [organ = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined || rest.length === 0 || parts.length > MOST_PARTS) return query;
  const isSymbol = ORGAN.test(organ) && rest.every((part) => MIDDLE.test(part)) && LAST.test(last);
  return isSymbol ? parts.join('/') : query;
}
