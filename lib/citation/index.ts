export { form, separator } from './forms.ts';
export { type Place } from './place.ts';
export { citePlace, citeUN } from './united-nations.ts';
