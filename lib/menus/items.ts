import type { Menus } from 'webextension-polyfill';
import menus from '../../data/messages/menus.json' with { type: 'json' };
import { documentMatches } from '../hosts/manifest.ts';

export interface MenuItem {
  readonly id: keyof typeof menus;
  readonly contexts: Menus.ContextType[];
  readonly targetUrlPatterns?: string[];
}

/** The items of the context menu. The browser puts those of one place into a menu of their own. */
export const MENU_ITEMS = [
  { id: 'lookUp', contexts: ['selection'] },
  { id: 'keep', contexts: ['selection'] },
  { id: 'read', contexts: ['link'], targetUrlPatterns: documentMatches },
  { id: 'library', contexts: ['action'] },
] as const satisfies readonly MenuItem[];

export type MenuItemId = (typeof MENU_ITEMS)[number]['id'];
