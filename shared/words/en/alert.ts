export const alert = {
  locked: {
    title: (name: string) => `The account of ${name} is locked`,
    text: (count: string, moment: string) =>
      `${count} in a row, the last on ${moment}. Ask the person whether it was them, then unlock the account or have its password reset.`,
    wrong: ['wrong password', 'wrong passwords'],
  },
  back: {
    title: (device: string) => `The clock of ${device} went back`,
    text: (span: string, moment: string) =>
      `It stood ${span} behind what the book had seen, on ${moment} by its own time. What was recorded since may carry a time too early; the order of events stays right.`,
  },
  forward: {
    title: (device: string) => `The clock of ${device} jumped ahead`,
    text: (span: string, moment: string) =>
      `It moved ${span} further than the time that passed, to ${moment}. What was recorded since may carry a time too late; the order of events stays right.`,
  },
  skew: {
    title: (device: string) => `The clock of ${device} is off`,
    text: (span: string, moment: string) =>
      `It differed from the other workstations by ${span} on ${moment}. What it recorded may carry a wrong time; the order of events stays right.`,
  },
} as const;
