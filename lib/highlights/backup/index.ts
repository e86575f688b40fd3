export { readBackup, writeBackup, type Backup } from './file.ts';
export { previewPacks, restorePacks, saveOwnPacks } from './packs.ts';
export { mergeable, previewRestore, type Preview } from './preview.ts';
