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
  fork: {
    title: (device: string) => `There are two histories of ${device}`,
    text: (n: string, moment: string) =>
      `Two different events stand at number ${n} of it; seen on ${moment}. What it wrote from there on does not count here. Find out which is true, and revoke the workstation.`,
  },
  cutTail: {
    title: (device: string) => `Events of ${device} are missing from the shared folder`,
    text: (n: string, moment: string) =>
      `Others countersigned them, and from event ${n} on they are not there; seen on ${moment}. Bring them from a workstation that has them, and find out who took them away.`,
  },
  damagedShare: {
    title: (device: string) => `What ${device} wrote is damaged in the shared folder`,
    text: (n: string, moment: string) =>
      `From event ${n} on it is not what was signed; seen on ${moment}. Nothing of it was taken in. Let the workstation write it anew, or bring it by stick.`,
  },
  clone: {
    title: (device: string) => `${device} was copied, or put back from a backup`,
    text: (n: string, moment: string) =>
      `From event ${n} on its identity was used in two places; seen on ${moment}. It goes on under a new one and asks to be let in again. Take the other copy out of use.`,
  },
} as const;
