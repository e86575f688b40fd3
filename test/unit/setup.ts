import fc from 'fast-check';

/**
 * Property tests draw the same cases at every run, so that a change is judged by what it changed. Another seed looks
 * further: `FUZZ_SEED=7 npm run unit`; what it finds becomes an example of the property.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_125) });
