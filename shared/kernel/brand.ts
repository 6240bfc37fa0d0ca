declare const mark: unique symbol;

/** A `Base` that cannot be mistaken for another: `type WaveId = Brand<string, 'WaveId'>`. */
export type Brand<Base, Name extends string> = Base & { readonly [mark]: Name };
