/** What is stored, or came with the extension, is not what was written. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
