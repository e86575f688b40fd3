import { arabic } from './ar.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';
import { spanish } from './es.ts';

/** The languages whose citation word stands before the number. */
export const FORWARD = [english, french, spanish, russian, arabic];
