export interface ItemsPage {
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: number | null;
    readonly effective: string | null;
    readonly coming: number | null;
    readonly assessed: boolean;
    readonly validDays: number | null;
    readonly trained: number;
    readonly required: number;
    /** Of those trained, running out within 30 days. */
    readonly expiring: number;
    readonly incidents: number;
  }[];
}
