/** Something the frame can do from the command palette: go somewhere, lock, halt, change the theme. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}
