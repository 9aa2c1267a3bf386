import type { en } from './en';
import type { Worded } from './worded';

/** Every sentence the app can say, in one language. */
export type Words = Worded<typeof en>;
