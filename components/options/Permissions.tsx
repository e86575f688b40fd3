import options from '../../data/messages/options.json' with { type: 'json' };
import { extension } from '../../lib/extension/index.ts';
import { useTranslate } from '../theme/index.ts';

const EXPLAINED = {
  storage: 'permission.storage',
  unlimitedStorage: 'permission.unlimitedStorage',
  contextMenus: 'permission.contextMenus',
  scripting: 'permission.scripting',
  activeTab: 'permission.activeTab',
  declarativeNetRequestWithHostAccess: 'permission.declarativeNetRequestWithHostAccess',
  webRequest: 'permission.webRequest',
  webRequestBlocking: 'permission.webRequestBlocking',
  downloads: 'permission.downloads',
  offscreen: 'permission.offscreen',
  sidePanel: 'permission.sidePanel',
} as const;

/** Every permission of this browser's package, the optional ones too, with what it is for. */
export function Permissions() {
  const translate = useTranslate(options);
  const { permissions = [], optional_permissions: optional = [] } = extension().runtime.getManifest();
  const asked: readonly string[] = [...permissions, ...optional];
  const explained = Object.entries(EXPLAINED).filter(([name]) => asked.includes(name));
  return (
    <article class="options-request">
      <h3>{translate('permissionsTitle')}</h3>
      <dl class="options-permissions">
        {explained.map(([name, key]) => (
          <div key={name} data-permission={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{translate(key)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
