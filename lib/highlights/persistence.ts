/**
 * Asks the browser not to delete what is kept when the disk fills up, as soon as there is something to keep. Only on the
 * extension's own pages: elsewhere the question would be about the data of the site. Whether it was granted is shown in
 * the library and the options, where one can ask again.
 */
export async function askPersistence(): Promise<void> {
  if (!location.protocol.endsWith('-extension:')) return;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
