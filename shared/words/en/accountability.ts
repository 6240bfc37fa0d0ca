/** What everybody who signs accepts first. Whoever changes the text raises `ACCOUNTABILITY_VERSION`: those who accepted the old one are asked again. */
export const accountability = {
  title: 'What you answer for when you sign here',
  text: [
    'My signature in this book is mine alone. It is as binding on me as my signature written by hand.',
    'I keep my user id and password to myself. I lend them to nobody, and nobody signs in my place; whoever signs for me under a delegation signs in their own name.',
    'I read what I sign, and I sign only what I know or have checked. I answer for every action done under my id, and I do not deny a signature of mine later because it was made by computer.',
    'If I think that somebody knows my password, or find something under my name that I did not do, I say so at once to an administrator and to QA.',
    'I know that falsifying a signature or a record is treated like falsifying one on paper.',
  ].join('\n\n'),
  intent: (name: string) =>
    `I, ${name}, have shown who I am to the person who records this. I certify that my electronic signature in this book is meant to be the legally binding equivalent of my signature written by hand.`,
} as const;
