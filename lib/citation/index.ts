export { form, separator } from './forms.ts';
export { type Place } from './place.ts';
export { citePlace, citeUN, type Citation } from './united-nations.ts';
