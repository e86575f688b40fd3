export { form, separator } from './forms.ts';
export { PlaceSchema, type Place } from './place.ts';
export { citePlace, citeUN, type Citation } from './united-nations.ts';
