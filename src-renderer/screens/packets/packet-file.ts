/** Hands a file of the app over to be saved: the shell's own dialog or the browser's downloads. */
export function saveFile(path: string, name: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
