globalThis.sample = true;
