/** A question that is answered with true the first time alone. */
export function once(): () => boolean {
  let told = false;
  return () => !told && (told = true);
}
