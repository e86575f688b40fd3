/** What the privacy policy says beside the requests: title and text of each part, in the order in which they stand. */
export const POLICY = [
  ['storedTitle', 'stored'],
  ['readTitle', 'readPages'],
  ['pagesTitle', 'pagesLearn'],
] as const;

/** The requests that it lists: when, to where in words (null: the hosts of documents), with what. */
export const REQUESTS = [
  ['documentWhen', null, 'documentWhat'],
  ['linkWhen', 'linkWhere', 'linkWhat'],
] as const;
