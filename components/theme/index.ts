export { useDirection, useLanguage, useSettings, useTranslate, type Surface } from './context.ts';
export { mountPage, type PageOptions } from './mount.tsx';
export { useCall, useResult, type Answer } from './useAnswer.ts';
