/** The name of a backup of a day (milliseconds since 1970). */
export const backupName = (now: number): string =>
  `rapporteur-${new Date(now).toISOString().slice(0, 10)}.rapporteur.zip`;
