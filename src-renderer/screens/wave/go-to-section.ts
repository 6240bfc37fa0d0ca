/** Brings a section into sight and puts the focus on it, so that its name is read. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  if (section === null) return;
  section.tabIndex = -1;
  section.scrollIntoView({ block: 'start' });
  section.focus({ preventScroll: true });
}
