export interface PeoplePage {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly site: string | null;
    readonly line: string | null;
    readonly shift: string | null;
    readonly department: string | null;
    readonly language: string | null;
    readonly joined: string | null;
    readonly left: string | null;
    readonly waves: readonly { readonly rollout: string; readonly id: string; readonly number: string }[];
  }[];
  readonly total: number;
}
