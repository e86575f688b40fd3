import options from '../../data/messages/options.json' with { type: 'json' };
import { extension } from '../../lib/extension/index.ts';
import { useTranslate } from '../theme/index.ts';

const EXPLAINED: Readonly<Record<string, string>> = {
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
};

/** Every permission of this browser's package, the optional ones too, with what it is for. */
export function Permissions() {
  const translate = useTranslate(options);
  const { permissions = [], optional_permissions: optional = [] } = extension().runtime.getManifest();
  return (
    <article class="options-request">
      <h3>{translate('permissionsTitle')}</h3>
      <dl class="options-permissions">
        {[...permissions, ...optional].map((name) => (
          <div key={name} data-permission={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{translate(EXPLAINED[name] ?? name)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
