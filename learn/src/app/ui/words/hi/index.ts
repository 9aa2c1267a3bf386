import type { Words } from '../words';
import { app } from './app';
import { lesson } from './lesson';
import { tools } from './tools';

/** The same in Hindi, loaded when it is chosen. */
export const hi: Words = { ...app, lesson, ...tools };
