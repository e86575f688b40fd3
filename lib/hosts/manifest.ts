import hosts from '../../data/hosts/hosts.json' with { type: 'json' };

/** The manifest's part that follows from data/hosts. */
export function manifestFor(browser: string) {
  return {
    name: 'Rapporteur',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus'],
    host_permissions: hosts.flatMap((host) => host.match),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'rapporteur@rapporteur.example', strict_min_version: '140.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  };
}
