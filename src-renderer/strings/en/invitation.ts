import { countText } from './time.ts';

/** What stands on the sheet that a new person is handed, and in the dialog that shows it. */
export const invitation = {
  made: (name: string) => `${name} can sign in now`,
  reset: (name: string) => `The password of ${name} is reset`,
  text: 'The password is shown this once. Hand the sheet below to the person and to nobody else.',
  password: 'Issued password',
  until: 'Good until',
  noneUntil: 'until an administrator resets it',
  sheet: 'Invitation to hand over',
  copy: 'Copy the invitation',
  copied: 'Copied. Clear the clipboard once it is printed or handed over.',
  notCopied: 'This window may not write to the clipboard. The text is selected: press Ctrl C.',
  locked: 'The account is still locked: unlock it too, or the password does not open it',
  done: 'Close, the password is handed over',
  checkTodo: (names: string) => `Then one of these checks who the person is, or they sign nothing: ${names}.`,
  checkNobody:
    'Then a second person has to check who they are, or they sign nothing. Nobody else in this book may do it yet.',
  lines: {
    title: (book: string) => `Wavebook: invitation to the book ${book}`,
    for: (name: string, title: string) => `For ${name}, ${title}`,
    id: (id: string) => `User id: ${id}`,
    password: (password: string) => `Issued password: ${password}`,
    until: (moment: string) => `Good until ${moment}`,
    first: 'What to do first',
    signIn: (site: string) =>
      `1. Sign in with the user id and the issued password, on a workstation of ${site} that has this book.`,
    own: (shortest: number) =>
      `2. Set a password of your own, ${countText(shortest, 'character', 'characters')} or longer: four words chosen at random are good. Only you may know it.`,
    accept: '3. Read and accept the accountability statement.',
    check:
      '4. Meet somebody who checks who you are, and certify that your electronic signature binds you as one by hand. Until then you sign nothing.',
    end: 'Destroy this sheet once your own password is set.',
  },
} as const;
