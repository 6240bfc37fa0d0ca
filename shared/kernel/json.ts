/** What RFC 8785 can carry here. Numbers are safe integers only. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
