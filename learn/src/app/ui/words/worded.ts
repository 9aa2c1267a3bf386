/**
 * The shape of a catalogue of words: the same names, with any text, and the same arguments where a
 * sentence has gaps. A language that lacks a name, or has one too many, does not compile.
 */
export type Worded<T> = {
  readonly [K in keyof T]: T[K] extends (...gaps: infer G) => string
    ? (...gaps: G) => string
    : T[K] extends string
      ? string
      : Worded<T[K]>;
};
