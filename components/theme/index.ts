export { useDirection, useLanguage, useSettings, useTranslate } from './context.ts';
export { mountPage } from './mount.tsx';
export { useCall, useResult, type Answer } from './useAnswer.ts';
export { useChangeSettings } from './useChangeSettings.ts';
export { usePolicy } from './usePolicy.ts';
