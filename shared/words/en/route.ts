export const route = {
  of: (need: string, all: string) => `${need} of ${all}`,
  several: (need: string) => `${need} people`,
  step: (count: string, who: string) => `${count}: ${who}`,
  person: (name: string, role: string) => `${name} (${role})`,
  among: (roles: string) => `${roles} among them`,
  day: ['day', 'days'],
  within: (days: string) => `within ${days}`,
  dueOn: (moment: string) => `due ${moment}`,
} as const;
