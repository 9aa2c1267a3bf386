import { app } from './app';
import { lesson } from './lesson';
import { tools } from './tools';

/** Every sentence of the app in English; the other languages must have the same. */
export const en = { ...app, lesson, ...tools };
