import { defineBackground } from 'wxt/utils/define-background';
import { highlightsService } from '../../lib/highlights/service.ts';
import { createIndexService } from '../../lib/index/background.ts';
import { listen, type Service } from '../../lib/messages/index.ts';
import { pageService } from '../../lib/page/background.ts';

/** Wires the services that answer the surfaces. Keeps no state: the worker may be stopped at any time. */
export default defineBackground({
  type: 'module',
  main() {
    const services: Service[] = [createIndexService(), highlightsService(), pageService()];
    listen(services);
  },
});
